import type { Link } from '../../../shared/contract/sessions.ts';
import { formatNumber } from '../../../shared/format.ts';
import { showSessions } from '../../state/navigation.ts';

type UseProps = Pick<Link, 'ticket' | 'use'>;

/** How widely a ticket is used: sessions, accounts and days. The figure leads to its sessions. */
export function TicketUse({ ticket, use }: UseProps) {
  if (use.sessions < 2) return null;
  const over = use.days < 2 ? 'within a day' : `over ${formatNumber(use.days, 'day')}`;
  return (
    <p className="small">
      <button type="button" className="link" onClick={() => showSessions({ ticket })}>
        Used for {formatNumber(use.sessions, 'session')}
      </button>{' '}
      <span className="dim">
        of {formatNumber(use.targets, 'account')} {over}
      </span>
    </p>
  );
}
