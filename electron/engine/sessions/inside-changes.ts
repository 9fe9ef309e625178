import type { Evidence, Identity } from '../model.ts';
import type { Register } from '../people/register.ts';
import type { TrailEvent } from './audit-events.ts';
import { firstAfter } from './bounds.ts';
import { inPlace, type Named } from './draft.ts';
import { settled } from './join.ts';
import { meet, shared, sideOfText, type Side } from './side.ts';

type Growing = {
  readonly at: number;
  readonly session: Named;
  readonly rows: Evidence[];
  seenUntil: number;
  target: Identity;
  targetKeys: readonly string[];
};

/** A session of which no logout was seen is over after a day without a trace; none can be set to live on longer. */
const DAY = 24 * 3_600_000;

/** Sessions of one actor that may be open at once, and a limit to what a forged file can cost. */
const MOST_OPEN = 100;

/**
 * Adds changes made as somebody else to the sessions they were made in: Delegate User is the actor, User the account.
 * Of two admins in one account each has their own. A change shows its session in use, and where it fits one session
 * only, it settles which of several namesakes the account is of.
 * @param sessions in order of their starts.
 * @param changes in order of time.
 * @returns also the changes that fit in no session.
 */
export function withChanges(
  sessions: readonly Named[],
  changes: readonly TrailEvent[],
  register: Register,
): { sessions: Named[]; strays: TrailEvent[] } {
  if (changes.length === 0) return { sessions: [...sessions], strays: [] };
  const ofActor = byActor(sessions);
  const touched = new Map<Named, Growing>();
  const strays = changes.filter((change) => {
    const actor = sideOfText(register, change.delegate ?? '', change.at);
    const owner = sideOfText(register, change.user, change.at);
    const [holder, other] = holdersOf(change.at, actor, owner, ofActor);
    if (!holder) return true;
    touched.set(holder.session, holder);
    const { cite, at, text, section } = change;
    holder.rows.push({ ...cite, role: 'inside', at, text, section });
    holder.seenUntil = Math.max(holder.seenUntil, at);
    if (other === undefined) settle(holder, owner, register);
    return false;
  });
  const grownUp = (session: Named): Named => {
    const growing = touched.get(session);
    return growing ? grown(growing) : session;
  };
  return { sessions: sessions.map(grownUp), strays };
}

function byActor(sessions: readonly Named[]): Map<string, Growing[]> {
  const ofActor = new Map<string, Growing[]>();
  for (const session of sessions) {
    if (session.system !== 'salesforce') continue;
    const { startedAt, seenUntil, target, targetKeys } = session;
    const one: Growing = { at: startedAt, session, rows: [], seenUntil, target, targetKeys };
    for (const key of session.actorKeys) {
      const own = ofActor.get(key);
      if (own) own.push(one);
      else ofActor.set(key, [one]);
    }
  }
  return ofActor;
}

/** The sessions that a change may have been made in, the latest first. */
function holdersOf(
  at: number,
  actor: Side,
  owner: Side,
  ofActor: ReadonlyMap<string, readonly Growing[]>,
): Growing[] {
  const found = new Set<Growing>();
  for (const key of actor.keys) {
    const own = ofActor.get(key) ?? [];
    const after = firstAfter(own, at);
    for (const one of own.slice(Math.max(0, after - MOST_OPEN), after))
      if (isOpen(one, at) && meet(one.targetKeys, owner.keys)) found.add(one);
  }
  return [...found].sort((a, b) => b.at - a.at);
}

function isOpen({ session, seenUntil }: Growing, at: number): boolean {
  if (session.endKind === 'logout') return at <= (session.endedAt ?? seenUntil);
  return at - seenUntil <= DAY;
}

function settle(holder: Growing, owner: Side, register: Register): void {
  if (holder.targetKeys.length === 1 || owner.keys.length !== 1) return;
  const keys = shared(holder.targetKeys, owner.keys);
  holder.target = settled([holder.target, owner.identity], keys, register);
  holder.targetKeys = keys;
}

function grown({ session, rows, seenUntil, target, targetKeys }: Growing): Named {
  const evidence = inPlace([...session.evidence, ...rows]);
  const until = session.endKind === 'logout' ? session.seenUntil : seenUntil;
  return { ...session, evidence, seenUntil: until, target, targetKeys };
}
