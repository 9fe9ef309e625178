import type { PolicyTrial } from '../../../shared/contract/policy.ts';
import { formatCount, formatNumber, formatShare } from '../../../shared/format.ts';
import { MovedSessions } from './moved-sessions.tsx';
import { VerdictMatrix } from './verdict-matrix.tsx';

/** What the policy would change: verdicts from and to, the sessions themselves, findings that come and go. */
export function TrialResult({ trial }: { readonly trial: PolicyTrial }) {
  const { sessions, verdicts, rows, findings } = trial;
  const moved = verdicts.filter(({ from, to }) => from !== to).reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p className="policy-total">
        <strong>
          {moved === 0
            ? 'No session changes its verdict.'
            : `${formatNumber(moved, 'session')} of ${formatCount(sessions)} ${moved === 1 ? 'changes its verdict' : 'change their verdict'} (${formatShare(moved, sessions)}).`}
        </strong>{' '}
        {findingWords(findings)}
      </p>
      <div className="policy-moves" role="region" aria-label="Verdicts and findings that change" tabIndex={0}>
        <VerdictMatrix verdicts={verdicts} />
        {findings.rules.length > 0 && <FindingMoves rules={findings.rules} />}
      </div>
      {rows.length > 0 && <MovedSessions rows={rows} moved={moved} />}
    </>
  );
}

function findingWords({ gained, lost, kept }: PolicyTrial['findings']): string {
  if (gained + lost === 0) return 'No finding comes or goes.';
  return `${formatNumber(gained, 'finding')} would come, ${formatCount(lost)} would go, ${formatCount(kept)} would stay.`;
}

function FindingMoves({ rules }: { readonly rules: PolicyTrial['findings']['rules'] }) {
  return (
    <table className="plain-table finding-moves">
      <caption>Findings that come and go</caption>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col" className="number">
            Come
          </th>
          <th scope="col" className="number">
            Go
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ rule, title, gained, lost }) => (
          <tr key={rule}>
            <th scope="row">{title}</th>
            <td className="number">{formatCount(gained)}</td>
            <td className="number">{formatCount(lost)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
