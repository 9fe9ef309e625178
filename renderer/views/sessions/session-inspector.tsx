import type { SessionDetail } from '../../../shared/contract/sessions.ts';
import { END_WORDS } from '../../../shared/words.ts';
import { formatExact, formatSpan, zoneName } from '../../../shared/format.ts';
import { SeverityBadge, VerdictBadge } from '../../components/badge.tsx';
import { CitedRows, CiteLink, Cites } from '../../components/cites.tsx';
import { Inspector, Section } from '../../components/inspector.tsx';
import { Failure, Hint, Loading } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useZone } from '../../hooks/use-review.ts';
import { showFinding } from '../../state/navigation.ts';
import { Links } from './session-links.tsx';
import { lengthOf, sensitivityOf } from './session-words.ts';
import { Ticks } from './session-ticks.tsx';

export function SessionInspector({ id }: { readonly id: string | null }) {
  const session = useCall('sessions.get', { id: id ?? '' }, { enabled: id !== null, keep: true });
  return (
    <Inspector label="Session" about={id}>
      {id === null && (
        <Hint title="Why?">
          Choose a session to see its verdict, the nine tests behind it and the rows they rest on.
        </Hint>
      )}
      {id !== null && session.isPending && <Loading lines={12} what="the session" />}
      {session.error && <Failure error={session.error} onRetry={() => void session.refetch()} />}
      {id !== null && session.data && <Detail key={session.data.row.id} detail={session.data} />}
    </Inspector>
  );
}

function Detail({ detail }: { readonly detail: SessionDetail }) {
  const cites = [
    ...detail.evidence.map((one) => one.cite),
    ...detail.links.map((one) => one.cite),
    ...detail.ticks.flatMap((one) => (one.cite ? [one.cite] : [])),
  ];
  return (
    <Cites first={cites}>
      <Heading detail={detail} />
      <p className="answer">{detail.sentence}</p>
      {detail.reason !== null && (
        <p className="quoted">
          <span className="dim">Reason given: </span>“{detail.reason}”
        </p>
      )}
      {detail.row.ambiguous && <Candidates detail={detail} />}
      <Section title="Nine tests">
        <Ticks ticks={detail.ticks} />
      </Section>
      <Links links={detail.links} />
      <FindingLinks detail={detail} />
      <Evidence detail={detail} />
      <Section title="Cited rows" aside="as they stand in the file">
        <CitedRows cites={cites} />
      </Section>
    </Cites>
  );
}

function Heading({ detail: { row } }: { readonly detail: SessionDetail }) {
  const zone = useZone();
  const when =
    row.endedAt === null ? formatExact(row.startedAt, zone) : formatSpan(row.startedAt, row.endedAt, zone);
  const bounded = row.endKind === 'inferred' && row.endedAt !== null ? ' at the latest' : '';
  return (
    <header className="inspector-head">
      <VerdictBadge verdict={row.verdict} />
      <h2>
        {row.actor.name} used {row.target.name}’s account
      </h2>
      <p className="dim">
        {when}
        {bounded} · {zoneName(zone)}
        <br />
        {lengthOf(row) === 'not recorded' ? '' : `${lengthOf(row)}, `}
        {END_WORDS[row.endKind]}
      </p>
      <p className="dim">
        {row.unit ?? 'Unit not recorded'} ·{' '}
        <span className={row.sensitive ? 'strong-late' : undefined}>
          {row.sensitive === null ? 'sensitivity ' : ''}
          {sensitivityOf(row.sensitive)}
        </span>{' '}
        · {row.system}
        {row.target.username && (
          <>
            <br />
            <span className="wrap">{row.target.username}</span>
          </>
        )}
      </p>
    </header>
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
    </Section>
  );
}

function FindingLinks({ detail }: { readonly detail: SessionDetail }) {
  if (detail.findings.length === 0) return null;
  return (
    <Section title="Findings">
      <ul className="plain rows">
        {detail.findings.map((one) => (
          <li key={one.id}>
            <button type="button" className="link" onClick={() => showFinding(one.id)}>
              {one.title}
            </button>{' '}
            <SeverityBadge severity={one.severity} />
            <p className="dim">{one.sentence}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const ROLE_WORDS = {
  start: 'Start',
  end: 'End',
  inside: 'Inside',
  report: 'Reported',
  'sign-in': 'Sign-in',
  activity: 'Activity',
} as const;

function Evidence({ detail }: { readonly detail: SessionDetail }) {
  const zone = useZone();
  return (
    <Section title="What the sources say">
      <ol className="plain rows evidence">
        {detail.evidence.map((one, index) => (
          <li key={index}>
            <span className="evidence-role">{ROLE_WORDS[one.role]}</span>
            <span>
              {one.at !== null && (
                <span className="dim">
                  {formatExact(one.at, zone)}
                  <br />
                </span>
              )}
              {one.text} <CiteLink cite={one.cite} />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
