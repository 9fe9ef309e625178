import type { RosterPerson } from '../../../../shared/contract/access.ts';
import { ROSTER_FLAGS, ROSTER_FLAG_WORDS } from '../../../../shared/people-words.ts';
import { ANSWERS, type Answer } from '../../../../shared/words.ts';
import { Button } from '../../../components/button.tsx';
import { FilterChip, type Choice } from '../../../components/filter-chip.tsx';
import { ANY_ROSTER, rosterList, type RosterFilter } from '../../../state/roster-list.ts';
import { useStore } from '../../../state/store.ts';

const yesNo = (yes: string, no: string): Choice[] => [
  { id: 'yes', label: yes },
  { id: 'no', label: no },
];
const DECLARED = yesNo('Declared', 'Not declared');
const ACTED = yesNo('Acted', 'Did not act');
const APPROVED: Choice[] = [
  ...yesNo('Approved', 'Not approved'),
  { id: 'not-recorded', label: 'Not recorded' },
];
const chosen = (value: boolean | null) => (value === null ? [] : [value ? 'yes' : 'no']);
const truth = (id: string | undefined) => (id === undefined ? null : id === 'yes');

function change(part: Partial<RosterFilter>): void {
  rosterList.set(({ filter }) => ({ filter: { ...filter, ...part } }));
}

/** Chips by flag, declared, acted and approved; a flag says how many bear it. */
export function RosterFilters({ people }: { readonly people: readonly RosterPerson[] }) {
  const { filter, sort } = useStore(rosterList);
  const flagChoices = ROSTER_FLAGS.map((id) => {
    const bearing = people.filter(({ flags }) => flags.some(({ flag }) => flag === id)).length;
    return { id, label: `${ROSTER_FLAG_WORDS[id].label} (${bearing})` };
  });
  const filtered = JSON.stringify(filter) !== JSON.stringify(ANY_ROSTER);
  return (
    <>
      <FilterChip
        label="Worth a look"
        multiple
        choices={flagChoices}
        chosen={filter.flags}
        onChange={(ids) => change({ flags: ROSTER_FLAGS.filter((one) => ids.includes(one)) })}
      />
      <FilterChip
        label="Can impersonate"
        choices={DECLARED}
        chosen={chosen(filter.declared)}
        onChange={([one]) => change({ declared: truth(one) })}
      />
      <FilterChip
        label="Sessions"
        choices={ACTED}
        chosen={chosen(filter.acted)}
        onChange={([one]) => change({ acted: truth(one) })}
      />
      <FilterChip
        label="Approved"
        choices={APPROVED}
        chosen={filter.approved === null ? [] : [filter.approved]}
        onChange={([one]) => change({ approved: ANSWERS.find((answer) => answer === one) ?? null })}
      />
      {filtered && (
        <Button look="quiet" small onPress={() => rosterList.set({ filter: ANY_ROSTER })}>
          Clear filters
        </Button>
      )}
      {sort !== null && (
        <Button look="quiet" small onPress={() => rosterList.set({ sort: null })}>
          Unlisted first
        </Button>
      )}
    </>
  );
}

const answered = (value: boolean | null): Answer => (value === null ? 'not-recorded' : value ? 'yes' : 'no');

/** The people that match the words searched for and every filter that is set. */
export function matchingPeople(
  people: readonly RosterPerson[],
  search: string,
  filter: RosterFilter,
): RosterPerson[] {
  const words = search.trim().toLowerCase();
  return people.filter(
    (one) =>
      `${one.name} ${one.username ?? ''} ${one.unit ?? ''} ${one.how.join(' ')}`
        .toLowerCase()
        .includes(words) &&
      (filter.flags.length === 0 || one.flags.some(({ flag }) => filter.flags.includes(flag))) &&
      (filter.declared === null || one.declared === filter.declared) &&
      (filter.acted === null || one.sessions > 0 === filter.acted) &&
      (filter.approved === null || answered(one.approved) === filter.approved),
  );
}
