import type { SourceKind } from '../../../shared/words.ts';
import type { Session } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import { duration } from '../text.ts';
import { inTime, placeOf, put } from './by-time.ts';
import { answers, type Answering } from './words.ts';

const LISTS: readonly SourceKind[] = ['assumed-sessions'];

/** After this long without any sign of it a session that nobody saw end is over: no system keeps one idle longer. */
const IDLE = 24 * 3_600_000;
/** Looked back through at most; so many at one time in one account are no sessions of people. */
const MOST_LOOKED = 500;

/** `until` is the latest end, `latest` the latest of all up to here in the order of starts. */
type Stay = { readonly at: number; readonly until: number; readonly session: Session; latest: number };

/**
 * Whether nobody else was in the actor's own account when the session started: somebody who was could have started it.
 * A session whose end was not seen may still have run; then it is not recorded. Nor is it where nothing but a list shows
 * the session: that somebody else is not on a list says nothing.
 */
export function accountFree(sessions: readonly Session[]): Answering {
  const { yes, no, notRecorded } = answers('account-free');
  const stays = staysIn(sessions);
  return (session) => {
    const { actor, startedAt } = session;
    if (actor.keys.length > 1)
      return notRecorded(`Several people may be ${actor.name}: whose account it was is not recorded.`);
    const running = runningAt(stays.get(actor.keys[0] ?? '') ?? [], startedAt).filter((one) =>
      isOther(one, session),
    );
    const sure = running.find((one) => isSure(one, startedAt));
    if (sure)
      return no(
        `${sure.actor.name} ${wasIn(sure, startedAt)} the account of ${actor.name}.`,
        sure.evidence[0],
      );
    const [maybe] = running;
    if (maybe)
      return notRecorded(
        `${maybe.actor.name} went into the account of ${maybe.target.name}${ago(maybe, startedAt)}, and may still have been there.`,
        maybe.evidence[0],
      );
    if (session.kinds.every((kind) => LISTS.includes(kind)))
      return notRecorded(
        'Only a list shows the session, and a list does not say who else was in an account.',
      );
    return yes(`No file shows anybody else in the account of ${actor.name} at that time.`);
  };
}

const wasIn = ({ startedAt }: Session, at: number): string =>
  at === startedAt ? 'went at the same moment into' : `had been for ${duration(at - startedAt)} in`;
const ago = ({ startedAt }: Session, at: number): string =>
  at === startedAt ? ' at that time' : ` ${duration(at - startedAt)} before`;

/** All stays in each account, by the key of each person who may own it, in order of time. */
function staysIn(sessions: readonly Session[]): ReadonlyMap<string, readonly Stay[]> {
  const lists = new Map<string, Stay[]>();
  for (const session of sessions) {
    const { startedAt, endedAt, seenUntil } = session;
    const until = endedAt ?? Math.max(seenUntil, startedAt) + IDLE;
    for (const key of session.target.keys) put(lists, key, { at: startedAt, until, session, latest: until });
  }
  inTime(lists);
  for (const list of lists.values()) {
    let latest = -Infinity;
    for (const stay of list) {
      latest = Math.max(latest, stay.until);
      stay.latest = latest;
    }
  }
  return lists;
}

/** Stays that may run at an instant, the last one to start first. */
function runningAt(list: readonly Stay[], at: number): Session[] {
  const running: Session[] = [];
  const first = placeOf(list, at + 1) - 1;
  for (let place = first; place >= 0 && first - place < MOST_LOOKED; place--) {
    const stay = list[place];
    if (!stay || stay.latest <= at) break;
    if (stay.until > at) running.push(stay.session);
  }
  return running;
}

/** Not the session itself, nor one of the actor's own, nor one of another system. */
function isOther(one: Session, session: Session): boolean {
  const systems = one.system === session.system || one.system === 'other' || session.system === 'other';
  return one !== session && systems && keyOf(one.actor) !== keyOf(session.actor);
}

/** Whether a stay is proven to have run: a logout came later, or a row shows it in use later; and the account is told. */
function isSure({ target, endKind, seenUntil }: Session, at: number): boolean {
  return target.keys.length === 1 && (endKind === 'logout' || seenUntil >= at);
}
