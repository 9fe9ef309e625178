import type { Policy } from '../../../shared/policy.ts';
import type { Link, Session, Tick } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import { count } from '../text.ts';

const DAY = 86_400_000;

/** How widely each ticket is used by the sessions judged for it, by ticket key; instants in ms UTC. */
export type Uses = ReadonlyMap<
  string,
  {
    readonly sessions: number;
    readonly targets: ReadonlySet<string>;
    readonly first: number;
    readonly last: number;
  }
>;

/** Counts only the link each session is judged by: a ticket is not to blame for sessions that have a better one. */
export function usesOf(judged: Iterable<{ readonly session: Session; readonly link: Link | null }>): Uses {
  const uses = new Map<string, { sessions: number; targets: Set<string>; first: number; last: number }>();
  for (const { session, link } of judged) {
    if (!link || link.how === 'possible') continue;
    const at = session.startedAt;
    const use = uses.get(link.ticket.key) ?? { sessions: 0, targets: new Set(), first: at, last: at };
    use.sessions += 1;
    use.targets.add(keyOf(session.target));
    use.first = Math.min(use.first, at);
    use.last = Math.max(use.last, at);
    uses.set(link.ticket.key, use);
  }
  return uses;
}

/** At most so many targets and so many days between the first and the last session under one ticket. */
export function blanketTick(link: Link | null, uses: Uses, policy: Policy): Tick {
  const use = link ? uses.get(link.ticket.key) : undefined;
  if (!link || !use)
    return { id: 'not-blanket', answer: 'not-recorded', sentence: 'There is no ticket to test.', cite: null };
  const days = (use.last - use.first) / DAY;
  const fits = use.targets.size <= policy.blanket.targets && days <= policy.blanket.days;
  const span = days < 1 ? 'within a day' : `over ${count(Math.ceil(days), 'day')}`;
  const sentence = `${link.ticket.key} is used for ${count(use.targets.size, 'account')} ${span}; limit ${policy.blanket.targets} in ${policy.blanket.days} days.`;
  return { id: 'not-blanket', answer: fits ? 'yes' : 'no', sentence, cite: link.ticket.cite };
}
