import { useEffect, useRef, type ReactNode } from 'react';
import type { LinkCandidate } from '../../../shared/contract/links.ts';
import { LINK_ANSWER_WORDS } from '../../../shared/link-words.ts';
import { LINK_WORDS } from '../../../shared/words.ts';
import { useCommand } from '../../commands/handlers.ts';
import { ClockFacts } from '../sessions/clock-facts.tsx';
import { TicketUse } from '../sessions/ticket-use.tsx';
import { Waterfall } from '../sessions/waterfall.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import { TicketText } from './ticket-text.tsx';
import { TicksLine } from './ticks-line.tsx';

type CardProps = {
  readonly ticket: string;
  readonly title: string;
  /** The digit that chooses it; null: it comes after the ninth. */
  readonly digit: number | null;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly aside: ReactNode;
  readonly children: ReactNode;
};

/** One ticket that can be the answer. Clicking anywhere chooses it; the button says so to those who do not see it. */
export function Card({ ticket, title, digit, chosen, onChoose, aside, children }: CardProps) {
  const card = useRef<HTMLLIElement>(null);
  useCommand(`links.choose.${digit ?? 'none'}`, digit === null ? null : onChoose);
  const first = useRef(true);
  useEffect(() => {
    // The first is at the top already; whoever chooses another one sees it.
    if (chosen && !first.current) card.current?.scrollIntoView({ block: 'nearest' });
    first.current = false;
  }, [chosen]);
  return (
    <li className="link-card" data-chosen={chosen || undefined} ref={card}>
      <div className="link-card-head">
        <button type="button" className="link-card-name" aria-pressed={chosen} onClick={onChoose}>
          {digit !== null && <kbd aria-hidden>{digit}</kbd>}
          <span className="mono">{ticket}</span>
          <span className="wrap">{title}</span>
        </button>
        <span className="link-card-aside">{aside}</span>
      </div>
      {children}
    </li>
  );
}

type CandidateProps = Pick<CardProps, 'digit' | 'chosen' | 'onChoose'> & {
  readonly candidate: LinkCandidate;
};

/** A candidate with everything somebody wants to know who must say whether it is the one. */
export function CandidateCard({ candidate, ...card }: CandidateProps) {
  const { ticket, points, reasons, sentence, clock, use, ticks } = candidate;
  return (
    <Card {...card} ticket={ticket.key} title={ticket.title} aside={<Aside candidate={candidate} />}>
      <div className="link-card-body">
        <div>
          <TicketFacts ticket={ticket} />
          {reasons !== null && <TicketText ticket={ticket} />}
        </div>
        {reasons === null ? (
          <div>
            <TicketText ticket={ticket} />
          </div>
        ) : (
          <div>
            <p className="link-sentence">{sentence}</p>
            {reasons.length === 0 ? (
              <p className="dim">Picked by a person: Actas gave it no points.</p>
            ) : (
              <Waterfall link={{ ticket: ticket.key, points: points ?? 0, reasons: [...reasons] }} />
            )}
            {clock !== null && <ClockFacts clock={clock} row={ticket.cite} />}
            {use !== null && <TicketUse ticket={ticket.key} use={use} />}
            {ticks !== null && <TicksLine ticks={ticks} />}
          </div>
        )}
      </div>
    </Card>
  );
}

/** "85 points, strong match, Confirmed"; a ticket that was picked has no points. */
function Aside({ candidate: { points, reasons, how, decision } }: Pick<CandidateProps, 'candidate'>) {
  const answer = decision?.answer ?? null;
  const words = [
    ...(points !== null && reasons?.length !== 0 ? [`${points} points`] : []),
    ...(how === null ? [] : [LINK_WORDS[how]]),
  ];
  return (
    <>
      {words.join(', ')}
      {answer !== null && <strong className={`said said-${answer}`}>{LINK_ANSWER_WORDS[answer].done}</strong>}
    </>
  );
}
