import { CHECK_WORDS, SESSION_CHECKS, type SessionCheck } from '../../../../shared/check-words.ts';
import type { SessionRow } from '../../../../shared/contract/sessions.ts';
import type { GridColumn } from '../../../components/grid-table.ts';
import { AnswerMark } from '../answer-mark.tsx';
import { actorColumn, startedColumn, targetColumn } from '../session-columns.tsx';
import { checkWord } from '../session-words.ts';

/** Below this width the checks stand as marks in one column; the inspector says them in words. */
const WIDE = 820;

/** Short enough to stand above the words of their answers. */
const COLUMNS: Record<SessionCheck, { readonly title: string; readonly least: number }> = {
  'audit-trail': { title: 'Audit trail', least: 82 },
  'event-log': { title: 'Event log', least: 78 },
  logout: { title: 'Logout', least: 82 },
  'own-login': { title: 'Own login', least: 86 },
  'same-address': { title: 'Address', least: 84 },
  'account-free': { title: 'Alone', least: 66 },
};

/** Who in whose account, and one column per check. */
export function checkColumns(zone: string): GridColumn<SessionRow>[] {
  return [
    startedColumn(zone),
    actorColumn,
    targetColumn,
    ...SESSION_CHECKS.map((check) => ({
      id: check,
      title: COLUMNS[check].title,
      width: `minmax(${COLUMNS[check].least}px, 0.62fr)`,
      from: WIDE,
      cell: (row: SessionRow) => <Answered row={row} check={check} />,
    })),
    {
      id: 'checks',
      title: 'Between sources',
      width: '146px',
      below: WIDE,
      cell: (row) => SESSION_CHECKS.map((check) => <Answered key={check} row={row} check={check} short />),
    },
  ];
}

type AnsweredProps = { readonly row: SessionRow; readonly check: SessionCheck; readonly short?: boolean };

function Answered({ row, check, short = false }: AnsweredProps) {
  const answer = row.checks.find((one) => one.check === check)?.answer;
  if (answer === undefined) return short ? null : <span className="dim">–</span>;
  const word = checkWord(check, answer);
  const title = `${CHECK_WORDS[check].label}: ${word}`;
  // Its whole word would not fit, and the mark is explained below the list.
  const shown = answer === 'not-recorded' || short ? null : word;
  return (
    <span className={`check-cell check-${answer}`} title={title}>
      <AnswerMark answer={answer} size={13} />
      {shown === null ? (
        <span className="visually-hidden">{short ? `${title}. ` : word}</span>
      ) : (
        <span className="check-word">{shown}</span>
      )}
    </span>
  );
}
