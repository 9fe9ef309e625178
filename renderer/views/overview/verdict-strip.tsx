import type { Overview } from '../../../shared/contract/overview.ts';
import { formatCount, formatShare } from '../../../shared/format.ts';
import { VERDICT_WORDS } from '../../../shared/words.ts';
import { VerdictBadge } from '../../components/badge.tsx';
import { Panel } from '../../components/panel.tsx';
import { showSessions } from '../../state/navigation.ts';

/** All sessions by verdict: the parts add up to the whole, and each leads to its rows. */
export function VerdictStrip({ overview: { verdicts, sessions } }: { readonly overview: Overview }) {
  return (
    <Panel title="All sessions, by verdict">
      <div className="strip" aria-hidden>
        {verdicts
          .filter((one) => one.sessions > 0)
          .map((one) => (
            <i
              key={one.verdict}
              className={`fill-${VERDICT_WORDS[one.verdict].tone}`}
              style={{ flexGrow: one.sessions }}
              title={`${VERDICT_WORDS[one.verdict].label}: ${one.sessions}`}
            />
          ))}
      </div>
      <table className="plain-table">
        <thead className="visually-hidden">
          <tr>
            <th>Verdict</th>
            <th>Sessions</th>
            <th>Share</th>
          </tr>
        </thead>
        <tbody>
          {verdicts.map(({ verdict, sessions: count }) => (
            <tr key={verdict}>
              <th scope="row">
                <VerdictBadge verdict={verdict} />
              </th>
              <td className="number">
                {count === 0 ? (
                  <span className="faint">0</span>
                ) : (
                  <button
                    type="button"
                    className="link"
                    aria-label={`${count} sessions: ${VERDICT_WORDS[verdict].label}`}
                    onClick={() => showSessions({ verdicts: [verdict] })}
                  >
                    {formatCount(count)}
                  </button>
                )}
              </td>
              <td className="number dim">{formatShare(count, sessions)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            <td className="number">
              <button
                type="button"
                className="link"
                aria-label={`${sessions} sessions: all`}
                onClick={() => showSessions({})}
              >
                {formatCount(sessions)}
              </button>
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </Panel>
  );
}
