import type { FindingDetail } from '../../../shared/contract/findings.ts';
import { formatMoment, zoneName } from '../../../shared/format.ts';
import { VERDICTS } from '../../../shared/words.ts';
import { SeverityBadge, VerdictBadge } from '../../components/badge.tsx';
import { CitedRows, Cites } from '../../components/cites.tsx';
import { Inspector, Section } from '../../components/inspector.tsx';
import { Empty, Failure, Loading } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useZone } from '../../hooks/use-review.ts';
import { showSession } from '../../state/navigation.ts';
import { DecisionForm } from './decision-form.tsx';
import { History } from './history.tsx';

export function FindingInspector({ id }: { readonly id: string | null }) {
  const finding = useCall('findings.get', { id: id ?? '' }, { enabled: id !== null, keep: true });
  return (
    <Inspector label="Finding" about={id}>
      {id === null && (
        <Empty title="What do you make of it?">
          Choose a finding to read what was found, on which rows it rests, and to record a decision.
        </Empty>
      )}
      {id !== null && finding.isPending && <Loading lines={12} what="the finding" />}
      {finding.error && <Failure error={finding.error} onRetry={() => void finding.refetch()} />}
      {id !== null && finding.data && (
        <Detail key={finding.data.row.id} detail={finding.data} asleep={finding.data.row.id !== id} />
      )}
    </Inspector>
  );
}

function Detail({ detail, asleep }: { readonly detail: FindingDetail; readonly asleep: boolean }) {
  const { row } = detail;
  return (
    <Cites first={detail.cites}>
      <header className="inspector-head">
        <SeverityBadge severity={row.severity} />
        <h2>{row.title}</h2>
        <p className="dim wrap">{row.subject}</p>
      </header>
      <p className="answer">{row.sentence}</p>
      <DecisionForm row={row} asleep={asleep} />
      <Sessions detail={detail} />
      <Section title="The rule asks">
        <p>{detail.question}</p>
        <p className="dim">{detail.why}</p>
      </Section>
      {detail.controls.length > 0 && (
        <Section title="Suggested references" aside="to check against your own framework">
          <ul className="plain controls">
            {detail.controls.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Cited rows" aside="as they stand in the file">
        <CitedRows cites={detail.cites} />
      </Section>
      <History entries={detail.history} />
    </Cites>
  );
}

function Sessions({ detail }: { readonly detail: FindingDetail }) {
  const zone = useZone();
  if (detail.sessions.length === 0) return null;
  return (
    <Section title="Sessions" aside={zoneName(zone)}>
      <ul className="plain rows">
        {detail.sessions.map((one) => {
          const verdict = VERDICTS.find((id) => id === one.verdict);
          return (
            <li key={one.id} className="session-line">
              <button type="button" className="link" onClick={() => showSession(one.id)}>
                {formatMoment(one.startedAt, zone)}
              </button>
              <span className="session-who">
                {one.actor} as {one.target}
              </span>
              {verdict ? <VerdictBadge verdict={verdict} /> : <span className="dim">{one.verdict}</span>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
