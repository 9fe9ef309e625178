import type { SessionDetail } from '../../../shared/contract/sessions.ts';
import { TICK_WORDS } from '../../../shared/words.ts';
import { CiteLink } from '../../components/cites.tsx';
import { ANSWER_WORDS, AnswerMark } from './answer-mark.tsx';

/** The nine tests: the answer, why, and the row it rests on. */
export function Ticks({ ticks }: { readonly ticks: SessionDetail['ticks'] }) {
  return (
    <ol className="ticks">
      {ticks.map((tick) => (
        <li key={tick.id} className={`tick tick-${tick.answer}`} title={TICK_WORDS[tick.id].question}>
          <AnswerMark answer={tick.answer} />
          <span className="tick-text">
            <span>
              {TICK_WORDS[tick.id].label}
              <span className="visually-hidden">: {ANSWER_WORDS[tick.answer]}</span>
            </span>
            <span className="tick-why">{tick.sentence}</span>
          </span>
          {tick.cite ? (
            <CiteLink cite={tick.cite} />
          ) : (
            <span className="tick-none">{tick.answer === 'not-recorded' ? 'not recorded' : ''}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
