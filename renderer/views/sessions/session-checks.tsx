import { CHECK_WORDS, SESSION_CHECKS } from '../../../shared/check-words.ts';
import type { SessionDetail } from '../../../shared/contract/sessions.ts';
import { CiteLink } from '../../components/cites.tsx';
import { AnswerMark } from './answer-mark.tsx';
import { checkWord } from './session-words.ts';

/** What the sources say of each other: the answer in words, why, and the row it rests on. */
export function Checks({ checks }: { readonly checks: SessionDetail['checks'] }) {
  const found = SESSION_CHECKS.flatMap((id) => checks.filter((one) => one.check === id));
  if (found.length === 0) return <p className="dim">Nothing was compared for this session.</p>;
  return (
    <ol className="checks">
      {found.map(({ check, answer, sentence, cite }) => (
        <li key={check} className={`tick check-${answer}`} title={CHECK_WORDS[check].question}>
          <AnswerMark answer={answer} />
          <span className="tick-text">
            <span>
              {CHECK_WORDS[check].label}: <span className="check-word">{checkWord(check, answer)}</span>
            </span>
            <span className="tick-why">{sentence}</span>
          </span>
          {cite && <CiteLink cite={cite} />}
        </li>
      ))}
    </ol>
  );
}
