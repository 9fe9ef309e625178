import type { Readable } from '../db/open.ts';
import type { Identity, Person } from '../model.ts';
import { accountsOf } from './accounts.ts';
import { aliasIndex, type AliasIndex } from './alias-index.ts';
import { answersInForce } from './decisions.ts';
import { formOf } from './forms.ts';
import { identityReader, type IdentityReader, type Read } from './identity-reader.ts';
import { mergeAccounts } from './merge.ts';
import { questionBook, type Question } from './questions.ts';
import type { IdentityAnswerInForce } from './subjects.ts';
import { learnTicketAccounts } from './ticket-accounts.ts';
import { withTrailNames } from './trail-names.ts';

/** Everybody the lists of people know, and how a text of another file is understood. */
export type Register = {
  readonly people: readonly Person[];
  readonly byId: ReadonlyMap<string, Person>;
  /** People by what decisions name them by. */
  readonly byAnchor: ReadonlyMap<string, Person>;
  /** Texts that several people bear, of all that were asked for so far, by what decisions name them by. */
  readonly questions: ReadonlyMap<string, Question>;
  /**
   * Whom a login (username, e-mail or id) or, failing that, a full name means.
   * @param at when it was written (ms, UTC): a username may have been somebody else's before; null or left out: not known.
   */
  resolve(name: string | null, login: string | null, at?: number | null): Identity;
  /** Whom one text of a ticket means: a login, an e-mail, a name, "Name (login)" or "Name (e-mail, id)". */
  resolveText(text: string, at?: number | null): Identity;
};

/** What is known beside the lists. */
type Known = {
  readonly answers?: readonly IdentityAnswerInForce[];
  /** Accounts of ticket systems that bear a name and may be somebody else's, folded. */
  readonly doubtful?: ReadonlySet<string>;
  /** The look-up over the same people, where it stands already. */
  readonly index?: AliasIndex;
};

/** Everybody, from the lists, the audit trail, the tickets and the answers of people. */
export function registerOf(db: Readable): Register {
  const answers = answersInForce(db);
  const listed = mergeAccounts(accountsOf(db), answers);
  return registerFrom(...withAnswers(learnTicketAccounts(db, withTrailNames(db, listed)), answers));
}

function withAnswers(
  { people, ...known }: ReturnType<typeof learnTicketAccounts>,
  answers: readonly IdentityAnswerInForce[],
): [readonly Person[], Known] {
  return [people, { ...known, answers }];
}

/** The person who has a record that a decision names; null: no list has it (any more). */
export function personByAnchor(register: Register, anchor: string): Person | null {
  return register.byAnchor.get(anchor) ?? null;
}

/** Builds the look-ups over finished people. */
export function registerFrom(people: readonly Person[], known: Known = {}): Register {
  const { answers = [], doubtful = new Set(), index = aliasIndex(people) } = known;
  const byAnchor = new Map(people.flatMap((one) => one.records.map(({ anchor }) => [anchor, one] as const)));
  const book = questionBook(answers, byAnchor);
  const reader = identityReader(people, index, book.settle, doubtful);
  const [texts, names, logins, both] = [remembering(), remembering(), remembering(), remembering()];
  return {
    people,
    byId: new Map(people.map((person) => [person.id, person])),
    byAnchor,
    questions: book.questions,
    resolve: (name, login, at = null) => {
      if (login === null) return names(name ?? '', () => byNameOrText(reader, name ?? '', at));
      if (name === null) return logins(login, () => reader.resolve(null, [login], at));
      return both(`${name}\u0000${login}`, () => reader.resolve(name, [login], at));
    },
    resolveText: (text, at = null) => texts(text, () => reader.resolveText(text, at)),
  };
}

/** A column of names may hold logins, or "Name (login)": what is nobody's name is read as a text that stands alone. */
function byNameOrText(reader: IdentityReader, name: string, at: number | null): Read {
  const named = reader.resolve(name, [], at);
  if (isListed(named)) return named;
  const read = reader.resolveText(name, at);
  return isListed(read) || read.identity.username !== null
    ? read
    : { ...named, dated: named.dated || read.dated };
}

const isListed = ({ identity }: Read): boolean => formOf(identity) === 'listed';

/** Texts that are looked up once; files may write any number of different ones. */
const MOST_REMEMBERED = 200_000;

/** Remembers what a text means, unless it means somebody else at another time. */
function remembering(): (text: string, read: () => Read) => Identity {
  const known = new Map<string, Identity>();
  return (text, read) => {
    const before = known.get(text);
    if (before) return before;
    const { identity, dated } = read();
    if (dated) return identity;
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, identity);
    return identity;
  };
}
