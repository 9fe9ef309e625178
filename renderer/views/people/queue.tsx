import { useEffect, useMemo, type KeyboardEvent } from 'react';
import type { IdentityItem } from '../../../shared/contract/people.ts';
import { formatCount } from '../../../shared/format.ts';
import { handlerOf } from '../../commands/handlers.ts';
import { DataGrid } from '../../components/data-grid.tsx';
import { FilterChip } from '../../components/filter-chip.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Empty, Failure, Loading } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useSorted } from '../../hooks/use-sorted.ts';
import { questionList, type QueueState } from '../../state/people-list.ts';
import { useStore } from '../../state/store.ts';
import { Settled } from './settled.tsx';
import { isAnswered, questionOf } from './people-words.ts';
import { Question } from './question.tsx';
import { questionColumns, questionValues } from './question-columns.tsx';

/** Everything the sources leave open about who is who, to be worked one after the other. */
export function Queue() {
  const queue = useCall('people.queue', {});
  if (queue.isPending) return <Loading lines={10} what="the questions" />;
  if (queue.error) return <Failure error={queue.error} onRetry={() => void queue.refetch()} />;
  const { items } = queue.data;
  if (items.length === 0) return <Settled />;
  return <Questions items={items} />;
}

type QuestionsProps = { readonly items: readonly IdentityItem[] };

function Questions({ items }: QuestionsProps) {
  const { sort, selected } = useStore(questionList);
  const rows = useSorted(useMatching(items), sort, questionValues);
  const shown = shownOf(items, rows, selected);
  const id = shown?.id ?? null;
  const place = rows.findIndex((one) => one.id === id);
  useEffect(() => {
    if (place >= 0) questionList.set({ selected: id, at: place });
    // An answer moves on to the next question, and the focus goes with it.
    if (document.activeElement?.role === 'row') handlerOf('list')?.();
  }, [id, place]);
  const step = (by: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, place + by))];
    if (next) questionList.set({ selected: next.id });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  };
  return (
    <div className="settle" onKeyDown={onKeyDown}>
      <div className="settle-list">
        <QueueBar items={items} />
        <DataGrid
          label="Questions"
          columns={questionColumns}
          count={rows.length}
          rowAt={(index) => rows[index]}
          idOf={(row) => row.id}
          sort={sort}
          onSort={(next) => questionList.set({ sort: next })}
          selected={id}
          onSelect={(id) => questionList.set({ selected: id })}
          empty={<Empty title="No question matches">Show all of them, or search for something else.</Empty>}
        />
      </div>
      {shown && <Question item={shown} order={rows} step={step} />}
    </div>
  );
}

/** The question that was chosen; when it has left, its neighbour; at first the one that waits. */
function shownOf(
  items: readonly IdentityItem[],
  rows: readonly IdentityItem[],
  selected: string | null,
): IdentityItem | null {
  const chosen = items.find((one) => one.id === selected);
  if (chosen) return chosen;
  const { at } = questionList.get();
  const neighbour = at === null ? undefined : rows[Math.min(at, rows.length - 1)];
  return neighbour ?? rows.find((one) => !isAnswered(one)) ?? rows[0] ?? null;
}

function useMatching(items: readonly IdentityItem[]): readonly IdentityItem[] {
  const { search, state } = useStore(questionList);
  const words = search.trim().toLowerCase();
  return useMemo(
    () =>
      items.filter(
        (one) =>
          (state === 'all' || isAnswered(one) === (state === 'answered')) && textOf(one).includes(words),
      ),
    [items, words, state],
  );
}

function textOf(item: IdentityItem): string {
  const named = item.candidates.map((one) => `${one.name} ${one.username ?? ''} ${one.words}`);
  return [questionOf(item), ...named].join(' ').toLowerCase();
}

const STATES = [
  { id: 'open', label: 'Not answered' },
  { id: 'answered', label: 'Answered' },
] as const satisfies readonly { id: QueueState; label: string }[];

function QueueBar({ items }: QuestionsProps) {
  const decided = items.filter(isAnswered).length;
  const { search, state } = useStore(questionList);
  return (
    <div className="bar settle-bar">
      <div className="settle-far" role="status">
        <span>
          <strong>
            {formatCount(decided)} of {formatCount(items.length)}
          </strong>{' '}
          answered
        </span>
        <span className="settle-share" aria-hidden>
          <i style={{ width: `${(decided / items.length) * 100}%` }} />
        </span>
      </div>
      <SearchBox
        label="Search questions"
        value={search}
        onChange={(text) => questionList.set({ search: text })}
      />
      <FilterChip
        label="Only"
        choices={STATES}
        chosen={state === 'all' ? [] : [state]}
        onChange={([one]) => questionList.set({ state: STATES.find(({ id }) => id === one)?.id ?? 'all' })}
      />
    </div>
  );
}

function isTyping(event: KeyboardEvent): boolean {
  return (
    event.target instanceof Element &&
    event.target.closest('input, textarea, [role=menu], [role=dialog]') !== null
  );
}
