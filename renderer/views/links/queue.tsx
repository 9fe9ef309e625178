import { useEffect, useMemo, type KeyboardEvent } from 'react';
import type { LinkRow } from '../../../shared/contract/links.ts';
import { api } from '../../api.ts';
import { handlerOf, useCommand } from '../../commands/handlers.ts';
import { DataGrid } from '../../components/data-grid.tsx';
import { Empty, Failure, Loading } from '../../components/states.tsx';
import { answers, callOptions, useCall } from '../../hooks/use-call.ts';
import { PAGE, usePages, type Pages } from '../../hooks/use-pages.ts';
import { useZone } from '../../hooks/use-review.ts';
import { linkList } from '../../state/links-list.ts';
import { useStore } from '../../state/store.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { LinkBar } from './link-bar.tsx';
import { linkColumns } from './link-columns.tsx';
import type { Place } from './link-heading.tsx';
import { Item } from './link-item.tsx';
import { isDecided } from './link-words.ts';
import { NothingWaits } from './nothing-waits.tsx';

/** Sessions and the tickets that may justify them, to be decided one after the other. */
export function LinkQueue() {
  const { filter, search, blind, selected, dialog } = useStore(linkList);
  const question = { filter, search, blind };
  const pages = usePages('links.queue', question);
  // The first page once more, for what it says of the whole queue.
  const counts = useCall('links.queue', { ...question, offset: 0, limit: PAGE }, { keep: true }).data;
  const zone = useZone();
  const columns = useMemo(() => linkColumns(zone), [zone]);
  const shown = shownOf(pages, selected);
  const index = pages.placeOf((row) => row.sessionId === shown);
  useShown(shown, index);
  const step = (by: number) => {
    const next = pages.rowAt(Math.max(0, Math.min(pages.matching - 1, index + by)));
    if (next) linkList.set({ selected: next.sessionId });
  };
  const place: Place = { index, count: pages.matching, step, next: () => nextOpen(pages, index, shown) };
  usePrefetch(pages.rowAt(index + 1)?.sessionId ?? null, blind);
  useCommand('links.next', shown === null ? null : () => step(1));
  useCommand('links.previous', shown === null ? null : () => step(-1));
  const none = pages.loading ? null : <NothingWaits total={pages.total} />;
  return (
    <div className="links" onKeyDown={(event) => onArrow(event, step)}>
      <LinkBar counts={counts} />
      {pages.error ? <Failure error={pages.error} onRetry={pages.retry} /> : null}
      {shown === null ? (
        (none ?? <Loading lines={10} what="the queue" />)
      ) : (
        <div className="settle">
          <div className="settle-list">
            <DataGrid
              label="Sessions to decide"
              columns={columns}
              count={pages.matching}
              rowAt={pages.rowAt}
              idOf={(row) => row.sessionId}
              stale={pages.stale || pages.loading}
              sort={null}
              onSort={() => undefined}
              selected={shown}
              onSelect={(id) => linkList.set({ selected: id })}
              onRange={pages.onRange}
              empty={
                <Empty title="No session matches">Take a filter away or search for something else.</Empty>
              }
            />
          </div>
          <Opened id={shown} place={place} />
        </div>
      )}
      {dialog === 'bulk' && <BulkDialog />}
    </div>
  );
}

type OpenedProps = { readonly id: string; readonly place: Place };

/** The last session stays until the next one has come, so that nothing jumps; its keys rest meanwhile. */
function Opened({ id, place }: OpenedProps) {
  const { blind } = useStore(linkList);
  const item = useCall('links.item', { sessionId: id, blind }, { keep: true });
  if (item.error) return <Failure error={item.error} onRetry={() => void item.refetch()} />;
  if (!item.data) return <Loading lines={12} what="the session" />;
  return <Item item={item.data} stale={item.isPlaceholderData} place={place} />;
}

/** The session that was chosen; when it has left, its neighbour; at first the one that waits. */
function shownOf(pages: Pages<LinkRow>, selected: string | null): string | null {
  const { at } = linkList.get();
  // Opened from elsewhere it is shown even if it stands further down than the list was read.
  if (selected !== null && (at === null || pages.placeOf((row) => row.sessionId === selected) >= 0))
    return selected;
  const neighbour = at === null ? undefined : pages.rowAt(Math.min(at, pages.matching - 1));
  const first = pages.find((row) => !isDecided(row)) ?? pages.rowAt(0);
  return (neighbour ?? first)?.sessionId ?? null;
}

/** Remembers where the session stands; an answer moves on to the next one, and the focus goes with it. */
function useShown(shown: string | null, index: number): void {
  useEffect(() => {
    if (index >= 0) linkList.set({ selected: shown, at: index });
    if (document.activeElement?.role === 'row') handlerOf('list')?.();
  }, [shown, index]);
}

/** The next one is here already when the answer moves on to it. */
function usePrefetch(sessionId: string | null, blind: boolean): void {
  useEffect(() => {
    if (sessionId !== null) void answers.prefetchQuery(callOptions('links.item', { sessionId, blind }));
  }, [sessionId, blind]);
}

async function nextOpen(pages: Pages<LinkRow>, index: number, shown: string | null): Promise<string | null> {
  const { sending, filter, search, blind } = linkList.get();
  const waits = (row: LinkRow): boolean =>
    !isDecided(row) && row.sessionId !== shown && !sending.includes(row.sessionId);
  for (let at = index + 1; at < pages.matching; at += 1) {
    const row = pages.rowAt(at);
    if (row === undefined) break;
    if (waits(row)) return row.sessionId;
  }
  const open = { ...filter, state: 'open' as const };
  const rest = await api('links.queue', { filter: open, search, blind, offset: 0, limit: PAGE });
  return rest.rows.find(waits)?.sessionId ?? null;
}

function onArrow(event: KeyboardEvent, step: (by: number) => void): void {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (by === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (
    event.target instanceof Element &&
    event.target.closest('input, textarea, [role=menu], [role=dialog], [role=switch], [role=tablist]')
  )
    return;
  event.preventDefault();
  step(by);
}
