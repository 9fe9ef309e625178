import { useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { formatCount } from '../../../shared/format.ts';
import { ViewTitle } from '../../components/view-title.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useZone } from '../../hooks/use-review.ts';
import { WAITING_LINKS } from '../../state/links-list.ts';
import { sessionScreen, type SessionTab } from '../../state/session-screen.ts';
import { useStore } from '../../state/store.ts';
import { Quality } from '../links/quality.tsx';
import { LinkQueue } from '../links/queue.tsx';
import { SessionPage } from './page/session-page.tsx';
import { Reconciliation } from './reconciliation/reconciliation.tsx';
import { Strays } from './reconciliation/strays.tsx';
import { sessionColumns } from './session-columns.tsx';
import { SessionsList } from './sessions-list.tsx';

const TABS: readonly {
  readonly id: SessionTab;
  readonly title: string;
  readonly panel: () => React.ReactNode;
}[] = [
  { id: 'sessions', title: 'Sessions', panel: () => <AllSessions /> },
  { id: 'links', title: 'Links', panel: () => <LinkQueue /> },
  { id: 'quality', title: 'Link quality', panel: () => <Quality /> },
  { id: 'checks', title: 'Between sources', panel: () => <Reconciliation /> },
  { id: 'strays', title: 'Rows without a session', panel: () => <Strays /> },
];

export function SessionsView() {
  const { tab, pages } = useStore(sessionScreen);
  const opened = pages.at(-1);
  const waiting = useCall('links.queue', {
    filter: WAITING_LINKS,
    search: '',
    blind: false,
    offset: 0,
    limit: 1,
  }).data;
  const open = waiting ? waiting.of - waiting.decided : 0;
  if (opened !== undefined) return <SessionPage key={opened} id={opened} />;
  return (
    <Tabs
      className="tabs"
      selectedKey={tab}
      onSelectionChange={(key) => {
        const chosen = TABS.find((one) => one.id === key);
        if (chosen && chosen.id !== tab) sessionScreen.set({ tab: chosen.id, place: null });
      }}
    >
      <div className="bar bar-tabs">
        <ViewTitle>Sessions</ViewTitle>
        <TabList className="tab-list" aria-label="Sessions">
          {TABS.map(({ id, title }) => (
            <Tab key={id} id={id} className="tab">
              {title}
              {id === 'links' && open > 0 && <span className="tab-count">{formatCount(open)}</span>}
            </Tab>
          ))}
        </TabList>
        <Waiting pending={waiting?.pending ?? 0} />
      </div>
      {TABS.map(({ id, panel }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {panel()}
        </TabPanel>
      ))}
    </Tabs>
  );
}

function AllSessions() {
  const zone = useZone();
  const columns = useMemo(() => sessionColumns(zone), [zone]);
  return <SessionsList label="Sessions" columns={columns} />;
}
