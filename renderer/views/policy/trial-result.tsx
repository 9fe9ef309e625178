import type { PolicyTrial } from '../../../shared/contract/policy.ts';
import { formatCount, formatNumber, formatShare } from '../../../shared/format.ts';
import { FindingMoves } from './finding-moves.tsx';
import { MovedSessions } from './moved-sessions.tsx';
import { VerdictMatrix } from './verdict-matrix.tsx';

/** What the policy would change: findings that come, go and change, verdicts from and to, and the sessions themselves. */
export function TrialResult({ trial }: { readonly trial: PolicyTrial }) {
  const { sessions, verdicts, rows, findings } = trial;
  const moved = verdicts.filter(({ from, to }) => from !== to).reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p className="policy-total">
        <strong>{findingWords(findings)}</strong>{' '}
        {moved === 0
          ? 'No session changes its verdict.'
          : `${formatNumber(moved, 'session')} of ${formatCount(sessions)} ${moved === 1 ? 'changes its verdict' : 'change their verdict'} (${formatShare(moved, sessions)}).`}
      </p>
      {findings.rows.length > 0 && <FindingMoves findings={findings} />}
      {moved > 0 && (
        <div className="policy-moves" role="region" aria-label="Verdicts that change" tabIndex={0}>
          <VerdictMatrix verdicts={verdicts} />
        </div>
      )}
      {rows.length > 0 && <MovedSessions rows={rows} moved={moved} />}
    </>
  );
}

function findingWords({ gained, lost, changed, kept }: PolicyTrial['findings']): string {
  if (gained + lost + changed === 0)
    return `No finding comes, goes or changes; ${formatCount(kept)} ${kept === 1 ? 'stays' : 'stay'}.`;
  return `${formatNumber(gained, 'finding')} would come, ${formatCount(lost)} would go, ${formatCount(changed)} would change, ${formatCount(kept)} would stay.`;
}
