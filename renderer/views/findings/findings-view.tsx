import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { ViewTitle } from '../../components/view-title.tsx';
import { findingsList } from '../../state/navigation.ts';
import { useStore } from '../../state/store.ts';
import { FindingsList } from './findings-list.tsx';
import { Tested } from './tested.tsx';

export function FindingsView() {
  const { tab } = useStore(findingsList);
  return (
    <Tabs
      className="tabs"
      selectedKey={tab}
      onSelectionChange={(key) => findingsList.set({ tab: key === 'tested' ? 'tested' : 'findings' })}
    >
      <div className="bar bar-tabs">
        <ViewTitle>Findings</ViewTitle>
        <TabList className="tab-list" aria-label="Findings">
          <Tab id="findings" className="tab">
            To decide
          </Tab>
          <Tab id="tested" className="tab">
            What was tested
          </Tab>
        </TabList>
      </div>
      <TabPanel id="findings" className="tab-panel">
        <FindingsList />
      </TabPanel>
      <TabPanel id="tested" className="tab-panel">
        <Tested />
      </TabPanel>
    </Tabs>
  );
}
