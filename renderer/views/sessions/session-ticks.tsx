import { Check, Minus, X } from 'lucide-react';
import type { SessionDetail } from '../../../shared/contract/sessions.ts';
import { TICK_WORDS, type Answer } from '../../../shared/words.ts';
import { CiteLink } from '../../components/cites.tsx';

const ANSWER_MARKS = {
  yes: { icon: Check, word: 'yes' },
  no: { icon: X, word: 'no' },
  'not-recorded': { icon: Minus, word: 'not recorded' },
} satisfies Record<Answer, { icon: typeof Check; word: string }>;

/** The nine tests: the answer, why, and the row it rests on. */
export function Ticks({ ticks }: { readonly ticks: SessionDetail['ticks'] }) {
  return (
    <ol className="ticks">
      {ticks.map((tick) => {
        const { icon: Icon, word } = ANSWER_MARKS[tick.answer];
        return (
          <li key={tick.id} className={`tick tick-${tick.answer}`} title={TICK_WORDS[tick.id].question}>
            <Icon aria-hidden size={14} strokeWidth={2.25} />
            <span className="tick-text">
              <span>
                {TICK_WORDS[tick.id].label}
                <span className="visually-hidden">: {word}</span>
              </span>
              <span className="tick-why">{tick.sentence}</span>
            </span>
            {tick.cite ? (
              <CiteLink cite={tick.cite} />
            ) : (
              <span className="tick-none">{tick.answer === 'not-recorded' ? 'not recorded' : ''}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
