import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { ViewTitle } from '../../components/view-title.tsx';
import { frame } from '../../state/navigation.ts';
import { ROSTER_TABS, rosterList, type RosterTab } from '../../state/roster-list.ts';
import { useStore } from '../../state/store.ts';
import { AccessWindows } from './access/access-windows.tsx';
import { Matrix } from './matrix/matrix.tsx';
import { RosterPeople } from './people/roster-people.tsx';

const TITLES: Record<RosterTab, string> = {
  people: 'Who may and who did',
  matrix: 'Actor × unit',
  access: 'Access windows',
};

export function RosterView() {
  const { tab } = useStore(rosterList);
  return (
    <Tabs
      className="tabs"
      selectedKey={tab}
      onSelectionChange={(key) => {
        frame.set({ drawer: false });
        rosterList.set({ tab: ROSTER_TABS.find((one) => one === key) ?? 'people' });
      }}
    >
      <div className="bar bar-tabs">
        <ViewTitle>Roster</ViewTitle>
        <TabList className="tab-list" aria-label="Roster">
          {ROSTER_TABS.map((one) => (
            <Tab key={one} id={one} className="tab">
              {TITLES[one]}
            </Tab>
          ))}
        </TabList>
      </div>
      <TabPanel id="people" className="tab-panel">
        <RosterPeople />
      </TabPanel>
      <TabPanel id="matrix" className="tab-panel">
        <Matrix />
      </TabPanel>
      <TabPanel id="access" className="tab-panel">
        <AccessWindows />
      </TabPanel>
    </Tabs>
  );
}
