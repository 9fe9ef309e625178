import { useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { AccessView } from '../../../../shared/contract/access.ts';
import { formatCount } from '../../../../shared/format.ts';
import { useZone } from '../../../hooks/use-review.ts';
import { frame } from '../../../state/navigation.ts';
import { ACCESS_PARTS, accessList } from '../../../state/roster-list.ts';
import { useStore } from '../../../state/store.ts';
import { AccessGrid } from './access-grid.tsx';
import { grantColumns, grantValues } from './grant-columns.tsx';
import { NoGrant, NoMove, NoVendorSession } from './nothing.tsx';
import { switchColumns, switchValues } from './switch-columns.tsx';
import { vendorColumns, vendorValues } from './vendor-columns.tsx';
import { granteeOf, moverOf, PART_TITLES, rowsIn, switchId } from './access-words.ts';

/** Four lists of which one is shown: they have different columns, and support of vendors stays apart. */
export function AccessLists({ access }: { readonly access: AccessView }) {
  const { part } = useStore(accessList);
  const counts = rowsIn(access);
  return (
    <Tabs
      className="access-lists"
      selectedKey={part}
      onSelectionChange={(key) => {
        frame.set({ drawer: false });
        const next = ACCESS_PARTS.find((one) => one === key) ?? 'switches';
        accessList.set({ part: next, selected: null, sort: null, search: '' });
      }}
    >
      <div className="bar bar-tabs access-bar">
        <TabList className="tab-list access-tabs" aria-label="Access windows">
          {ACCESS_PARTS.map((one) => (
            <Tab key={one} id={one} className="tab">
              {PART_TITLES[one]} <span className="dim access-count">{formatCount(counts[one])}</span>
            </Tab>
          ))}
        </TabList>
      </div>
      <Panels access={access} />
    </Tabs>
  );
}

function Panels({ access }: { readonly access: AccessView }) {
  const zone = useZone();
  const moves = useMemo(() => switchColumns(zone), [zone]);
  const [grants, vendor] = useMemo(() => [grantColumns(zone, false), grantColumns(zone, true)], [zone]);
  const sessions = useMemo(() => vendorColumns(zone), [zone]);
  return (
    <>
      <TabPanel id="switches" className="tab-panel">
        <AccessGrid
          label="Moves of the switch"
          rows={access.switches}
          columns={moves}
          values={switchValues}
          idOf={switchId}
          textOf={(one) => `${moverOf(one)} ${one.ticket ?? ''} ${one.sentence}`}
          empty={<NoMove trail={access.trail} />}
        />
      </TabPanel>
      <TabPanel id="administrators" className="tab-panel">
        <AccessGrid
          label="Accounts open to administrators"
          rows={access.grants}
          columns={grants}
          values={grantValues}
          idOf={({ id }) => id}
          textOf={(one) => `${one.owner} ${one.username ?? ''} ${one.sentence}`}
          empty={<NoGrant known={access.known} to="administrators" />}
        />
      </TabPanel>
      <TabPanel id="vendor" className="tab-panel">
        <AccessGrid
          label="Accounts open to vendors"
          rows={access.vendor}
          columns={vendor}
          values={grantValues}
          idOf={({ id }) => id}
          textOf={(one) => `${one.owner} ${one.username ?? ''} ${granteeOf(one)} ${one.sentence}`}
          empty={<NoGrant known={access.known} to="vendors" />}
        />
      </TabPanel>
      <TabPanel id="vendor-sessions" className="tab-panel">
        <AccessGrid
          label="Sessions of vendors"
          rows={access.vendorSessions}
          columns={sessions}
          values={vendorValues}
          idOf={({ id }) => id}
          textOf={(one) => `${one.actor} ${one.target} ${one.because}`}
          empty={<NoVendorSession />}
        />
      </TabPanel>
    </>
  );
}
