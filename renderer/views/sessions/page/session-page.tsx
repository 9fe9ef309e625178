import { ArrowLeft } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { SessionDetail } from '../../../../shared/contract/sessions.ts';
import { useCommand } from '../../../commands/handlers.ts';
import { VerdictBadge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { CitedRows, Cites } from '../../../components/cites.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Failure, Loading } from '../../../components/states.tsx';
import { ViewTitle } from '../../../components/view-title.tsx';
import { useCall } from '../../../hooks/use-call.ts';
import { leavePage, leavePages, sessionScreen } from '../../../state/session-screen.ts';
import { useStore } from '../../../state/store.ts';
import { Checks } from '../session-checks.tsx';
import { Context } from '../session-context.tsx';
import { Evidence } from '../session-evidence.tsx';
import { Facts, sessionTitle } from '../session-facts.tsx';
import { citesOf, FindingLinks, Said } from '../session-inspector.tsx';
import { Links } from '../session-links.tsx';
import { Ticks } from '../session-ticks.tsx';
import { SessionTimeline } from '../timeline/session-timeline.tsx';

/** Everything about one session on one page. Escape goes one step back: to the session it was opened from, or to the list. */
export function SessionPage({ id }: { readonly id: string }) {
  const session = useCall('sessions.get', { id });
  const { pages } = useStore(sessionScreen);
  useCommand('list', leavePages);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leavePage();
  };
  return (
    <section className="session-page" aria-label="Session page" tabIndex={-1} onKeyDown={onKeyDown}>
      <header className="bar session-page-head">
        <Button icon={ArrowLeft} look="quiet" small onPress={leavePages}>
          Back to the list
        </Button>
        {pages.length > 1 && (
          <Button look="quiet" small onPress={leavePage}>
            Session before
          </Button>
        )}
        {session.data && <VerdictBadge verdict={session.data.row.verdict} />}
        <ViewTitle>{session.data ? sessionTitle(session.data.row) : 'Session'}</ViewTitle>
      </header>
      <div className="page">
        {session.isPending && <Loading lines={14} what="the session" />}
        {session.error && <Failure error={session.error} onRetry={() => void session.refetch()} />}
        {session.data && <Content detail={session.data} />}
      </div>
    </section>
  );
}

function Content({ detail }: { readonly detail: SessionDetail }) {
  const cites = citesOf(detail);
  return (
    <Cites first={cites}>
      <div className="session-page-facts">
        <div>
          <Facts detail={detail} />
        </div>
        <div>
          <Said detail={detail} />
        </div>
      </div>
      <SessionTimeline id={detail.row.id} />
      <div className="session-page-columns">
        <div className="column">
          <Panel title="Nine tests">
            <Ticks ticks={detail.ticks} />
          </Panel>
          <Panel title="Findings">
            {detail.findings.length === 0 ? (
              <p className="dim">No rule raised a finding for this session.</p>
            ) : (
              <FindingLinks findings={detail.findings} />
            )}
          </Panel>
          <Panel title="Between the sources">
            <Checks checks={detail.checks} />
          </Panel>
        </div>
        <div className="column">
          <Panel title="Then: what held when it started">
            <Context detail={detail} full />
          </Panel>
        </div>
        <div className="column">
          <Panel title="Tickets">
            <Links detail={detail} />
          </Panel>
          <Panel title="What the sources say">
            <Evidence evidence={detail.evidence} />
          </Panel>
          <Panel title="Cited rows" aside={<span className="section-aside">as they stand in the file</span>}>
            <CitedRows cites={cites} />
          </Panel>
        </div>
      </div>
    </Cites>
  );
}
