import { PanelTopOpen } from 'lucide-react';
import type { SessionDetail } from '../../../shared/contract/sessions.ts';
import { SeverityBadge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { CitedRows, Cites } from '../../components/cites.tsx';
import { Inspector, Section } from '../../components/inspector.tsx';
import { Failure, Hint, Loading } from '../../components/states.tsx';
import { handlerOf } from '../../commands/handlers.ts';
import { useCall } from '../../hooks/use-call.ts';
import { showFinding, showQuestions } from '../../state/navigation.ts';
import { openPage } from '../../state/session-screen.ts';
import { Checks } from './session-checks.tsx';
import { Context } from './session-context.tsx';
import { Evidence } from './session-evidence.tsx';
import { Heading } from './session-facts.tsx';
import { Links } from './session-links.tsx';
import { Ticks } from './session-ticks.tsx';

export function SessionInspector({ id }: { readonly id: string | null }) {
  const session = useCall('sessions.get', { id: id ?? '' }, { enabled: id !== null, keep: true });
  return (
    <Inspector label="Session" about={id}>
      {id === null && (
        <Hint title="Why?">
          Choose a session to see its verdict, the nine tests behind it and the rows they rest on. Enter opens
          its page.
        </Hint>
      )}
      {id !== null && session.isPending && <Loading lines={12} what="the session" />}
      {session.error && <Failure error={session.error} onRetry={() => void session.refetch()} />}
      {id !== null && session.data && <Detail key={session.data.row.id} detail={session.data} />}
    </Inspector>
  );
}

function Detail({ detail }: { readonly detail: SessionDetail }) {
  const { id } = detail.row;
  const cites = citesOf(detail);
  return (
    <Cites first={cites}>
      <Heading detail={detail} />
      <Said detail={detail} />
      <div className="actions">
        <Button icon={PanelTopOpen} onPress={() => (handlerOf('row.open') ?? (() => openPage(id)))()}>
          Open page
        </Button>
      </div>
      <Section title="Nine tests">
        <Ticks ticks={detail.ticks} />
      </Section>
      <Links detail={detail} />
      <Section title="Then" aside="when the session started">
        <Context detail={detail} />
      </Section>
      <Section title="Between the sources">
        <Checks checks={detail.checks} />
      </Section>
      {detail.findings.length > 0 && (
        <Section title="Findings">
          <FindingLinks findings={detail.findings} />
        </Section>
      )}
      <Section title="What the sources say">
        <Evidence evidence={detail.evidence} />
      </Section>
      <Section title="Cited rows" aside="as they stand in the file">
        <CitedRows cites={cites} />
      </Section>
    </Cites>
  );
}

/** Every row that the session's answers rest on, what shows it first. */
export function citesOf(detail: SessionDetail) {
  const resting = [...detail.ticks, ...detail.checks, ...detail.context];
  return [
    ...detail.evidence.map((one) => one.cite),
    ...detail.links.map((one) => one.cite),
    ...detail.suggestions.map((one) => one.cite),
    ...detail.links.flatMap(({ clock }) => clock.flatMap((one) => (one.cite ? [one.cite] : []))),
    ...resting.flatMap((one) => (one.cite ? [one.cite] : [])),
  ];
}

/** The verdict in words, the reason that was given, and who may be meant. */
export function Said({ detail }: { readonly detail: SessionDetail }) {
  return (
    <>
      <p className="answer">{detail.sentence}</p>
      {detail.reason !== null && (
        <p className="quoted">
          <span className="dim">Reason given: </span>“{detail.reason}”
        </p>
      )}
      {detail.row.ambiguous && <Candidates detail={detail} />}
    </>
  );
}

function Candidates({ detail }: { readonly detail: SessionDetail }) {
  return (
    <Section title={`Which ${detail.row.target.name}?`}>
      <p className="dim">The source writes only the name, and these people bear it. Actas does not guess.</p>
      <ul className="plain">
        {detail.candidates.map((one) => (
          <li key={one.username ?? one.name}>
            {one.name} <span className="dim wrap">{one.username ?? 'username not recorded'}</span>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button small onPress={() => showQuestions(detail.row.target.name)}>
          Settle who is meant
        </Button>
      </div>
    </Section>
  );
}

export function FindingLinks({ findings }: { readonly findings: SessionDetail['findings'] }) {
  return (
    <ul className="plain rows">
      {findings.map((one) => (
        <li key={one.id}>
          <button type="button" className="link" onClick={() => showFinding(one.id)}>
            {one.titles[0]}
          </button>{' '}
          <SeverityBadge severity={one.severity} />
          {one.titles.length > 1 && <p>Also: {one.titles.slice(1).join(' · ')}</p>}
          <p className="dim">{one.sentence}</p>
        </li>
      ))}
    </ul>
  );
}
