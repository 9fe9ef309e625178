import type { Readable } from '../db/open.ts';
import type { Evidence, Session } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import type { Register } from '../people/register.ts';
import { deedKey, deedsOf, deedText, pairKey, type Deed, type Deeds } from './activity.ts';
import { between } from './by-time.ts';
import { sessionKeysOf } from './session-keys.ts';
import { signInsOf } from './sign-ins.ts';
import { whenceWords } from './whence.ts';

/** Rows added to one session of each sort; a session of a day can have thousands. */
const MOST_ROWS = 200;

/**
 * How long a session without a logout is taken to have run after it was last seen in use, as far as what went on in the
 * account meanwhile is concerned. The rows say that it is not known.
 */
const UNSEEN = 8 * 3_600_000;

/**
 * Adds to each session who signed in to the account meanwhile, and what was done in it as far as activity was exported.
 * What a row says was done in this session (by its key, or by the account and who really acted) is `inside`; what it only
 * says of the account is `activity`. Of an account that several people may own nothing is added.
 */
export function withInside(db: Readable, register: Register, sessions: readonly Session[]): Session[] {
  const has = (table: string): boolean => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined;
  const [logins, activity] = [has('login'), has('activity')];
  if (!logins && !activity) return [...sessions];
  const known = sessions.filter(({ target }) => target.keys.length === 1);
  const signIns = logins ? signInAdder(db, register, known) : () => [];
  const deeds = activity ? deedAdder(db, register, known) : () => [];
  return sessions.map((session) => {
    if (session.target.keys.length !== 1) return session;
    const added = [...deeds(session), ...signIns(session)];
    if (added.length === 0) return session;
    return { ...session, ...usedUntil(session, added), evidence: [...session.evidence, ...added] };
  });
}

/** A row of the session itself after a bound that was inferred takes the bound away; a logout that was seen stays. */
function usedUntil(
  session: Session,
  added: readonly Evidence[],
): Pick<Session, 'seenUntil' | 'endedAt' | 'endKind'> {
  const { endedAt, endKind } = session;
  const used = added.flatMap(({ role, at }) => (role === 'inside' && at !== null ? [at] : []));
  const seenUntil = Math.max(session.seenUntil, ...used);
  if (endedAt === null || seenUntil <= endedAt) return { seenUntil, endedAt, endKind };
  return endKind === 'logout'
    ? { seenUntil: endedAt, endedAt, endKind }
    : { seenUntil, endedAt: null, endKind: 'open' };
}

type Adder = (session: Session) => Evidence[];

/** Until when a session is taken to have run. */
function untilOf({ startedAt, endedAt, endKind, seenUntil }: Session): number {
  if (endKind === 'logout' && endedAt !== null) return endedAt;
  return Math.min(endedAt ?? Infinity, Math.max(seenUntil, startedAt) + UNSEEN);
}

const perhaps = ({ endKind }: Session): string =>
  endKind === 'logout' ? '' : '; no logout of the session was seen, so it may have ended before';

/** Only logins of Salesforce can be read. */
function signInAdder(db: Readable, register: Register, sessions: readonly Session[]): Adder {
  const own = sessions.filter(({ system }) => system === 'salesforce');
  const signIns = signInsOf(db, register, new Set(own.map(({ target }) => keyOf(target))));
  return (session) => {
    if (session.system !== 'salesforce') return [];
    const list = signIns.get(keyOf(session.target)) ?? [];
    const found = between(list, session.startedAt, untilOf(session), MOST_ROWS);
    const after = perhaps(session);
    return listed(found, 'sign-in', (one) => {
      const what = one.sure
        ? 'Signed in to the account'
        : 'Login to the account, whether it succeeded is not recorded';
      return `${what}${whenceWords(one)}${after}`;
    });
  };
}

function deedAdder(db: Readable, register: Register, sessions: readonly Session[]): Adder {
  const keys = sessionKeysOf(db, sessions);
  const deeds = deedsOf(
    db,
    register,
    sessions,
    new Set(sessions.flatMap((session) => deedKeys(session, keys(session)))),
  );
  const text = deedText(db);
  return (session) => [
    ...listed(insideOf(session, deedKeys(session, keys(session)), deeds), 'inside', text),
    ...listed(
      fitting(session, deeds.byAccount.get(keyOf(session.target)) ?? [], untilOf(session)),
      'activity',
      (one) => `${text(one)}; by whom is not recorded${perhaps(session)}`,
    ),
  ];
}

const deedKeys = ({ target }: Session, keys: readonly string[]): string[] =>
  keys.map((key) => deedKey(key, keyOf(target)));

type Found = { readonly rows: readonly Deed[]; readonly more: number };

/** Rows with the key of the session, and those of its account and actor as long as no pause ends it. */
function insideOf(session: Session, keys: readonly string[], deeds: Deeds): Found {
  const keyed = keys.flatMap((key) => deeds.bySession.get(key) ?? []).filter(fits(session));
  const pair = deeds.byPair.get(pairKey(keyOf(session.target), keyOf(session.actor))) ?? [];
  const told = fitting(session, pair, untilOf(session));
  const rows = [...keyed, ...told.rows].sort((a, b) => a.at - b.at);
  return {
    rows: rows.slice(0, MOST_ROWS),
    more: told.more + Math.max(0, rows.length - MOST_ROWS),
  };
}

/** A list that names no system fits any, and so does a session whose list names none. */
const fits =
  ({ system }: Session) =>
  (deed: Deed): boolean =>
    deed.system === null || system === 'other' || deed.system === system;

function fitting(session: Session, list: readonly Deed[], until: number): Found {
  const { rows, more } = between(list, session.startedAt, until, MOST_ROWS);
  return { rows: rows.filter(fits(session)), more };
}

function listed<Row extends { readonly at: number; readonly sourceId: number; readonly row: number }>(
  { rows, more }: { readonly rows: readonly Row[]; readonly more: number },
  role: Evidence['role'],
  text: (row: Row) => string,
): Evidence[] {
  return rows.map((row, place) => ({
    sourceId: row.sourceId,
    row: row.row,
    role,
    at: row.at,
    text: `${text(row)}${more > 0 && place === rows.length - 1 ? ` (and ${more} more ${more === 1 ? 'row' : 'rows'}, not listed)` : ''}`,
  }));
}
