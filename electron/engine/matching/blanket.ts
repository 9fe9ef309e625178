import type { Policy } from '../../../shared/policy.ts';
import type { Link, Session, Tick } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import { count } from '../text.ts';
import { placeOf } from './no-ticket.ts';

const DAY = 86_400_000;

/** How widely a ticket is used by the sessions judged for it; instants in ms UTC. */
export type Use = {
  readonly sessions: number;
  readonly targets: { readonly size: number };
  readonly first: number;
  readonly last: number;
};
/** By ticket key. */
export type Uses = ReadonlyMap<string, Use>;

/** Counts only the link each session is judged by: a ticket is not to blame for sessions that have a better one. */
export function usesOf(judged: Iterable<{ readonly session: Session; readonly link: Link | null }>): Uses {
  const uses = new Map<string, Counted>();
  for (const { session, link } of judged) {
    if (!link || link.how === 'possible') continue;
    const use = uses.get(link.ticket.key);
    if (use) use.add(session);
    else uses.set(link.ticket.key, new Counted(session));
  }
  return uses;
}

/** Nearly every ticket is used for one account alone, which needs no set of them. */
class Counted implements Use {
  sessions = 1;
  targets: { readonly size: number } = ONE;
  first: number;
  last: number;
  readonly #target: string;
  #all: Set<string> | null = null;

  constructor({ target, startedAt }: Session) {
    this.#target = keyOf(target);
    this.first = startedAt;
    this.last = startedAt;
  }

  add({ target, startedAt }: Session): void {
    this.sessions += 1;
    this.first = Math.min(this.first, startedAt);
    this.last = Math.max(this.last, startedAt);
    const key = keyOf(target);
    if (this.#all === null && key === this.#target) return;
    this.targets = this.#all = (this.#all ?? new Set([this.#target])).add(key);
  }
}

const ONE = { size: 1 };

/** At most so many targets and so many days between the first and the last session under one ticket. */
export function blanketTick(session: Session, link: Link | null, uses: Uses, policy: Policy): Tick {
  const use = link ? uses.get(link.ticket.key) : undefined;
  if (!link || !use) return untested(session, link);
  const days = (use.last - use.first) / DAY;
  const fits = use.targets.size <= policy.blanket.targets && days <= policy.blanket.days;
  const span = days < 1 ? 'within a day' : `over ${count(Math.ceil(days), 'day')}`;
  const sentence = `${link.ticket.key} is used for ${count(use.targets.size, 'account')} ${span}; limit ${policy.blanket.targets} in ${policy.blanket.days} days.`;
  return { id: 'not-blanket', answer: fits ? 'yes' : 'no', sentence, cite: link.ticket.cite };
}

/** A possible match counts for no use of its ticket. */
function untested(session: Session, link: Link | null): Tick {
  const sentence = link
    ? `How widely ${link.ticket.key} is used is only counted once it is linked.`
    : 'There is no ticket to test.';
  return { id: 'not-blanket', answer: 'not-recorded', sentence, cite: link?.ticket.cite ?? placeOf(session) };
}
