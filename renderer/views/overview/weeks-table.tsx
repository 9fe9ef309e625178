import { formatCount, formatDay } from '../../../shared/format.ts';
import { useZone } from '../../hooks/use-review.ts';
import { showSessions } from '../../state/navigation.ts';
import { FAMILIES } from './families.ts';
import type { Week } from './weeks.tsx';

/** `links` is off while the table is there for screen readers only: nothing unseen may take the focus. */
export function WeeksTable({ weeks, links }: { readonly weeks: readonly Week[]; readonly links: boolean }) {
  const zone = useZone();
  return (
    <table className="plain-table">
      <caption className="visually-hidden">Sessions per week, by verdict</caption>
      <thead>
        <tr>
          <th>Week of</th>
          {FAMILIES.map((family) => (
            <th key={family.tone} className="number">
              {family.label}
            </th>
          ))}
          <th className="number">All</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.week}>
            <th scope="row">{formatDay(week.from, zone)}</th>
            {FAMILIES.map(({ tone, verdicts }) => (
              <td key={tone} className="number">
                <Figure
                  count={week[tone]}
                  links={links}
                  onPress={() => showSessions({ verdicts: [...verdicts], from: week.from, to: week.to })}
                />
              </td>
            ))}
            <td className="number">
              <Figure
                count={week.ok + week.late + week.bad + week.unknown}
                links={links}
                onPress={() => showSessions({ from: week.from, to: week.to })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figure({
  count,
  links,
  onPress,
}: {
  readonly count: number;
  readonly links: boolean;
  readonly onPress: () => void;
}) {
  if (count === 0) return <span className="faint">0</span>;
  if (!links) return formatCount(count);
  return (
    <button type="button" className="link" onClick={onPress}>
      {formatCount(count)}
    </button>
  );
}
