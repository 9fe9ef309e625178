import type { FindingFilter } from '../../../shared/contract/findings.ts';
import { RULE_IDS, SEVERITIES, SEVERITY_WORDS } from '../../../shared/words.ts';
import { Button } from '../../components/button.tsx';
import { FilterChip, type Choice } from '../../components/filter-chip.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { ANY_FINDING, findingsList } from '../../state/navigation.ts';

const severityChoices: Choice[] = SEVERITIES.map((id) => ({ id, label: SEVERITY_WORDS[id].label }));
const stateChoices: Choice[] = [
  { id: 'open', label: 'Open' },
  { id: 'decided', label: 'Decided' },
];

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
        onChange={([one]) => change({ state: one === 'open' || one === 'decided' ? one : 'all' })}
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
      {filtered && (
        <Button look="quiet" small onPress={() => findingsList.set({ filter: ANY_FINDING })}>
          Clear filters
        </Button>
      )}
    </>
  );
}
