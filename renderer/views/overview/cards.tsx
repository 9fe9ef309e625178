import type { ReactNode } from 'react';
import type { Overview } from '../../../shared/contract/overview.ts';
import { formatCount, formatNumber, formatShare } from '../../../shared/format.ts';
import type { Tone } from '../../../shared/words.ts';
import { Shape } from '../../components/badge.tsx';
import { goTo, showFindings, showSessions } from '../../state/navigation.ts';

type Props = { readonly overview: Overview };

export function Cards({ overview }: Props) {
  return (
    <div className="cards">
      <Justified overview={overview} />
      <Unjustified overview={overview} />
      <Sensitive overview={overview} />
      <CanImpersonate overview={overview} />
    </div>
  );
}

type CardProps = {
  readonly title: string;
  readonly figure: string;
  readonly tone?: Tone;
  readonly share?: number;
  readonly onPress: () => void;
  readonly of: string;
  /** A part of the figure with rows of its own. */
  readonly part?: ReactNode;
};

/** A figure with its denominator; the card leads to the rows it was counted from, its part to those of the part. */
function Card({ title, figure, tone, share, onPress, of, part }: CardProps) {
  return (
    <div className="card">
      <button type="button" className="card-main" onClick={onPress}>
        <span className="card-title">
          {title}
          {tone && (
            <span className={`tone-text-${tone}`}>
              <Shape tone={tone} />
            </span>
          )}
        </span>
        <span className="card-figure">{figure}</span>
        <span className="card-of">{of}</span>
      </button>
      {part && <span className="card-part">{part}</span>}
      {share !== undefined && (
        <span className="card-share" aria-hidden>
          <i className={`fill-${tone ?? 'accent'}`} style={{ width: `${Math.min(100, share * 100)}%` }} />
        </span>
      )}
    </div>
  );
}

const countOf = (overview: Overview, verdict: string) =>
  overview.verdicts.find((one) => one.verdict === verdict)?.sessions ?? 0;
const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function Justified({ overview }: Props) {
  const { sessions } = overview;
  const justified = countOf(overview, 'justified');
  return (
    <Card
      title="Justified"
      figure={formatShare(justified, sessions)}
      tone="ok"
      share={shareOf(justified, sessions)}
      onPress={() => showSessions({ verdicts: ['justified'] })}
      of={`${formatCount(justified)} of ${formatNumber(sessions, 'session')}`}
    />
  );
}

function Unjustified({ overview }: Props) {
  const { sessions } = overview;
  const unjustified = countOf(overview, 'unjustified');
  return (
    <Card
      title="Unjustified"
      figure={formatCount(unjustified)}
      tone={unjustified > 0 ? 'bad' : 'ok'}
      share={shareOf(unjustified, sessions)}
      onPress={() => showSessions({ verdicts: ['unjustified'] })}
      of={`of ${formatNumber(sessions, 'session')}, ${formatShare(unjustified, sessions)}`}
    />
  );
}

function Sensitive({ overview: { sensitive, sessions } }: Props) {
  const { withoutTicket, notRecorded } = sensitive;
  const unknown = notRecorded > 0 ? `; unit of ${formatCount(notRecorded)} not recorded` : '';
  const part = (
    <button
      type="button"
      className="link"
      onClick={() => showSessions({ sensitive: true, verdicts: ['unjustified'] })}
    >
      {formatCount(withoutTicket)} without a ticket
    </button>
  );
  return (
    <Card
      title="Sensitive units touched"
      figure={formatCount(sensitive.sessions)}
      tone={withoutTicket > 0 ? 'bad' : 'ok'}
      share={shareOf(sensitive.sessions, sessions)}
      onPress={() => showSessions({ sensitive: true })}
      of={`of ${formatNumber(sessions, 'session')}${unknown}`}
      part={withoutTicket > 0 && part}
    />
  );
}

function CanImpersonate({ overview: { roster } }: Props) {
  const toRoster = () => goTo('roster');
  if (!roster.known) {
    const acted = formatNumber(roster.observed, 'person', 'people');
    return (
      <Card
        title="Can impersonate"
        figure="not known"
        onPress={toRoster}
        of={`no permission files imported; ${acted} acted`}
      />
    );
  }
  const tone = roster.declared > roster.limit || roster.undeclared > 0 ? 'late' : 'ok';
  const part = (
    <button type="button" className="link" onClick={() => showFindings({ rules: ['roster-unlisted'] })}>
      {formatCount(roster.undeclared)} acted undeclared
    </button>
  );
  return (
    <Card
      title="Can impersonate"
      figure={formatCount(roster.declared)}
      tone={tone}
      share={shareOf(roster.declared, roster.activeUsers)}
      onPress={toRoster}
      of={`of ${formatNumber(roster.activeUsers, 'active user')}, limit ${formatCount(Math.floor(roster.limit))}`}
      part={roster.undeclared > 0 && part}
    />
  );
}
