import type { Cite } from '../../../shared/contract/common.ts';
import type { Link } from '../../../shared/contract/sessions.ts';
import { CLOCK_WORDS } from '../../../shared/link-words.ts';
import { CiteLink } from '../../components/cites.tsx';
import { ANSWER_WORDS } from './answer-mark.tsx';

type ClockProps = {
  readonly clock: Link['clock'];
  /** The row of the ticket, which is cited beside it already. */
  readonly row: Cite;
};

const isSame = (a: Cite, b: Cite): boolean => a.sourceId === b.sourceId && a.row === b.row;

/** The clock of a ticket beside the session: facts in words and marks, none of them good or bad by itself. */
export function ClockFacts({ clock, row }: ClockProps) {
  if (clock.length === 0) return null;
  return (
    <ul className="clock-facts" aria-label="The clock of the ticket">
      {clock.map(({ fact, answer, sentence, cite }) => (
        <li key={fact} title={`${CLOCK_WORDS[fact]}: ${ANSWER_WORDS[answer]}`} data-answer={answer}>
          <i className="clock-mark" aria-hidden />
          <span>
            <span className="visually-hidden">
              {CLOCK_WORDS[fact]}: {ANSWER_WORDS[answer]}.{' '}
            </span>
            {sentence} {cite && !isSame(cite, row) && <CiteLink cite={cite} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
