import { RotateCcw } from 'lucide-react';
import type { FindingDetail, FindingRow } from '../../../shared/contract/findings.ts';
import { SeverityBadge } from '../../components/badge.tsx';
import { CitedRows, Cites } from '../../components/cites.tsx';
import { Inspector, Section } from '../../components/inspector.tsx';
import { Failure, Hint, Loading } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { DecisionForm } from './decision-form.tsx';
import { Parts } from './finding-parts.tsx';
import { FindingSessions } from './finding-sessions.tsx';
import { Alarm, Covers } from './finding-standing.tsx';
import { StateMark } from './finding-state.tsx';
import { againWords } from './finding-words.ts';
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
      {id !== null && shown && <Finding key={id} row={shown} since={finding.data?.since ?? null} />}
      {finding.isLoading && <Loading lines={shown ? 6 : 12} what="the finding" />}
      {finding.error && <Failure error={finding.error} onRetry={() => void finding.refetch()} />}
      {finding.data && <Detail key={`${id} detail`} detail={finding.data} />}
    </Inspector>
  );
}

type FindingProps = { readonly row: FindingRow; readonly since: FindingDetail['since'] };

function Finding({ row, since }: FindingProps) {
  const again = againWords(row, since);
  const others = row.rules.slice(1).map(({ title }) => title);
  return (
    <>
      <header className="inspector-head">
        <p className="finding-marks">
          <SeverityBadge severity={row.severity} />
          <StateMark row={row} />
        </p>
        <h2>{row.title}</h2>
        {others.length > 0 && <p className="wrap">Also: {others.join(' · ')}</p>}
        <p className="dim wrap">{row.subject}</p>
      </header>
      <p className="answer wrap">{row.sentence}</p>
      {again && (
        <p className="finding-again" role="note">
          <RotateCcw aria-hidden size={14} />
          <span>{again}</span>
        </p>
      )}
      <DecisionForm row={row} />
    </>
  );
}

function Detail({ detail }: { readonly detail: FindingDetail }) {
  return (
    <Cites first={detail.cites}>
      <Covers covers={detail.covers} />
      <Alarm detail={detail} />
      <Parts detail={detail} />
      <FindingSessions detail={detail} />
      <Section title="Cited rows" aside="as they stand in the file">
        <CitedRows cites={detail.cites} />
      </Section>
      <History entries={detail.history} />
    </Cites>
  );
}
