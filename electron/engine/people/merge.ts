import type { Person } from '../model.ts';
import { byText } from '../text.ts';
import type { Account } from './accounts.ts';
import { groupsOf, joinBy, type Groups, type Tie } from './groups.ts';
import { mailboxesOf, type Mailbox } from './mailboxes.ts';
import { personFrom } from './person-of-records.ts';
import { add, byStrength, isKeyed, keyedRecords, looseRecords, type AccountRecord } from './records.ts';
import type { IdentityAnswerInForce } from './subjects.ts';
import { hasRepeat, listsOf, severalAccounts, tiesBy } from './ties.ts';

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
  const mailboxes = mailboxesOf(accounts, strong.records, strong.groups);
  const loose = looseRecords(
    accounts.filter((row) => !isKeyed(row)),
    (email) => mailboxes.get(email)?.shared ?? false,
  );
  return peopleOf(joinAll(strong, loose.sort(byStrength), mailboxes, answers));
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
  strong: Joined,
  loose: readonly AccountRecord[],
  mailboxes: ReadonlyMap<string, Mailbox>,
  answers: readonly IdentityAnswerInForce[],
): Joined {
  const records = [...strong.records, ...loose];
  const groups = strong.groups.grown(records.length);
  const apart = pairsOf(records, answers, 'apart');
  const merge = pairsOf(records, answers, 'merge')
    .filter(([a, b]) => groups.of(a) !== groups.of(b))
    .map(([a, b]) => ({ a, b, because: DECIDED }));
  const ties = [...strong.ties, ...joinBy(groups, merge, () => false, apart)];
  const own = tiesBy(records, 'email', 'e-mail', ONE_EACH, (email) => !mailboxes.get(email)?.shared);
  const accounts = severalAccounts(records, groups);
  const lists = listsOf(records, groups);
  const contradicts = (members: readonly number[]): boolean =>
    accounts(members) || hasRepeat(members.flatMap((member) => [...(lists.get(member) ?? [])]));
  ties.push(...joinBy(groups, own, contradicts, apart));
  return { records, groups, ties };
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
