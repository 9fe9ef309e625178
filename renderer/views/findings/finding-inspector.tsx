import type { FindingDetail, FindingRow } from '../../../shared/contract/findings.ts';
import { formatMoment, zoneName } from '../../../shared/format.ts';
import { VERDICTS } from '../../../shared/words.ts';
import { SeverityBadge, VerdictBadge } from '../../components/badge.tsx';
import { CitedRows, Cites } from '../../components/cites.tsx';
import { Inspector, Section } from '../../components/inspector.tsx';
import { Failure, Hint, Loading } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useZone } from '../../hooks/use-review.ts';
import { showSession } from '../../state/navigation.ts';
import { DecisionForm } from './decision-form.tsx';
import { History } from './history.tsx';

type InspectorProps = { readonly id: string | null; readonly row: FindingRow | null };

/** What the list knows already is shown, and can be decided on, before the rest has been read. */
export function FindingInspector({ id, row }: InspectorProps) {
  const finding = useCall('findings.get', { id: id ?? '' }, { enabled: id !== null });
  const shown = finding.data?.row ?? row;
  return (
    <Inspector label="Finding" about={id}>
      {id === null && (
        <Hint title="What do you make of it?">
          Choose a finding to read what was found, on which rows it rests, and to record a decision.
        </Hint>
      )}
      {id !== null && shown && <Finding key={id} row={shown} />}
      {finding.isLoading && <Loading lines={shown ? 6 : 12} what="the finding" />}
      {finding.error && <Failure error={finding.error} onRetry={() => void finding.refetch()} />}
      {finding.data && <Detail key={`${id} detail`} detail={finding.data} />}
    </Inspector>
  );
}

function Finding({ row }: { readonly row: FindingRow }) {
  return (
    <>
      <header className="inspector-head">
        <SeverityBadge severity={row.severity} />
        <h2>{row.title}</h2>
        <p className="dim wrap">{row.subject}</p>
      </header>
      <p className="answer">{row.sentence}</p>
      <DecisionForm row={row} />
    </>
  );
}

function Detail({ detail }: { readonly detail: FindingDetail }) {
  return (
    <Cites first={detail.cites}>
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
