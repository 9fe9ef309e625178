import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { checkLog, logEntries } from '../../../electron/engine/log.ts';
import { answersInForce, decideIdentity } from '../../../electron/engine/people/decisions.ts';
import { analyse, type ReviewFile } from '../../../electron/engine/review.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import { identityQueue } from '../../../electron/engine/views/identity-queue.ts';
import { peoplePage } from '../../../electron/engine/views/people.ts';
import { personDetail } from '../../../electron/engine/views/person-detail.ts';
import { peopleCalls, type IdentityChoice } from '../../../shared/contract/people.ts';
import { withReview } from '../temp-review.ts';

const TRAIL = `Date,User,Source Namespace Prefix,Action,Section,Delegate User
"1/20/2026, 10:05:00 AM EST","nadia@x.example","","Logged out using Login-As access for Alex Martin","Manage Users",""
"1/20/2026, 10:00:00 AM EST","nadia@x.example","","Logged in using Login-As access for Alex Martin","Manage Users",""
"1/21/2026, 10:05:00 AM EST","nadia@x.example","","Logged out using Login-As access for Alex Martin","Manage Users",""
"1/21/2026, 10:00:00 AM EST","nadia@x.example","","Logged in using Login-As access for Alex Martin","Manage Users",""
`;
const USERS = `Id,Username,Name,Email,IsActive,Department,Profile.Name
005A00000000001AAA,alex.a@x.example,Alex Martin,alex.a@x.example,true,Payroll,HR User
005A00000000002AAA,alex.b@x.example,Alex Martin,alex.b@x.example,false,Sales,Sales User
005A00000000003AAA,nadia@x.example,Nadia Brandt,nadia@x.example,true,IT,System Administrator
`;
const TICKETS = `Ticket,Title,Requester,Assignee,Created,Resolved
T-1001,Payslip run is missing two people,Alex Martin,Nadia Brandt,2026-01-20T14:00:00Z,2026-01-21T18:00:00Z
`;
const STAFF = `Full name,Department,Job title,Status
Nadia Brandt,Information Technology,Engineer,Active
Rosa Lind,Finance,Clerk,Active
`;
const files = [
  { name: 'trail.csv', text: TRAIL },
  { name: 'users.csv', text: USERS },
  { name: 'tickets.csv', text: TICKETS },
];
const given = { files, zone: 'America/Toronto' };
const ann = { who: 'ann', at: 1_770_000_000_000 };
const choice = (more: Partial<IdentityChoice>): IdentityChoice => ({
  item: null,
  answer: null,
  anchors: [],
  session: null,
  note: '',
  ...more,
});
const targets = ({ reader }: ReviewFile) =>
  reviewDocument(reader).sessions.map(({ target }) => target.username);
const all = { search: '', sort: null, offset: 0, limit: 100, filter: { state: 'all', unit: null } } as const;
const A = 'id:005A00000000001';

async function answer(review: ReviewFile, more: Partial<IdentityChoice>): Promise<void> {
  decideIdentity(review.db, choice(more), ann);
  await analyse(review, quietJob);
}

describe('two people called Alex Martin', () => {
  it('are asked about, with what tells them apart', async () => {
    await withReview(given, ({ reader }) => {
      const queue = peopleCalls['people.queue'].output.parse(identityQueue(reader));
      expect(queue).toMatchObject({ decided: 0, pending: 0 });
      expect(queue.items).toMatchObject([
        {
          kind: 'who',
          text: 'Alex Martin',
          sentence: '2 sessions and 1 ticket name Alex Martin, and 2 people bear the name.',
          sessions: 2,
          tickets: 1,
          decision: null,
          history: [],
          candidates: [
            {
              anchor: A,
              username: 'alex.a@x.example',
              words: 'Payroll, profile HR User, active',
              hint: null,
            },
            {
              username: 'alex.b@x.example',
              words: 'Sales, profile Sales User, not active',
              cites: [{ file: 'users.csv', row: 3 }],
            },
          ],
          examples: [{ actor: 'Nadia Brandt', target: 'Alex Martin' }, {}],
        },
      ]);
      expect(reviewDocument(reader).people.ambiguous).toEqual([
        { name: 'Alex Martin', candidates: ['alex.a@x.example', 'alex.b@x.example'] },
      ]);
      const rows = peoplePage(reader, all).rows;
      expect(rows.map(({ username, unclear }) => [username, unclear])).toEqual([
        ['alex.a@x.example', true],
        ['alex.b@x.example', true],
        ['nadia@x.example', false],
      ]);
      const unclear = peoplePage(reader, { ...all, filter: { state: 'unclear', unit: 'Sales' } });
      expect([unclear.rows.map(({ username }) => username), unclear.matching, unclear.total]).toEqual([
        ['alex.b@x.example'],
        1,
        3,
      ]);
      expect(peoplePage(reader, { ...all, search: 'BRANDT it' }).matching).toBe(1);
    });
  });

  it('one of them is picked for every text, and the pick is taken back', async () => {
    await withReview(given, async (review) => {
      const item = identityQueue(review.reader).items[0]!;
      decideIdentity(
        review.db,
        choice({ item: item.id, answer: 'pick', anchors: [A], note: 'Asked Nadia.' }),
        ann,
      );
      expect(identityQueue(review.reader)).toMatchObject({ decided: 1, pending: 1 });
      await analyse(review, quietJob);
      expect(targets(review)).toEqual(['alex.a@x.example', 'alex.a@x.example']);
      const { items, pending } = identityQueue(review.reader);
      expect(pending).toBe(0);
      expect(items).toMatchObject([
        {
          id: item.id,
          sessions: 2,
          tickets: 1,
          candidates: [{}, {}],
          decision: {
            answer: 'pick',
            chosen: 'Alex Martin (alex.a@x.example), Payroll, profile HR User, active',
            note: 'Asked Nadia.',
            who: 'ann',
            at: ann.at,
          },
        },
      ]);
      expect(reviewDocument(review.reader).people.ambiguous).toEqual([]);
      await answer(review, { item: item.id });
      expect(targets(review)).toEqual([null, null]);
      expect(identityQueue(review.reader).items[0]).toMatchObject({
        decision: null,
        history: [{ answer: null }, { answer: 'pick' }],
      });
      const log = logEntries(review.reader);
      expect(checkLog(log)).toBeNull();
      expect(log.slice(-2).map(({ action }) => action)).toEqual(['identity.decided', 'identity.taken-back']);
    });
  });

  it('one of them is picked for one session only', async () => {
    await withReview(given, async (review) => {
      const item = identityQueue(review.reader).items[0]!;
      const session = item.examples[1]!.id;
      await answer(review, { item: item.id, answer: 'pick', anchors: [A], session });
      expect(targets(review)).toEqual([null, 'alex.a@x.example']);
      expect(identityQueue(review.reader)).toMatchObject({
        decided: 0,
        items: [{ sessions: 2, decision: null, picks: [{ id: session, decision: { answer: 'pick' } }] }],
      });
    });
  });

  it('cannot be told: it is answered, and changes nothing', async () => {
    await withReview(given, async (review) => {
      const before = reviewDocument(review.reader).sessions;
      await answer(review, { item: identityQueue(review.reader).items[0]!.id, answer: 'cannot-tell' });
      expect(reviewDocument(review.reader).sessions).toEqual(before);
      expect(identityQueue(review.reader)).toMatchObject({
        decided: 1,
        items: [{ decision: { answer: 'cannot-tell' } }],
      });
      expect(peoplePage(review.reader, all).rows.some(({ unclear }) => unclear)).toBe(false);
    });
  });

  it('an answer outlives the list it is about, and says so while the list is away', async () => {
    await withReview(given, async (review) => {
      await answer(review, { item: identityQueue(review.reader).items[0]!.id, answer: 'pick', anchors: [A] });
      const rows = review.db.prepare(
        "UPDATE record SET fate = 'duplicate' WHERE row = 2 AND source_id = (SELECT id FROM source WHERE file = 'users.csv')",
      );
      rows.run();
      const more = review.db.prepare(
        "UPDATE account SET name = 'Alex Martin' WHERE username = 'nadia@x.example'",
      );
      more.run();
      await analyse(review, quietJob);
      expect(identityQueue(review.reader).items[0]?.sentence).toBe(
        '2 sessions and 1 ticket name Alex Martin, and 2 people bear the name. The answer that was given names somebody whom no list has any more, and changes nothing.',
      );
      expect(targets(review)).toEqual([null, null]);
      review.db.prepare("UPDATE record SET fate = 'imported'").run();
      await analyse(review, quietJob);
      expect(targets(review)).toEqual(['alex.a@x.example', 'alex.a@x.example']);
    });
  });

  it.each([
    ['a question that is not there', { item: 'nothing', answer: 'pick', anchors: [A] }],
    ['somebody who is not asked about', { answer: 'pick', anchors: ['id:005A00000000003'] }],
    ['two people', { answer: 'pick', anchors: [A, 'id:005A00000000002'] }],
    ['another question', { answer: 'merge', anchors: [A, 'id:005A00000000002'] }],
    ['a session it is not about', { answer: 'pick', anchors: [A], session: 'elsewhere' }],
    ['records that are not there', { item: null, answer: 'apart', anchors: [A, 'username:nobody'] }],
    ['one record alone', { item: null, answer: 'merge', anchors: [A, A] }],
  ] as const)('refuses %s in a plain sentence, and logs nothing', async (_, refused) => {
    await withReview(given, (review) => {
      const item = identityQueue(review.reader).items[0]!.id;
      const entries = logEntries(review.reader).length;
      const anchors = [...refused.anchors];
      expect(() => decideIdentity(review.db, choice({ item, ...refused, anchors }), ann)).toThrow(
        /^[A-Z].+\.$/u,
      );
      expect(logEntries(review.reader)).toHaveLength(entries);
      expect(answersInForce(review.reader)).toEqual([]);
    });
  });
});

describe('a user and a row of the staff list with the same name', () => {
  const staffed = { ...given, files: [...files, { name: 'staff.csv', text: STAFF }] };
  const same = ({ reader }: ReviewFile) => identityQueue(reader).items.find(({ kind }) => kind === 'same')!;

  it('are two people until somebody says that they are one, and again when that is taken back', async () => {
    await withReview(staffed, async (review) => {
      const item = same(review);
      expect(item).toMatchObject({
        text: 'Nadia Brandt',
        sentence:
          'Two records bear the name Nadia Brandt, and nothing shows whether they are one person or two. 2 sessions are about them.',
        candidates: [{ username: 'nadia@x.example' }, { words: 'Information Technology, active' }],
      });
      const anchors = item.candidates.map(({ anchor }) => anchor);
      const people = () => peoplePage(review.reader, all).rows.filter(({ name }) => name === 'Nadia Brandt');
      expect(people()).toHaveLength(2);
      await answer(review, { item: item.id, answer: 'merge', anchors });
      expect(people()).toMatchObject([{ username: 'nadia@x.example', records: 2 }]);
      expect(same(review)).toMatchObject({
        id: item.id,
        sentence: 'A person decided that these two records are one person.',
        decision: { answer: 'merge' },
      });
      const detail = peopleCalls['people.get'].output.parse(personDetail(review.reader, people()[0]!.id));
      expect(detail.records.map(({ because }) => because)).toEqual([null, 'a person decided so']);
      expect(detail.pairs).toMatchObject([
        { anchors, personId: people()[0]!.id, decision: { answer: 'merge' } },
      ]);
      await answer(review, { item: item.id });
      expect(people()).toHaveLength(2);
    });
  });

  it('stay two when somebody says so', async () => {
    await withReview(staffed, async (review) => {
      const item = same(review);
      await answer(review, {
        item: item.id,
        answer: 'apart',
        anchors: item.candidates.map(({ anchor }) => anchor),
      });
      expect(same(review)).toMatchObject({ id: item.id, decision: { answer: 'apart' } });
      expect(peoplePage(review.reader, { ...all, filter: { state: 'merged', unit: null } }).rows).toEqual([]);
    });
  });
});

describe('records that an e-mail put together', () => {
  const lms = 'Login,Full name,E-mail,Department\nnbrandt,N. Brandt,nadia@x.example,IT\n';
  it('are taken apart and put together again', async () => {
    await withReview({ ...given, files: [...files, { name: 'lms.csv', text: lms }] }, async (review) => {
      const nadia = () => peoplePage(review.reader, { ...all, search: 'brandt' }).rows;
      const [person] = nadia();
      expect(nadia()).toMatchObject([{ records: 2, aliases: 6 }]);
      const { records } = personDetail(review.reader, person!.id);
      expect(records).toMatchObject([
        {
          anchor: 'id:005A00000000003',
          because: null,
          words: 'username nadia@x.example, e-mail nadia@x.example, IT',
        },
        {
          anchor: 'username:nbrandt',
          because: 'the e-mail nadia@x.example, which each list gives to one person only',
          cites: [{ file: 'lms.csv', row: 2 }],
        },
      ]);
      const anchors = records.map(({ anchor }) => anchor);
      await answer(review, { answer: 'apart', anchors, note: 'Two contracts.' });
      expect(nadia().map(({ username }) => username)).toEqual(['nbrandt', 'nadia@x.example']);
      expect(personDetail(review.reader, person!.id)).toMatchObject({
        pairs: [
          {
            anchors,
            words: expect.stringContaining('N. Brandt, username nbrandt') as string,
            decision: { note: 'Two contracts.' },
          },
        ],
      });
      expect(identityQueue(review.reader).items.at(-1)).toMatchObject({
        kind: 'same',
        sentence: 'A person decided that these two records are two people.',
      });
      await answer(review, { anchors });
      expect(nadia()).toHaveLength(1);
    });
  });
});
