import { ArrowRight } from 'lucide-react';
import type { PolicyTrial } from '../../../shared/contract/policy.ts';
import { formatCount, formatMoment, zoneCity } from '../../../shared/format.ts';
import { VerdictBadge } from '../../components/badge.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { goTo } from '../../state/navigation.ts';
import { openPage } from '../../state/session-screen.ts';

/** The sessions whose verdict changes; each leads to its page. */
export function MovedSessions({
  rows,
  moved,
}: {
  readonly rows: PolicyTrial['rows'];
  readonly moved: number;
}) {
  const zone = useZone();
  return (
    <div className="table-scroll moved-sessions">
      <table className="plain-table">
        <caption>
          Sessions that change
          {moved > rows.length && `: the first ${formatCount(rows.length)} of ${formatCount(moved)}, by time`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Started ({zoneCity(zone)})</th>
            <th scope="col">Session</th>
            <th scope="col">Now</th>
            <th scope="col">With this policy</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.sessionId}>
              <td className="moment">{formatMoment(row.startedAt, zone)}</td>
              <th scope="row">
                <button type="button" className="link" onClick={() => show(row.sessionId)}>
                  {row.actor.name} as {row.target.name}
                </button>
              </th>
              <td>
                <VerdictBadge verdict={row.from} />
              </td>
              <td>
                <ArrowRight aria-hidden size={13} className="moved-arrow" /> <VerdictBadge verdict={row.to} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function show(id: string): void {
  openPage(id);
  goTo('sessions');
}
