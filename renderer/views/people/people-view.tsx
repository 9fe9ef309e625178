import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { formatCount } from '../../../shared/format.ts';
import { ViewTitle } from '../../components/view-title.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { peopleList } from '../../state/people-list.ts';
import { useStore } from '../../state/store.ts';
import { isAnswered } from './people-words.ts';
import { PeopleTable } from './people-table.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { Queue } from './queue.tsx';

/** Who is who: everybody the lists know, and what the sources leave open about it. */
export function PeopleView() {
  const { tab } = useStore(peopleList);
  const queue = useCall('people.queue', {}).data;
  const open = queue ? queue.items.filter((one) => !isAnswered(one)).length : 0;
  return (
    <Tabs
      className="tabs"
      selectedKey={tab}
      onSelectionChange={(key) => peopleList.set({ tab: key === 'queue' ? 'queue' : 'people' })}
    >
      <div className="bar bar-tabs">
        <ViewTitle>People</ViewTitle>
        <TabList className="tab-list" aria-label="People">
          <Tab id="people" className="tab">
            Everybody
          </Tab>
          <Tab id="queue" className="tab">
            To settle{open > 0 && <span className="tab-count">{formatCount(open)}</span>}
          </Tab>
        </TabList>
        <Waiting pending={queue?.pending ?? 0} />
      </div>
      <TabPanel id="people" className="tab-panel">
        <PeopleTable />
      </TabPanel>
      <TabPanel id="queue" className="tab-panel">
        <Queue />
      </TabPanel>
    </Tabs>
  );
}
