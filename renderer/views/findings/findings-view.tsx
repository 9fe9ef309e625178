import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { ViewTitle } from '../../components/view-title.tsx';
import { findingsList, FINDINGS_TABS, frame } from '../../state/navigation.ts';
import { useStore } from '../../state/store.ts';
import { ComparedTab } from '../compare/compared-tab.tsx';
import { SuppressionsTab } from '../suppressions/suppressions-tab.tsx';
import { FindingsList } from './findings-list.tsx';
import { Tested } from './tested.tsx';

const TABS = {
  findings: { title: 'To decide', content: FindingsList },
  tested: { title: 'What was tested', content: Tested },
  suppressions: { title: 'Suppressions', content: SuppressionsTab },
  compared: { title: 'Compared', content: ComparedTab },
};

export function FindingsView() {
  const { tab } = useStore(findingsList);
  return (
    <Tabs
      className="tabs"
      selectedKey={tab}
      onSelectionChange={(key) => {
        frame.set({ drawer: false });
        findingsList.set({ tab: FINDINGS_TABS.find((one) => one === key) ?? 'findings' });
      }}
    >
      <div className="bar bar-tabs">
        <ViewTitle>Findings</ViewTitle>
        <TabList className="tab-list" aria-label="Findings">
          {FINDINGS_TABS.map((one) => (
            <Tab key={one} id={one} className="tab">
              {TABS[one].title}
            </Tab>
          ))}
        </TabList>
      </div>
      {FINDINGS_TABS.map((one) => {
        const { content: Content } = TABS[one];
        return (
          <TabPanel key={one} id={one} className="tab-panel">
            <Content />
          </TabPanel>
        );
      })}
    </Tabs>
  );
}
