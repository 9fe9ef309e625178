import { CHECK_WORDS } from '../../../../shared/check-words.ts';
import { ANY_SESSION, type CheckSummary, type SessionFilter } from '../../../../shared/contract/sessions.ts';
import { formatCount } from '../../../../shared/format.ts';
import { ANSWERS, type Answer } from '../../../../shared/words.ts';
import { Failure, Loading } from '../../../components/states.tsx';
import { useCall } from '../../../hooks/use-call.ts';
import { sessionsList } from '../../../state/navigation.ts';
import { useStore } from '../../../state/store.ts';
import { AnswerMark } from '../answer-mark.tsx';
import { checkWord } from '../session-words.ts';

/** Every check with its question and its counts; a count shows its sessions in the list below. */
export function CheckCounts() {
  const checks = useCall('sessions.checks', {});
  const { filter } = useStore(sessionsList);
  if (checks.error) return <Failure error={checks.error} onRetry={() => void checks.refetch()} />;
  if (checks.isPending) return <Loading lines={6} what="what was compared" />;
  if (checks.data.length === 0) return null;
  return (
    <div className="check-counts">
      <table className="plain-table" aria-label="What was compared">
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col" className="check-question">
              Question
            </th>
            <th scope="col" className="number">
              Yes
            </th>
            <th scope="col" className="number">
              No
            </th>
            <th scope="col" className="number">
              Not recorded
            </th>
            <th scope="col">Why it is not recorded</th>
          </tr>
        </thead>
        <tbody>
          {checks.data.map((one) => (
            <CheckLine key={one.check} summary={one} set={filter.check} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type LineProps = { readonly summary: CheckSummary; readonly set: SessionFilter['check'] };

function CheckLine({ summary, set }: LineProps) {
  const { check, yes, no, notRecorded, sentence } = summary;
  const counts: Record<Answer, number> = { yes, no, 'not-recorded': notRecorded };
  const words = CHECK_WORDS[check];
  return (
    <tr>
      <th scope="row" title={words.question}>
        {words.label}
      </th>
      <td className="check-question">{words.question}</td>
      {ANSWERS.map((answer) => (
        <td key={answer} className="number">
          <button
            type="button"
            className={`link check-count check-${answer}`}
            aria-pressed={set?.check === check && set.answer === answer}
            aria-label={`${words.label}, ${checkWord(check, answer)}: ${formatCount(counts[answer])}`}
            title={`Show the sessions: ${checkWord(check, answer)}`}
            onClick={() => showAnswered({ check, answer })}
          >
            <AnswerMark answer={answer} size={12} />
            {formatCount(counts[answer])}
          </button>
        </td>
      ))}
      <td className="check-why">{sentence}</td>
    </tr>
  );
}

/** Exactly the sessions that were counted: no other filter may take one away. */
function showAnswered(check: NonNullable<SessionFilter['check']>): void {
  sessionsList.set({ filter: { ...ANY_SESSION, check }, search: '', selected: null });
}
