import type { PolicyTrial } from '../../../shared/contract/policy.ts';
import { formatCount } from '../../../shared/format.ts';
import { VERDICTS, VERDICT_WORDS, type Verdict } from '../../../shared/words.ts';
import { VerdictBadge } from '../../components/badge.tsx';

/** Every session once: its verdict now from the left, its verdict then on top. What stays is set back. */
export function VerdictMatrix({ verdicts }: { readonly verdicts: PolicyTrial['verdicts'] }) {
  const rows = VERDICTS.filter((one) => verdicts.some(({ from }) => from === one));
  const columns = VERDICTS.filter((one) => verdicts.some(({ to }) => to === one));
  const count = (from: Verdict, to: Verdict) =>
    verdicts.find((one) => one.from === from && one.to === to)?.count ?? 0;
  return (
    <table className="plain-table verdict-matrix">
      <caption>Verdicts: now (left) and with this policy (top)</caption>
      <thead>
        <tr>
          <th scope="col">Now</th>
          {columns.map((to) => (
            <th key={to} scope="col" className="number">
              {VERDICT_WORDS[to].label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((from) => (
          <tr key={from}>
            <th scope="row">
              <VerdictBadge verdict={from} />
            </th>
            {columns.map((to) => (
              <td key={to} className="number">
                <Count count={count(from, to)} stays={from === to} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Count({ count, stays }: { readonly count: number; readonly stays: boolean }) {
  if (count === 0) return <span className="faint">–</span>;
  return stays ? (
    <span className="dim">{formatCount(count)} stay</span>
  ) : (
    <strong className="moved-count">{formatCount(count)}</strong>
  );
}
