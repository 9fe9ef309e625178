import type { Policy } from '../../../shared/policy.ts';
import type { Link, Session, Tick } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import { count } from '../text.ts';
import type { Tested } from './judge.ts';

const DAY = 86_400_000;

/** How widely each ticket is used by the sessions judged for it, by ticket key. */
export type Uses = ReadonlyMap<
  string,
  { readonly targets: ReadonlySet<string>; readonly first: number; readonly last: number }
>;

/** Counts only the link each session is judged by: a ticket is not to blame for sessions that have a better one. */
export function usesOf(tested: readonly { session: Session; links: readonly Tested[] }[]): Uses {
  const uses = new Map<string, { targets: Set<string>; first: number; last: number }>();
  for (const { session, links } of tested) {
    const link = links[0]?.link;
    if (!link || link.how === 'possible') continue;
    const use = uses.get(link.ticket.key) ?? {
      targets: new Set(),
      first: session.startedAt,
      last: session.startedAt,
    };
    use.targets.add(keyOf(session.target));
    use.first = Math.min(use.first, session.startedAt);
    use.last = Math.max(use.last, session.startedAt);
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
