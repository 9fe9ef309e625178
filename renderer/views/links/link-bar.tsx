import { ListChecks } from 'lucide-react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatCount } from '../../../shared/format.ts';
import { LINK_BAND_WORDS } from '../../../shared/link-words.ts';
import { useCommand } from '../../commands/handlers.ts';
import { Button } from '../../components/button.tsx';
import { FilterChip } from '../../components/filter-chip.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Switch } from '../../components/switch.tsx';
import { changeLinkFilter, linkList, QUEUE_BANDS, WAITING_LINKS } from '../../state/links-list.ts';
import { useStore } from '../../state/store.ts';

const BANDS = QUEUE_BANDS.map((id) => ({ id, label: LINK_BAND_WORDS[id].label }));
const STATES = [
  { id: 'open', label: 'Open' },
  { id: 'decided', label: 'Decided' },
] as const;
const SAMPLE = [{ id: 'sample', label: 'drawn to measure quality' }];

type BarProps = { readonly counts: OutputOf<'links.queue'> | undefined };

/** How far the queue is worked, what is in it, and how it is worked. */
export function LinkBar({ counts }: BarProps) {
  const { search, blind } = useStore(linkList);
  const toggle = () => linkList.set({ blind: !blind });
  const bulk = blind || counts === undefined ? null : () => linkList.set({ dialog: 'bulk' });
  useCommand('links.blind', toggle);
  useCommand('links.bulk', bulk);
  return (
    <div className="bar">
      <div className="bar-line">
        <SearchBox
          label="Search people, tickets, reasons"
          value={search}
          onChange={(text) => linkList.set({ search: text })}
        />
        <Progress decided={counts?.decided ?? 0} of={counts?.of ?? 0} />
        <Switch on={blind} onChange={toggle}>
          Blind <kbd aria-hidden>b</kbd>
        </Switch>
        <Button small icon={ListChecks} isDisabled={bulk === null} onPress={() => bulk?.()}>
          Decide in bulk…
        </Button>
      </div>
      <div className="bar-line bar-filters" role="group" aria-label="Filters">
        <Filters />
      </div>
    </div>
  );
}

function Progress({ decided, of }: { readonly decided: number; readonly of: number }) {
  return (
    <div className="settle-far link-far" role="status">
      <span>
        <strong>
          {formatCount(decided)} of {formatCount(of)}
        </strong>{' '}
        decided
      </span>
      <span className="settle-share" aria-hidden>
        <i style={{ width: of === 0 ? 0 : `${(decided / of) * 100}%` }} />
      </span>
    </div>
  );
}

function Filters() {
  const { filter, search } = useStore(linkList);
  const changed = search !== '' || JSON.stringify(filter) !== JSON.stringify(WAITING_LINKS);
  return (
    <>
      {filter.sample ? (
        <FilterChip
          label="Sample"
          choices={SAMPLE}
          chosen={['sample']}
          onChange={() => changeLinkFilter({ sample: false })}
        />
      ) : (
        <FilterChip
          label="Link"
          multiple
          unset="what waits for a person"
          choices={BANDS}
          chosen={filter.bands}
          onChange={(ids) => changeLinkFilter({ bands: QUEUE_BANDS.filter((one) => ids.includes(one)) })}
        />
      )}
      <FilterChip
        label="Answer"
        choices={STATES}
        chosen={filter.state === 'all' ? [] : [filter.state]}
        onChange={([one]) => changeLinkFilter({ state: STATES.find(({ id }) => id === one)?.id ?? 'all' })}
      />
      {filter.ticket !== null && (
        <FilterChip
          label="Ticket"
          choices={[{ id: filter.ticket, label: filter.ticket }]}
          chosen={[filter.ticket]}
          onChange={() => changeLinkFilter({ ticket: null })}
        />
      )}
      {changed && (
        <Button look="quiet" small onPress={() => linkList.set({ filter: WAITING_LINKS, search: '' })}>
          What waits for a person
        </Button>
      )}
    </>
  );
}
