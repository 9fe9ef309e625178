import type { PolicyTrial } from '../../../shared/contract/policy.ts';
import { FINDING_CHANGES } from '../../../shared/contract/policy.ts';
import { formatCount, formatMoment, formatNumber } from '../../../shared/format.ts';
import type { RuleId } from '../../../shared/words.ts';
import { FilterChip } from '../../components/filter-chip.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { showFinding } from '../../state/navigation.ts';
import { policyDraft } from '../../state/policy-draft.ts';
import { useStore } from '../../state/store.ts';
import { MovedRules, MovedSeverity } from './moved-finding.tsx';
import { useRuleTitles } from '../../hooks/use-rule-titles.ts';

type Findings = PolicyTrial['findings'];
type Row = Findings['rows'][number];

const WORDS: Record<Row['change'], string> = { gained: 'Gained', lost: 'Lost', changed: 'Changed' };

/** The findings that come, go and change, with their sentences; those of some rules only, where that is asked. */
export function FindingMoves({ findings }: { readonly findings: Findings }) {
  const titleOf = useRuleTitles();
  const { only } = useStore(policyDraft);
  const ids = [...new Set(findings.rows.flatMap(rulesOf))];
  const wanted = only.filter((rule) => ids.includes(rule));
  const shown = findings.rows.filter(
    (row) => wanted.length === 0 || rulesOf(row).some((rule) => wanted.includes(rule)),
  );
  return (
    <>
      <div className="finding-filter">
        <FilterChip
          label="Rule"
          multiple
          choices={ids.map((id) => ({ id, label: titleOf(id) }))}
          chosen={wanted}
          onChange={(chosen) => policyDraft.set({ only: ids.filter((id) => chosen.includes(id)) })}
        />
        {wanted.length > 0 && (
          <span className="dim small" role="status">
            {formatCount(shown.length)} of {formatCount(findings.rows.length)} shown
          </span>
        )}
      </div>
      <div
        className="table-scroll finding-scroll"
        role="region"
        aria-label="Findings that change"
        tabIndex={0}
      >
        <table className="plain-table finding-moves">
          <caption className="visually-hidden">Findings gained, lost and changed</caption>
          <thead>
            <tr>
              <th scope="col">Severity</th>
              <th scope="col">Finding</th>
              <th scope="col">Rules</th>
            </tr>
          </thead>
          {FINDING_CHANGES.map((change) => (
            <Group
              key={change}
              change={change}
              rows={shown.filter((row) => row.change === change)}
              listed={findings.rows.filter((row) => row.change === change).length}
              count={findings[change]}
            />
          ))}
        </table>
      </div>
    </>
  );
}

const rulesOf = ({ before, after }: Row): RuleId[] => [
  ...new Set([...(before?.rules ?? []), ...(after?.rules ?? [])]),
];

function Group({
  change,
  rows,
  listed,
  count,
}: {
  readonly change: Row['change'];
  readonly rows: readonly Row[];
  readonly listed: number;
  readonly count: number;
}) {
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr className="finding-group">
        <th colSpan={3} scope="rowgroup">
          {WORDS[change]}: {formatNumber(count, 'finding')}
          {count > listed && `, the first ${formatCount(listed)} of them`}
        </th>
      </tr>
      {rows.map((row) => (
        <Line key={row.id} row={row} />
      ))}
    </tbody>
  );
}

function Line({ row }: { readonly row: Row }) {
  const zone = useZone();
  return (
    <tr>
      <td>
        <MovedSeverity before={row.before} after={row.after} />
      </td>
      <th scope="row" className="wrap">
        {row.change === 'gained' ? (
          <strong>{row.subject}</strong>
        ) : (
          <button type="button" className="link" onClick={() => showFinding(row.id)}>
            {row.subject}
          </button>
        )}
        {row.at !== null && <span className="faint small"> {formatMoment(row.at, zone)}</span>}
        <span className="finding-sentence">{row.sentence}</span>
      </th>
      <td>
        <MovedRules before={row.before} after={row.after} />
      </td>
    </tr>
  );
}
