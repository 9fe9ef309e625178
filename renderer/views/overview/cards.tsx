import type { ReactNode } from 'react';
import type { Overview } from '../../../shared/contract/overview.ts';
import { formatCount, formatNumber, formatShare } from '../../../shared/format.ts';
import type { Tone } from '../../../shared/words.ts';
import { Shape } from '../../components/badge.tsx';
import { goTo, showSessions } from '../../state/navigation.ts';

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
  readonly children: ReactNode;
};

/** A figure with its denominator; the whole card leads to the rows it was counted from. */
function Card({ title, figure, tone, share, onPress, children }: CardProps) {
  return (
    <button type="button" className="card" onClick={onPress}>
      <span className="card-title">
        {title}
        {tone && (
          <span className={`card-mark tone-text-${tone}`}>
            <Shape tone={tone} />
          </span>
        )}
      </span>
      <span className="card-figure">{figure}</span>
      <span className="card-of">{children}</span>
      {share !== undefined && (
        <span className="card-share" aria-hidden>
          <i className={`fill-${tone ?? 'accent'}`} style={{ width: `${Math.min(100, share * 100)}%` }} />
        </span>
      )}
    </button>
  );
}

const countOf = (overview: Overview, verdict: string) =>
  overview.verdicts.find((one) => one.verdict === verdict)?.sessions ?? 0;
const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function Justified({ overview }: Props) {
  const justified = countOf(overview, 'justified');
  return (
    <Card
      title="Justified"
      figure={formatShare(justified, overview.sessions)}
      tone="ok"
      share={shareOf(justified, overview.sessions)}
      onPress={() => showSessions({ verdicts: ['justified'] })}
    >
      {formatCount(justified)} of {formatNumber(overview.sessions, 'session')}
    </Card>
  );
}

function Unjustified({ overview }: Props) {
  const unjustified = countOf(overview, 'unjustified');
  return (
    <Card
      title="Unjustified"
      figure={formatCount(unjustified)}
      tone={unjustified > 0 ? 'bad' : 'ok'}
      share={shareOf(unjustified, overview.sessions)}
      onPress={() => showSessions({ verdicts: ['unjustified'] })}
    >
      of {formatNumber(overview.sessions, 'session')} · {formatShare(unjustified, overview.sessions)}
    </Card>
  );
}

function Sensitive({ overview: { sensitive, sessions } }: Props) {
  const { withoutTicket, notRecorded } = sensitive;
  return (
    <Card
      title="Sensitive units touched"
      figure={formatCount(sensitive.sessions)}
      tone={withoutTicket > 0 ? 'bad' : 'ok'}
      share={shareOf(sensitive.sessions, sessions)}
      onPress={() => showSessions({ sensitive: true }, { column: 'ticket', descending: false })}
    >
      of {formatNumber(sessions, 'session')} · {formatCount(withoutTicket)} without a ticket
      {notRecorded > 0 && ` · ${formatCount(notRecorded)} unit not recorded`}
    </Card>
  );
}

function CanImpersonate({ overview: { roster } }: Props) {
  const toRoster = () => goTo('roster');
  if (!roster.known) {
    return (
      <Card title="Can impersonate" figure="not known" onPress={toRoster}>
        no permission files imported · {formatNumber(roster.observed, 'person', 'people')} acted
      </Card>
    );
  }
  const tone = roster.declared > roster.limit || roster.undeclared > 0 ? 'late' : 'ok';
  return (
    <Card
      title="Can impersonate"
      figure={formatCount(roster.declared)}
      tone={tone}
      share={shareOf(roster.declared, roster.activeUsers)}
      onPress={toRoster}
    >
      of {formatNumber(roster.activeUsers, 'active user')} · limit {formatCount(Math.floor(roster.limit))}
      {roster.undeclared > 0 && ` · ${formatCount(roster.undeclared)} acted undeclared`}
    </Card>
  );
}
