import { PEOPLE_STATES } from '../../../shared/contract/people.ts';
import { Button } from '../../components/button.tsx';
import { FilterChip, type Choice } from '../../components/filter-chip.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { ANYBODY, peopleList, type PeopleFilter } from '../../state/people-list.ts';
import { STATE_FILTER_WORDS } from './people-words.ts';

const stateChoices: Choice[] = PEOPLE_STATES.filter((one) => one !== 'all').map((id) => ({
  id,
  label: STATE_FILTER_WORDS[id],
}));

function change(part: Partial<PeopleFilter>): void {
  peopleList.set(({ filter }) => ({ filter: { ...filter, ...part } }));
}

export function PeopleFilters({ filter }: { readonly filter: PeopleFilter }) {
  const units = useCall('people.units', {}).data ?? [];
  const filtered = filter.state !== 'all' || filter.unit !== null;
  return (
    <>
      <FilterChip
        label="Only"
        choices={stateChoices}
        chosen={filter.state === 'all' ? [] : [filter.state]}
        onChange={([one]) => change({ state: PEOPLE_STATES.find((state) => state === one) ?? 'all' })}
      />
      <FilterChip
        label="Unit"
        choices={units.map((unit) => ({ id: unit, label: unit }))}
        chosen={filter.unit === null ? [] : [filter.unit]}
        onChange={([unit]) => change({ unit: unit ?? null })}
      />
      {filtered && (
        <Button look="quiet" small onPress={() => peopleList.set({ filter: ANYBODY })}>
          Clear filters
        </Button>
      )}
    </>
  );
}
