import type { Readable } from '../db/open.ts';
import type { CheckAnswer, Session } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import type { Register } from '../people/register.ts';
import { duration } from '../text.ts';
import { placeOf } from './by-time.ts';
import { coverageOf, named, spanOver, type Coverage } from './files.ts';
import { signInsOf, type SignIn } from './sign-ins.ts';
import { whenceWords } from './whence.ts';
import { answers, otherSystem } from './words.ts';

/** How long before a session a sign-in still speaks for it: a working day and what comes after it. */
const BEFORE = 12 * 3_600_000;

/** Finds the actor's own login before each session, and says why there is none. */
export type OwnLogins = {
  /** The sign-in of the actor that lies nearest before a session. */
  readonly find: (session: Session) => SignIn | null;
  readonly answer: (session: Session, own: SignIn | null) => CheckAnswer;
};

export function ownLogins(db: Readable, register: Register, sessions: readonly Session[]): OwnLogins {
  const actors = sessions.filter(({ system }) => system === 'salesforce').map(({ actor }) => keyOf(actor));
  const signIns = signInsOf(db, register, new Set(actors));
  const find = (session: Session): SignIn | null => {
    if (session.system !== 'salesforce') return null;
    const list = signIns.get(keyOf(session.actor)) ?? [];
    const signIn = list[placeOf(list, session.startedAt + 1) - 1];
    return signIn === undefined || session.startedAt - signIn.at > BEFORE ? null : signIn;
  };
  const lacking = whyNone(db, register);
  const { yes, no, notRecorded } = answers('own-login');
  const answer = (session: Session, own: SignIn | null): CheckAnswer => {
    if (own !== null) {
      const before = `${duration(session.startedAt - own.at)} before${whenceWords(own)}.`;
      return own.sure
        ? yes(`Signed in as themselves ${before}`, own)
        : notRecorded(`A login of theirs is recorded ${before} Whether it succeeded is not recorded.`, own);
    }
    const { sure, sentence } = lacking(session);
    return sure ? no(sentence) : notRecorded(sentence);
  };
  return { find, answer };
}

/** Why no login was found: a login file covers the hours before and has none, or nothing can be told. */
function whyNone(
  db: Readable,
  register: Register,
): (session: Session) => { sure: boolean; sentence: string } {
  const byUsername = coverageOf(db, ['salesforce.login-history', 'salesforce.login-log']);
  const forms = formsOf(db);
  return (session) => {
    const open = (sentence: string) => ({ sure: false, sentence });
    const { system, actor, startedAt } = session;
    if (system !== 'salesforce') return open(noHistory(session));
    if (byUsername.length === 0) return open('No login history was imported.');
    if (actor.keys.length > 1)
      return open(`Several people may be ${actor.name}: their logins cannot be told.`);
    const span = spanOver(byUsername, startedAt - BEFORE, startedAt);
    if (span === null) return open(partly(byUsername, startedAt));
    if (!readable(actor.keys[0] ?? '', register, forms))
      return open(`The account of ${actor.name} is not known by what ${named(span.files)} calls it.`);
    return {
      sure: true,
      sentence: `No sign-in of ${actor.name} in the 12 h before is in ${named(span.files)}.`,
    };
  };
}

function noHistory(session: Session): string {
  return session.system === 'other'
    ? (otherSystem(session) ?? '')
    : 'No login history of this system can be read.';
}

function partly(covered: Coverage, at: number): string {
  return spanOver(covered, at) === null
    ? 'No login history in the review covers the time.'
    : 'The login history begins less than 12 h before the session.';
}

type Forms = { readonly usernames: boolean; readonly ids: boolean };

/** How the files of logins name people. */
function formsOf(db: Readable): Forms {
  const has = (column: string): boolean =>
    db.prepare(`SELECT 1 FROM login WHERE ${column} IS NOT NULL LIMIT 1`).get() !== undefined;
  return { usernames: has('username'), ids: has('user_ext_id') };
}

/** Whether a person would be found in the files, if they had signed in. */
function readable(key: string, register: Register, { usernames, ids }: Forms): boolean {
  if (key.startsWith('login:') || key.startsWith('email:')) return /^login:005/u.test(key) ? ids : usernames;
  const person = key.startsWith('p:') ? register.byId.get(key.slice(2)) : undefined;
  return (
    person?.aliases.some(({ kind }) => (kind === 'username' && usernames) || (kind === 'id' && ids)) ?? false
  );
}
