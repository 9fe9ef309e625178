import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { analyse, type ReviewFile } from '../../../electron/engine/review.ts';
import { sourcesOf } from '../../../electron/engine/sources/list.ts';
import { removeSource } from '../../../electron/engine/sources/removal/remove.ts';
import { removedSources } from '../../../electron/engine/sources/removal/removed.ts';
import { restoreSource } from '../../../electron/engine/sources/removal/restore.ts';
import { withReview } from '../temp-review.ts';
import {
  addFiles,
  american,
  csv,
  decide,
  documentIn,
  into,
  pages,
  pairs,
  questionsIn,
  type File,
} from './town.ts';

const HEADER = 'Id,Username,Name,Email,IsActive,Department,UserType';
const ALEX_A = '005A00000000001AAA,alex.a@x.example,Alex Martin,alex.a@x.example,true,Payroll,Standard';
const ALEX_B = '005A00000000002AAA,alex.b@x.example,Alex Martin,alex.b@x.example,true,Sales,Standard';
const NADIA = '005A00000000003AAA,nadia@x.example,Nadia Brandt,nadia@x.example,true,IT,Standard';
const USERS = csv('Users.csv', HEADER, ALEX_A, ALEX_B, NADIA);
const TRAIL = american([
  ['2026-01-20T15:00:00Z', 'nadia@x.example', into('Alex Martin')],
  ['2026-01-21T15:00:00Z', 'nadia@x.example', into('Alex Martin')],
]);
const ANN = { who: 'ann', at: 1_770_000_000_000 };
const UNDECIDED = 'nadia@x.example as Alex Martin?';
const AS_A = 'nadia@x.example as alex.a@x.example';
const AS_B = 'nadia@x.example as alex.b@x.example';
const A = 'id:005A00000000001';
const B = 'id:005A00000000002';

const open = (...files: readonly File[]) => ({ files, zone: 'UTC' });
const alex = (review: ReviewFile) =>
  questionsIn(review).find(({ text }) => text.toLowerCase() === 'alex martin');
const says = (review: ReviewFile): string[] => pairs(documentIn(review));

async function pickA(review: ReviewFile, session: string | null = null): Promise<void> {
  await decide(review, { item: alex(review)?.id ?? '', answer: 'pick', anchors: [A], session });
}
async function remove(review: ReviewFile, file: string): Promise<void> {
  const id = sourcesOf(review.reader).find((one) => one.file === file)?.id ?? 0;
  await removeSource(review, id, quietJob, ANN);
  await analyse(review, quietJob);
}
async function putBack(review: ReviewFile, file: string): Promise<void> {
  const id = removedSources(review.reader).find((one) => one.file === file)?.id ?? 0;
  await restoreSource(review, id, quietJob, ANN);
  await analyse(review, quietJob);
}

describe('an answer about Alex Martin', () => {
  it('holds for sessions that a later trail brings', () =>
    withReview(open(USERS, TRAIL), async (review) => {
      await pickA(review);
      await addFiles(
        review,
        american([['2026-02-23T15:00:00Z', 'nadia@x.example', into('Alex Martin')]], 'later.csv'),
      );
      expect(says(review)).toEqual([AS_A, AS_A, AS_A]);
    }));

  it('holds when a newer list of users comes, in which one of them has another name, username and unit', () =>
    withReview(open(USERS, TRAIL), async (review) => {
      await pickA(review);
      const newer = ALEX_A.replaceAll('alex.a@', 'amartin@').replace('Payroll', 'Legal');
      await addFiles(review, csv('UsersNew.csv', HEADER, newer, ALEX_B, NADIA));
      const [first] = documentIn(review).sessions;
      expect(['alex.a@x.example', 'amartin@x.example']).toContain(first?.target.username);
      expect(documentIn(review).people.total).toBe(3);
    }));

  it('holds when the same list comes once more under another name', () =>
    withReview(open(USERS, TRAIL), async (review) => {
      await pickA(review);
      await addFiles(review, { ...USERS, name: 'Copy.csv', text: `${USERS.text}\n` });
      expect(says(review)).toEqual([AS_A, AS_A]);
    }));

  it('rests while the list is away, and holds again when it is put back', () =>
    withReview(open(USERS, TRAIL), async (review) => {
      await pickA(review);
      const ids = documentIn(review).sessions.map(({ id }) => id);
      await remove(review, 'Users.csv');
      expect(says(review)).toEqual(['nadia@x.example as Alex Martin?', 'nadia@x.example as Alex Martin?']);
      expect(alex(review)).toBeDefined();
      await putBack(review, 'Users.csv');
      expect(says(review)).toEqual([AS_A, AS_A]);
      expect(documentIn(review).sessions.map(({ id }) => id)).toEqual(ids);
    }));

  it('rests while the audit trail is away, and holds again when it is put back', () =>
    withReview(open(USERS, TRAIL), async (review) => {
      await pickA(review);
      await remove(review, 'SetupAuditTrail.csv');
      expect(alex(review)).toMatchObject({ decision: { answer: 'pick' } });
      await putBack(review, 'SetupAuditTrail.csv');
      expect(says(review)).toEqual([AS_A, AS_A]);
    }));

  it('gives way to a source that proves the other one, and is still shown', () =>
    withReview(open(USERS, TRAIL), async (review) => {
      await pickA(review);
      await addFiles(
        review,
        pages([['2026-01-20T15:00:02Z', 'nadia@x.example', '005A00000000002AAA', 'k1']]),
      );
      // The event log has the id of the other one: a decision about a text must not contradict a proof.
      expect(says(review)).toEqual([AS_B, AS_A]);
    }));

  it.each(['for all sessions', 'for that session'])(
    '%s gives way to a change inside, which has the username',
    (which) =>
      withReview(open(USERS, TRAIL), async (review) => {
        const [first] = documentIn(review).sessions.map(({ id }) => id);
        await pickA(review, which === 'for all sessions' ? null : (first ?? null));
        const inside = american(
          [['2026-01-20T15:05:00Z', 'alex.b@x.example', 'Changed custom app Quay', 'nadia@x.example']],
          'inside.csv',
        );
        await addFiles(review, inside);
        expect(says(review)[0]).toBe(AS_B);
        expect(documentIn(review).sessions).toHaveLength(2);
        expect(documentIn(review).sessions[0]?.evidence.map(({ file }) => file)).toContain('inside.csv');
      }),
  );

  it('for one session only leaves the other open, and both can be answered apart', () =>
    withReview(open(USERS, TRAIL), async (review) => {
      const [first, second] = documentIn(review).sessions.map(({ id }) => id);
      await pickA(review, first ?? null);
      expect(says(review)).toEqual([AS_A, UNDECIDED]);
      await decide(review, {
        item: alex(review)?.id ?? '',
        answer: 'pick',
        anchors: [B],
        session: second ?? null,
      });
      expect(says(review)).toEqual([AS_A, AS_B]);
      await decide(review, { item: alex(review)?.id ?? '', answer: null, session: first ?? null });
      expect(says(review)).toEqual([UNDECIDED, AS_B]);
    }));

  it('for one session goes before the answer for all of them', () =>
    withReview(open(USERS, TRAIL), async (review) => {
      const [first] = documentIn(review).sessions.map(({ id }) => id);
      await pickA(review);
      await decide(review, {
        item: alex(review)?.id ?? '',
        answer: 'pick',
        anchors: [B],
        session: first ?? null,
      });
      expect(says(review)).toEqual([AS_B, AS_A]);
    }));

  it('"cannot tell" after a pick takes the pick back', () =>
    withReview(open(USERS, TRAIL), async (review) => {
      await pickA(review);
      await decide(review, { item: alex(review)?.id ?? '', answer: 'cannot-tell' });
      expect(says(review)).toEqual([UNDECIDED, UNDECIDED]);
      expect(alex(review)).toMatchObject({ decision: { answer: 'cannot-tell' } });
    }));

  it('is asked anew when a third one appears? No: the answer names a person, and holds', () =>
    withReview(open(USERS, TRAIL), async (review) => {
      await pickA(review);
      const third = '005A00000000009AAA,alex.c@x.example,Alex Martin,alex.c@x.example,true,Legal,Standard';
      await addFiles(review, csv('UsersNew.csv', HEADER, ALEX_A, ALEX_B, third, NADIA));
      expect(says(review)).toEqual([AS_A, AS_A]);
      expect(alex(review)?.candidates).toHaveLength(3);
    }));

  it('the list first and the trail later, or the other way round, are one review', async () => {
    const told = await Promise.all(
      [
        [USERS, TRAIL],
        [TRAIL, USERS],
      ].map((files) =>
        withReview(open(...files), async (review) => {
          await pickA(review);
          return {
            says: says(review),
            ids: documentIn(review).sessions.map(({ id }) => id),
            digest: documentIn(review).digest,
          };
        }),
      ),
    );
    expect(told[0]).toEqual(told[1]);
    expect(told[0]?.says).toEqual([AS_A, AS_A]);
  });
});

describe('an answer given before the best source comes', () => {
  const LOG = pages([['2026-01-20T15:00:02Z', 'nadia@x.example', '005A00000000001AAA', 'k1']]);
  it('log first, then trail: the decision and the id of the session live on', () =>
    withReview(open(LOG), async (review) => {
      const [before] = documentIn(review).sessions;
      expect(pairs(documentIn(review))).toEqual(['nadia@x.example as 005A00000000001AAA?']);
      await addFiles(review, TRAIL);
      // Nothing says yet that the id and the name are one person: two records of perhaps one session.
      expect(documentIn(review).sessions.length).toBeGreaterThanOrEqual(2);
      await addFiles(review, USERS);
      expect(says(review)).toEqual([AS_A, UNDECIDED]);
      const ids = review.db
        .prepare('SELECT ids FROM session ORDER BY started_at LIMIT 1')
        .pluck()
        .get() as string;
      expect(ids).toContain(before?.id);
    }));
});

describe('an account of a ticket system', () => {
  const DESK = csv(
    'incident.csv',
    'number,state,opened_at,caller_id,short_description,assigned_to,sys_created_on,sys_updated_on,resolved_at',
    'INC0010045,Closed,2026-01-20 14:00:00,Rosa Lind,Payslip of Alex Martin is missing,Nadia Brandt (nbrandt),2026-01-20 14:00:00,2026-01-20 18:00:00,2026-01-20 18:00:00',
  );
  const OTHER = '005A00000000004AAA,nadia2@x.example,Nadia Brandt,nadia2@x.example,true,Legal,Standard';
  const tick = (review: ReviewFile) => documentIn(review).sessions[0]?.ticks['right-actor'];
  it('is hers where one person bears the name', () =>
    withReview(open(csv('Users.csv', HEADER, ALEX_A, NADIA), TRAIL, DESK), (review) => {
      expect(tick(review)).toBe('yes');
    }));
  it('is nobody’s for sure where two bear the name, until somebody says whose', () =>
    withReview(open(csv('Users.csv', HEADER, ALEX_A, NADIA, OTHER), TRAIL, DESK), async (review) => {
      expect(tick(review)).toBe('not-recorded');
      const item = questionsIn(review).find(({ text }) => text === 'Nadia Brandt (nbrandt)');
      expect(item?.candidates.map(({ username }) => username)).toEqual([
        'nadia2@x.example',
        'nadia@x.example',
      ]);
      await decide(review, { item: item?.id ?? '', answer: 'pick', anchors: ['id:005A00000000003'] });
      expect(tick(review)).toBe('yes');
      await decide(review, { item: item?.id ?? '', answer: 'pick', anchors: ['id:005A00000000004'] });
      expect(tick(review)).toBe('no');
    }));
});

it('six orders of import with the same answers make one review', async () => {
  const log = pages([['2026-01-21T15:00:02Z', 'nadia@x.example', '005A00000000002', 'k1']]);
  const [a, b, c] = [USERS, TRAIL, log];
  const digests = await Promise.all(
    [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ].map((files) =>
      withReview(open(...files), async (review) => {
        await pickA(review);
        expect(says(review)).toEqual([AS_A, AS_B]);
        return documentIn(review).digest;
      }),
    ),
  );
  expect(new Set(digests).size).toBe(1);
});

describe('two records that may be one person', () => {
  const STAFF = csv(
    'staff.csv',
    'Full name,Department,Job title,Status',
    'Nadia Brandt,Information Technology,Engineer,Active',
  );
  const same = (review: ReviewFile) => questionsIn(review).find(({ kind }) => kind === 'same');
  it('a merge lives on over a removal, a restore and a re-import of both lists', () =>
    withReview(open(USERS, TRAIL, STAFF), async (review) => {
      const anchors = same(review)?.candidates.map(({ anchor }) => anchor) ?? [];
      expect(documentIn(review).people.total).toBe(4);
      await decide(review, { item: same(review)?.id ?? '', answer: 'merge', anchors });
      expect(documentIn(review).people.total).toBe(3);
      await remove(review, 'staff.csv');
      expect(documentIn(review).people.total).toBe(3);
      await putBack(review, 'staff.csv');
      expect(documentIn(review).people.total).toBe(3);
      await addFiles(review, { ...USERS, name: 'UsersAgain.csv', text: `${USERS.text}\n` });
      expect(documentIn(review).people.total).toBe(3);
      await decide(review, { item: same(review)?.id ?? '', answer: null });
      expect(documentIn(review).people.total).toBe(4);
    }));

  it('a merge lives on when a newer staff list says another department', () =>
    withReview(open(USERS, TRAIL, STAFF), async (review) => {
      const anchors = same(review)?.candidates.map(({ anchor }) => anchor) ?? [];
      await decide(review, { item: same(review)?.id ?? '', answer: 'merge', anchors });
      await addFiles(
        review,
        csv(
          'staff-may.csv',
          'Full name,Department,Job title,Status',
          'Nadia Brandt,Security,Engineer,Active',
        ),
      );
      // A row with nothing but a name is known by all that it says: the newer one is a question of its own.
      expect(documentIn(review).people.total).toBe(4);
      expect(questionsIn(review).filter(({ kind }) => kind === 'same')).toHaveLength(2);
    }));
});
