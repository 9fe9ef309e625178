import type { Person } from '../model.ts';
import { byText, fold } from '../text.ts';
import type { Account } from './accounts.ts';
import { foldName } from './fold-name.ts';
import { groupsOf, joinBy, type Groups, type Tie } from './groups.ts';
import { isSalesforceUser } from './ids.ts';
import { personFrom } from './person-of-records.ts';
import { add, byStrength, isKeyed, keyedRecords, looseRecords, type AccountRecord } from './records.ts';
import type { IdentityAnswerInForce } from './subjects.ts';

type Pairs = readonly (readonly [number, number])[];
/** Records in the order of their strength, who goes with whom, and why. */
type Joined = { readonly records: readonly AccountRecord[]; readonly groups: Groups; readonly ties: Tie[] };

/**
 * Merges rows of lists into people: by the same id, federation id or username, and rows of different lists by an e-mail
 * that each list gives to one person only. A display name alone merges nobody. The result depends on what the rows say,
 * not on the files they stand in.
 * @param answers merge puts records together, apart keeps them from being put together by username or e-mail.
 */
export function mergeAccounts(
  accounts: readonly Account[],
  answers: readonly IdentityAnswerInForce[] = [],
): Person[] {
  const keyed = keyedRecords(accounts.filter(isKeyed)).sort(byStrength);
  const strong = joinKeyed(keyed, answers);
  const mailboxes = mailboxesOf(accounts, strong);
  const loose = looseRecords(
    accounts.filter((row) => !isKeyed(row)),
    (email) => mailboxes.get(email)?.shared ?? false,
  );
  const records = [...keyed, ...loose].sort(byStrength);
  return peopleOf(joinAll(records, mailboxes, answers));
}

function joinKeyed(records: readonly AccountRecord[], answers: readonly IdentityAnswerInForce[]): Joined {
  const groups = groupsOf(records.length);
  const merge = pairsOf(records, answers, 'merge').map(([a, b]) => ({ a, b, because: DECIDED }));
  const apart = pairsOf(records, answers, 'apart');
  const ties = [
    ...joinBy(groups, tiesBy(records, 'federation_id', 'federation id', FOLLOWS), () => false, []),
    ...joinBy(groups, merge, () => false, apart),
  ];
  const several = severalAccounts(records, groups);
  ties.push(...joinBy(groups, tiesBy(records, 'username', 'username', FOLLOWS), several, apart));
  return { records, groups, ties };
}

const DECIDED = 'a person decided so';
const FOLLOWS = ', which both bear';
const ONE_EACH = ', which each list gives to one person only';

function joinAll(
  records: readonly AccountRecord[],
  mailboxes: ReadonlyMap<string, Mailbox>,
  answers: readonly IdentityAnswerInForce[],
): Joined {
  const { groups, ties } = joinKeyed(records, answers);
  const own = tiesBy(records, 'email', 'e-mail', ONE_EACH, (email) => !mailboxes.get(email)?.shared);
  const apart = pairsOf(records, answers, 'apart');
  const accounts = severalAccounts(records, groups);
  const lists = listsOf(records, groups);
  const contradicts = (members: readonly number[]): boolean =>
    accounts(members) || hasRepeat(members.flatMap((member) => [...(lists.get(member) ?? [])]));
  ties.push(...joinBy(groups, own, contradicts, apart));
  return { records, groups, ties };
}

/** Two accounts of Salesforce are two accounts: a username that both bear was freed and taken, and names neither. */
function severalAccounts(
  records: readonly AccountRecord[],
  groups: Groups,
): (members: readonly number[]) => boolean {
  const accounts = new Set<number>();
  for (const [at, { rows }] of records.entries()) {
    if (rows.some(({ ext_id }) => ext_id !== null && isSalesforceUser(ext_id))) accounts.add(groups.of(at));
  }
  return (members) => members.filter((member) => accounts.has(member)).length > 1;
}

/** The lists that each group has rows of, as they are now. */
function listsOf(
  records: readonly AccountRecord[],
  groups: Groups,
): ReadonlyMap<number, ReadonlySet<string>> {
  const lists = new Map<number, Set<string>>();
  for (const [at, { rows }] of records.entries()) {
    const own = lists.get(groups.of(at)) ?? new Set();
    for (const { list } of rows) own.add(list.id);
    lists.set(groups.of(at), own);
  }
  return lists;
}

const hasRepeat = (items: readonly string[]): boolean => new Set(items).size < items.length;

/** Ties from the strongest record that has a value to each other one that has it. */
function tiesBy(
  records: readonly AccountRecord[],
  field: 'federation_id' | 'username' | 'email',
  words: string,
  why: string,
  counts: (folded: string) => boolean = () => true,
): Tie[] {
  const first = new Map<string, number>();
  const ties: Tie[] = [];
  for (const [at, { rows }] of records.entries()) {
    const values = new Set(rows.flatMap((row) => (row[field] === null ? [] : fold(row[field]))));
    for (const value of [...values].sort(byText)) {
      if (!counts(value)) continue;
      const known = first.get(value);
      if (known === undefined) first.set(value, at);
      else ties.push({ a: known, b: at, because: `the ${words} ${value}${why}` });
    }
  }
  return ties;
}

type Mailbox = { readonly lists: Map<string, string>; shared: boolean };

/** Every e-mail, and whether a list gives it to more than one person: then it is a mailbox, and names nobody. */
function mailboxesOf(accounts: readonly Account[], strong: Joined): Map<string, Mailbox> {
  const groupOf = new Map<Account, number>();
  for (const [at, { rows }] of strong.records.entries())
    for (const row of rows) groupOf.set(row, strong.groups.of(at));
  const mailboxes = new Map<string, Mailbox>();
  for (const row of accounts) {
    if (row.email === null) continue;
    const email = fold(row.email);
    const mailbox = mailboxes.get(email) ?? { lists: new Map<string, string>(), shared: false };
    mailboxes.set(email, mailbox);
    const bearer = groupOf.has(row) ? `group ${groupOf.get(row)}` : `name ${foldName(row.name ?? '')}`;
    const before = mailbox.lists.get(row.list.id) ?? bearer;
    if (before !== bearer) mailbox.shared = true;
    mailbox.lists.set(row.list.id, before);
  }
  return mailboxes;
}

/** The pairs of records that answers name, in the order of their subjects; an anchor that is gone pairs nobody. */
function pairsOf(
  records: readonly AccountRecord[],
  answers: readonly IdentityAnswerInForce[],
  answer: 'merge' | 'apart',
): Pairs {
  const own = answers.filter((one) => one.answer === answer).sort((a, b) => byText(a.subject, b.subject));
  if (own.length === 0) return [];
  const at = new Map(records.map(({ anchor }, place) => [anchor, place]));
  return own.flatMap(({ anchors }) => {
    const [a, b] = [at.get(anchors[0] ?? ''), at.get(anchors[1] ?? '')];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
}

function peopleOf({ records, groups, ties }: Joined): Person[] {
  const members = new Map<number, number[]>();
  for (const at of records.keys()) add(members, groups.of(at), at);
  const tied = new Map<number, Tie[]>();
  for (const tie of ties) {
    add(tied, tie.a, tie);
    add(tied, tie.b, tie);
  }
  const people = [...members.values()].map((own) => personFrom(records, own, tied));
  return people.sort((a, b) => byText(a.id, b.id));
}
