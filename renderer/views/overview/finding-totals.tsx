import type { FindingFilter } from '../../../shared/contract/findings.ts';
import type { Overview } from '../../../shared/contract/overview.ts';
import { formatCount } from '../../../shared/format.ts';
import { showFindings } from '../../state/navigation.ts';

type Figure = {
  readonly label: string;
  readonly count: number;
  readonly state: FindingFilter['state'];
  /** Said also when it is none. */
  readonly always: boolean;
};

/** Each finding once, by where it stands; what is suppressed is never left out. */
export function FindingTotals({ states }: Pick<Overview, 'states'>) {
  const figures: Figure[] = [
    { label: 'in all', count: states.total, state: 'all', always: true },
    { label: 'open', count: states.open, state: 'open', always: true },
    { label: 'decided', count: states.decided, state: 'decided', always: true },
    { label: 'suppressed', count: states.suppressed, state: 'suppressed', always: true },
    {
      label: states.answered === 1 ? 'alarm answered' : 'alarms answered',
      count: states.answered,
      state: 'answered',
      always: false,
    },
  ];
  return (
    <ul className="plain finding-totals" aria-label="Findings by where they stand">
      {figures
        .filter(({ count, always }) => always || count > 0)
        .map(({ label, count, state }) => (
          <li key={state}>
            {count === 0 ? (
              <span className="faint">0 {label}</span>
            ) : (
              <button type="button" className="link" onClick={() => showFindings({ state })}>
                {formatCount(count)} {label}
              </button>
            )}
          </li>
        ))}
    </ul>
  );
}
