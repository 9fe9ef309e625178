import { CHECK_WORDS, SESSION_CHECKS } from '../../../shared/check-words.ts';
import { ANY_SESSION, type SessionFilter, type SessionRow } from '../../../shared/contract/sessions.ts';
import { formatDay } from '../../../shared/format.ts';
import { LINK_BANDS, LINK_BAND_WORDS } from '../../../shared/link-words.ts';
import { systemName } from '../../../shared/system-words.ts';
import { ANSWERS, VERDICTS, VERDICT_WORDS } from '../../../shared/words.ts';
import { Button } from '../../components/button.tsx';
import { FilterChip, type Choice } from '../../components/filter-chip.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useZone } from '../../hooks/use-review.ts';
import { sessionsList } from '../../state/navigation.ts';
import { checkWord } from './session-words.ts';

const verdictChoices: Choice[] = VERDICTS.map((id) => ({ id, label: VERDICT_WORDS[id].label }));
const bandChoices: Choice[] = LINK_BANDS.map((id) => ({ id, label: LINK_BAND_WORDS[id].label }));
const sensitiveChoices: Choice[] = [
  { id: 'yes', label: 'Sensitive only' },
  { id: 'no', label: 'Not sensitive' },
];
const CHECKS = SESSION_CHECKS.flatMap((check) =>
  ANSWERS.map((answer) => ({
    id: `${check} ${answer}`,
    label: `${CHECK_WORDS[check].label}, ${checkWord(check, answer)}`,
    value: { check, answer },
  })),
);
/** No unit is called so. */
const NO_UNIT: Choice = { id: ' ', label: 'not recorded' };
const named = (names: readonly string[]): Choice[] => names.map((name) => ({ id: name, label: name }));
const list = (value: string | null) => (value === null ? [] : [value]);

function change(part: Partial<SessionFilter>): void {
  sessionsList.set(({ filter }) => ({ filter: { ...filter, ...part } }));
}

type FiltersProps = {
  readonly filter: SessionFilter;
  /** The first session that matches, once it is here: it says the name behind a key. */
  readonly first: SessionRow | undefined;
};

export function SessionFilters({ filter, first }: FiltersProps) {
  const rules = useCall('rules.results', {}).data ?? [];
  const sensitive = filter.sensitive === null ? [] : [filter.sensitive ? 'yes' : 'no'];
  const ruleChoices = rules.map((rule) => ({ id: rule.rule, label: rule.title }));
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
        label="Link"
        multiple
        choices={bandChoices}
        chosen={filter.bands}
        onChange={(ids) => change({ bands: LINK_BANDS.filter((one) => ids.includes(one)) })}
      />
      <PeopleChips filter={filter} first={first} />
      <UnitChip filter={filter} />
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
      <SystemChip filter={filter} />
      <CheckChip filter={filter} />
      <TicketChip filter={filter} />
      <DatesChip filter={filter} />
    </>
  );
}

/** Beside the count, so that its coming and going moves nothing. */
export function ClearFilters({ filter }: { readonly filter: SessionFilter }) {
  if (JSON.stringify(filter) === JSON.stringify(ANY_SESSION)) return null;
  return (
    <Button look="quiet" small onPress={() => sessionsList.set({ filter: ANY_SESSION })}>
      Clear filters
    </Button>
  );
}

function PeopleChips({ filter, first }: FiltersProps) {
  const choices = useCall('sessions.choices', {}).data;
  const { actorKey, targetKey } = filter;
  const keyed = (id: string | null, name: string | undefined): Choice[] =>
    id === null ? [] : [{ id, label: name ?? 'one person' }];
  return (
    <>
      <FilterChip
        label="Actor"
        choices={[...keyed(actorKey, first?.actor.name), ...named(choices?.actors ?? [])]}
        chosen={list(actorKey ?? filter.actor)}
        onChange={([actor]) => change({ actor: actor ?? null, actorKey: null })}
      />
      {targetKey !== null && (
        <FilterChip
          label="Account used"
          choices={keyed(targetKey, first?.target.name)}
          chosen={[targetKey]}
          onChange={() => change({ targetKey: null })}
        />
      )}
    </>
  );
}

function UnitChip({ filter }: { readonly filter: SessionFilter }) {
  const units = useCall('sessions.choices', {}).data?.units ?? [];
  const choose = ([id]: string[]) =>
    change({ unit: id === undefined || id === NO_UNIT.id ? null : id, noUnit: id === NO_UNIT.id });
  return (
    <FilterChip
      label="Unit"
      choices={[...named(units), NO_UNIT]}
      chosen={filter.noUnit ? [NO_UNIT.id] : list(filter.unit)}
      onChange={choose}
    />
  );
}

/** Where there is only one system there is nothing to choose. */
function SystemChip({ filter }: { readonly filter: SessionFilter }) {
  const systems = useCall('sessions.choices', {}).data?.systems ?? [];
  if (systems.length < 2 && filter.system === null) return null;
  return (
    <FilterChip
      label="System"
      choices={systems.map((id) => ({ id, label: systemName(id) }))}
      chosen={list(filter.system)}
      onChange={([system]) => change({ system: system ?? null })}
    />
  );
}

function CheckChip({ filter }: { readonly filter: SessionFilter }) {
  const chosen = CHECKS.filter(
    ({ value }) => value.check === filter.check?.check && value.answer === filter.check.answer,
  );
  return (
    <FilterChip
      label="Check"
      choices={CHECKS}
      chosen={chosen.map(({ id }) => id)}
      onChange={([id]) => change({ check: CHECKS.find((one) => one.id === id)?.value ?? null })}
    />
  );
}

/** Set by the use of a ticket; here it can only be taken away. */
function TicketChip({ filter: { ticket } }: { readonly filter: SessionFilter }) {
  if (ticket === null) return null;
  return (
    <FilterChip
      label="Ticket"
      choices={[{ id: ticket, label: ticket }]}
      chosen={[ticket]}
      onChange={() => change({ ticket: null })}
    />
  );
}

/** Set by a week of the chart; here it can only be taken away. */
function DatesChip({ filter }: { readonly filter: SessionFilter }) {
  const zone = useZone();
  const { from, to } = filter;
  if (from === null && to === null) return null;
  const first = from === null ? '' : `${to === null ? 'from ' : ''}${formatDay(from, zone)}`;
  const last = to === null ? '' : `${from === null ? 'until ' : ' – '}${formatDay(to - 1, zone)}`;
  const text = `${first}${last}`;
  return (
    <FilterChip
      label="Started"
      choices={[{ id: 'dates', label: text }]}
      chosen={['dates']}
      onChange={() => change({ from: null, to: null })}
    />
  );
}
