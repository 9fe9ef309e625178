import type { RosterView } from '../../../shared/contract/access.ts';
import { formatCount, formatNumber, formatShare } from '../../../shared/format.ts';
import { Shape } from '../../components/badge.tsx';

/** The breadth of the roster against its limit, said as a sentence with its denominator. */
export function Figures({ roster }: { readonly roster: RosterView }) {
  const acted = roster.people.filter((one) => one.sessions > 0);
  const undeclared = acted.filter((one) => !one.declared).length;
  if (!roster.known) {
    return (
      <div className="figures">
        <p>
          <strong>Who can impersonate is not known.</strong> No permission files are imported:{' '}
          {formatNumber(acted.length, 'person', 'people')} acted, and nobody else can be judged.
        </p>
      </div>
    );
  }
  const limit = Math.floor(roster.limit);
  const over = roster.declared > limit;
  return (
    <div className="figures">
      <p>
        <strong>
          {formatCount(roster.declared)} of {formatNumber(roster.activeUsers, 'active user')}
        </strong>{' '}
        can impersonate ({formatShare(roster.declared, roster.activeUsers)}); the limit is{' '}
        {formatCount(limit)}.{' '}
        <span className={over ? 'tone-text-late' : 'tone-text-ok'}>
          <Shape tone={over ? 'late' : 'ok'} />{' '}
          {over ? `${formatCount(roster.declared - limit)} above the limit` : 'within the limit'}
        </span>
      </p>
      <p>
        <strong>{formatCount(acted.length)}</strong> acted.{' '}
        <span className={undeclared > 0 ? 'tone-text-bad' : 'tone-text-ok'}>
          <Shape tone={undeclared > 0 ? 'bad' : 'ok'} />{' '}
          {undeclared > 0 ? `${formatCount(undeclared)} of them not declared` : 'all of them declared'}
        </span>
      </p>
    </div>
  );
}
