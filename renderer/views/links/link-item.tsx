import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Cite } from '../../../shared/contract/common.ts';
import type { LinkItem } from '../../../shared/contract/links.ts';
import { handlerOf, useCommand } from '../../commands/handlers.ts';
import { CitedRows, Cites } from '../../components/cites.tsx';
import { Section } from '../../components/inspector.tsx';
import { linkList } from '../../state/links-list.ts';
import { useStore } from '../../state/store.ts';
import { AnswerBar } from './answer-bar.tsx';
import { LinkDecisions } from './link-decisions.tsx';
import { Heading, type Place } from './link-heading.tsx';
import { PickTicket } from './pick-ticket.tsx';
import { Tickets } from './tickets.tsx';
import { useDeciding } from './use-deciding.ts';

type ItemProps = { readonly item: LinkItem; readonly stale: boolean; readonly place: Place };

/** One session with the tickets that may justify it, and the answer. `stale`: another one is on its way here. */
export function Item({ item, stale, place }: ItemProps) {
  const panel = useRef<HTMLElement>(null);
  const { dialog } = useStore(linkList);
  const deciding = useDeciding(item, stale, place.next);
  const { sessionId } = item.row;
  useCommand('inspector', () => panel.current?.focus());
  useEffect(() => {
    panel.current?.scrollTo(0, 0);
    // What was pressed has left with the session before: the focus stays here.
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  }, [sessionId]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // A dialog that was opened from here answers for itself.
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
    event.preventDefault();
    // From the note back to the session, where keys answer; from there to the list.
    if (event.target instanceof HTMLTextAreaElement) panel.current?.focus();
    else handlerOf('list')?.();
  };
  return (
    <section
      className="question link-item"
      aria-label="Session and its tickets"
      aria-busy={stale || undefined}
      tabIndex={-1}
      ref={panel}
      onKeyDown={onKeyDown}
    >
      <Cites key={sessionId} first={[]}>
        <Heading item={item} place={place} />
        <Tickets item={item} deciding={deciding} />
        <AnswerBar deciding={deciding} />
        <History item={item} />
        <Section title="Cited rows" aside="as they stand in the file">
          <CitedRows cites={citesOf(item)} />
        </Section>
      </Cites>
      {dialog === 'pick' && deciding.answer && (
        <PickTicket item={item} onPick={(ticket) => deciding.answer?.(ticket, 'confirm')} />
      )}
    </section>
  );
}

/** Every row that is cited above. */
function citesOf({ candidates, suggestions }: LinkItem): Cite[] {
  const resting = candidates.flatMap(({ clock, ticks }) => [...(clock ?? []), ...(ticks ?? [])]);
  return [
    ...candidates.map((one) => one.ticket.cite),
    ...suggestions.map((one) => one.cite),
    ...resting.flatMap(({ cite }) => (cite ? [cite] : [])),
  ];
}

function History({ item }: { readonly item: LinkItem }) {
  return (
    <Section title="Answers so far" aside={item.history.length === 0 ? 'none yet' : undefined}>
      <LinkDecisions decisions={item.history} />
    </Section>
  );
}
