import type { SessionFilter } from '../../../shared/contract/sessions.ts';
import { formatDay } from '../../../shared/format.ts';
import { VERDICTS, VERDICT_WORDS } from '../../../shared/words.ts';
import { Button } from '../../components/button.tsx';
import { FilterChip, type Choice } from '../../components/filter-chip.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useZone } from '../../hooks/use-review.ts';
import { ANY_SESSION, sessionsList } from '../../state/navigation.ts';

const verdictChoices: Choice[] = VERDICTS.map((id) => ({ id, label: VERDICT_WORDS[id].label }));
const sensitiveChoices: Choice[] = [
  { id: 'yes', label: 'Sensitive only' },
  { id: 'no', label: 'Not sensitive' },
];
const named = (names: readonly string[]): Choice[] => names.map((name) => ({ id: name, label: name }));
const list = (value: string | null) => (value === null ? [] : [value]);

function change(part: Partial<SessionFilter>): void {
  sessionsList.set(({ filter }) => ({ filter: { ...filter, ...part } }));
}

export function SessionFilters({ filter }: { readonly filter: SessionFilter }) {
  const choices = useCall('sessions.choices', {}).data;
  const rules = useCall('rules.results', {}).data ?? [];
  const sensitive = filter.sensitive === null ? [] : [filter.sensitive ? 'yes' : 'no'];
  const ruleChoices = rules.map((rule) => ({ id: rule.rule, label: rule.title }));
  const filtered = JSON.stringify(filter) !== JSON.stringify(ANY_SESSION);
  return (
    <>
      <FilterChip
        label="Verdict"
        multiple
        choices={verdictChoices}
        chosen={filter.verdicts}
        onChange={(ids) => change({ verdicts: VERDICTS.filter((one) => ids.includes(one)) })}
      />
      <FilterChip
        label="Actor"
        choices={named(choices?.actors ?? [])}
        chosen={list(filter.actor)}
        onChange={([actor]) => change({ actor: actor ?? null })}
      />
      <FilterChip
        label="Unit"
        choices={named(choices?.units ?? [])}
        chosen={list(filter.unit)}
        onChange={([unit]) => change({ unit: unit ?? null })}
      />
      <FilterChip
        label="Sensitive"
        choices={sensitiveChoices}
        chosen={sensitive}
        onChange={([one]) => change({ sensitive: one === undefined ? null : one === 'yes' })}
      />
      <FilterChip
        label="Rule"
        choices={ruleChoices}
        chosen={list(filter.rule)}
        onChange={([rule]) => change({ rule: rule ?? null })}
      />
      <DatesChip filter={filter} />
      {filtered && (
        <Button look="quiet" small onPress={() => sessionsList.set({ filter: ANY_SESSION })}>
          Clear filters
        </Button>
      )}
    </>
  );
}

/** Set by a week of the chart; here it can only be taken away. */
function DatesChip({ filter }: { readonly filter: SessionFilter }) {
  const zone = useZone();
  if (filter.from === null || filter.to === null) return null;
  const text = `${formatDay(filter.from, zone)} – ${formatDay(filter.to - 1, zone)}`;
  return (
    <FilterChip
      label="Started"
      choices={[{ id: 'dates', label: text }]}
      chosen={['dates']}
      onChange={() => change({ from: null, to: null })}
    />
  );
}
