import type { FindingFilter } from '../../../shared/contract/findings.ts';
import {
  FINDING_STATES,
  FINDING_STATE_WORDS,
  RULE_IDS,
  SEVERITIES,
  SEVERITY_WORDS,
} from '../../../shared/words.ts';
import { Button } from '../../components/button.tsx';
import { FilterChip, type Choice } from '../../components/filter-chip.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { ANY_FINDING, findingsList } from '../../state/navigation.ts';

const severityChoices: Choice[] = SEVERITIES.map((id) => ({ id, label: SEVERITY_WORDS[id].label }));
const stateChoices: Choice[] = FINDING_STATES.map((id) => ({ id, label: FINDING_STATE_WORDS[id] }));

function change(part: Partial<FindingFilter>): void {
  findingsList.set(({ filter }) => ({ filter: { ...filter, ...part } }));
}

export function FindingFilters({ filter }: { readonly filter: FindingFilter }) {
  const rules = useCall('rules.results', {}).data ?? [];
  const ruleChoices = rules.map((rule) => ({ id: rule.rule, label: `${rule.title} (${rule.found})` }));
  const state = filter.state === 'all' ? [] : [filter.state];
  const filtered = JSON.stringify(filter) !== JSON.stringify(ANY_FINDING);
  return (
    <>
      <FilterChip
        label="State"
        choices={stateChoices}
        chosen={state}
        onChange={([id]) => change({ state: FINDING_STATES.find((one) => one === id) ?? 'all' })}
      />
      <FilterChip
        label="Severity"
        multiple
        choices={severityChoices}
        chosen={filter.severities}
        onChange={(ids) => change({ severities: SEVERITIES.filter((one) => ids.includes(one)) })}
      />
      <FilterChip
        label="Rule"
        multiple
        choices={ruleChoices}
        chosen={filter.rules}
        onChange={(ids) => change({ rules: RULE_IDS.filter((one) => ids.includes(one)) })}
      />
      <SuppressionChip filter={filter} />
      {filtered && (
        <Button look="quiet" small onPress={() => findingsList.set({ filter: ANY_FINDING })}>
          Clear filters
        </Button>
      )}
    </>
  );
}

/** Set by a suppression's own count; here it can only be taken away. */
function SuppressionChip({ filter: { suppression } }: { readonly filter: FindingFilter }) {
  const all = useCall('suppressions.list', {}, { enabled: suppression !== undefined }).data ?? [];
  if (suppression === undefined) return null;
  const id = String(suppression);
  const owner = all.find((one) => one.id === suppression)?.owner;
  return (
    <FilterChip
      label="Suppression"
      choices={[{ id, label: owner === undefined ? 'one' : `of ${owner}` }]}
      chosen={[id]}
      onChange={() => change({ suppression: undefined })}
    />
  );
}
