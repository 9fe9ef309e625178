import { describe, expect, it, vi } from 'vitest';
import { decide } from '../../../electron/engine/findings/decide.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { decideLink } from '../../../electron/engine/links/decide.ts';
import { analyse, type ReviewFile } from '../../../electron/engine/review.ts';
import type { LinkAnswer } from '../../../shared/link-words.ts';
import type { File } from '../journeys-links/desk.ts';
import { addFiles, american, coded, csv, into, outOf, pages, type CodedLine } from '../journeys-who/town.ts';
import { withReview } from '../temp-review.ts';
import { brief, briefs, foundIn, only, orders, staff, told, visits } from './ward.ts';

vi.setConfig({ testTimeout: 30_000 });

const ANN = { who: 'ann', at: 1_772_000_000_000 };
const SENSITIVE = { ...only('sensitive-unit', 'no-justification', 'weak-justification') };
const people = staff([
  { name: 'Ida Krog', unit: 'IT' },
  { name: 'Olav Moe', unit: 'Payroll' },
  { name: 'Vera Holm', unit: 'Kitchen' },
  { name: 'Nils Dahl', unit: 'IT' },
]);
const day = (date: number, reason = '', system = 'Ward') => ({
  at: `2026-03-${String(date).padStart(2, '0')}T10:00:00Z`,
  reason,
  system,
});
const T1 = { key: 'WRD-1', from: '2026-03-02T08:00:00Z' };
const sayAll = (review: ReviewFile): void =>
  decide(
    review.db,
    { ids: told(review).map(({ id }) => id), disposition: 'control-exception', note: 'Told the owner.' },
    ANN,
  );
const answer = async (review: ReviewFile, at: string, said: LinkAnswer): Promise<void> => {
  const sessionId = review.reader
    .prepare('SELECT id FROM session WHERE started_at = ?')
    .pluck()
    .get(Date.parse(at)) as string;
  const input = { sessionId, ticket: 'WRD-1', answer: said, note: '', blind: false };
  decideLink(review.db, input, ANN);
  await analyse(review, quietJob);
};

describe('one open ticket is one episode', () => {
  it('three sessions over eight days are one finding with three sessions', async () => {
    const rows = visits([3, 5, 11].map((date) => day(date, 'WRD-1')));
    const found = await foundIn([people, rows, orders([T1])], SENSITIVE);
    expect(found.map(brief)).toEqual(['sensitive-unit low (3) open']);
    expect(found[0]?.sentence).toContain('3 sessions for WRD-1');
  });

  it('a session after it was resolved stands alone, and those before it stay together', async () => {
    const rows = visits([3, 5, 11].map((date) => day(date, 'WRD-1')));
    const found = await foundIn([people, rows, orders([{ ...T1, till: '2026-03-06T08:00:00Z' }])], SENSITIVE);
    expect(found.map(({ sessions }) => sessions)).toEqual([2, 1]);
    expect(found[1]?.rules).toContain('weak-justification');
    expect(found[0]?.rules).toEqual(['sensitive-unit']);
  });

  it('two tickets of one pair, by turns, are two episodes', async () => {
    const rows = visits([day(3, 'WRD-1'), day(4, 'WRD-2'), day(5, 'WRD-1'), day(6, 'WRD-2')]);
    const found = await foundIn([people, rows, orders([T1, { ...T1, key: 'WRD-2' }])], SENSITIVE);
    expect(found.map(({ sessions }) => sessions)).toEqual([2, 2]);
    expect(found.map(({ sentence }) => /WRD-\d/u.exec(sentence)?.[0])).toEqual(['WRD-1', 'WRD-2']);
  });

  it('one ticket and two actors are two episodes: an episode belongs to a pair', async () => {
    const rows = visits([day(3, 'WRD-1'), { ...day(4, 'WRD-1'), actor: 'Nils Dahl' }]);
    const found = await foundIn([people, rows, orders([T1])], only('sensitive-unit'));
    expect(found.map(({ subject, sessions }) => `${subject} ${sessions}`)).toEqual([
      'Ida Krog as Olav Moe 1',
      'Nils Dahl as Olav Moe 1',
    ]);
  });

  it('two systems with the same people and one ticket are one piece of work', async () => {
    const rows = visits([day(3, 'WRD-1', 'Ward'), day(4, 'WRD-1', 'Pharmacy')]);
    const found = await foundIn([people, rows, orders([T1])], SENSITIVE);
    expect(found.map(({ sessions }) => sessions)).toEqual([2]);
  });

  it('five sessions without a ticket are five acts, and the pattern is one more finding', async () => {
    const rows = visits([3, 4, 5, 6, 7].map((date) => day(date)));
    const found = await foundIn([people, rows, orders([])], only('no-justification', 'repeated-pair'));
    const of = (rule: string) =>
      found.filter(({ rules }) => rules.includes(rule)).map(({ sessions }) => sessions);
    expect(of('no-justification')).toEqual([1, 1, 1, 1, 1]);
    expect(of('repeated-pair')).toEqual([5]);
  });
});

describe('a person says what the ticket is', () => {
  // Nils is on the ticket, so that it is only a possible one for Ida's sessions.
  const files = [
    people,
    visits([day(20), day(21)]),
    orders([{ ...T1, to: 'Nils Dahl', till: '2026-03-19T08:00:00Z' }]),
  ];
  const open = [
    people,
    visits([day(20, 'WRD-1'), day(21)]),
    orders([{ ...T1, title: 'Printer', to: 'Nils Dahl' }]),
  ];

  it('confirmed, two episodes become one that is open again; rejected, they part and decisions come back', () =>
    withReview({ files: open, zone: 'UTC', policy: only('sensitive-unit') }, async (review) => {
      await answer(review, '2026-03-21T10:00:00Z', 'reject');
      expect(told(review).map(({ sessions }) => sessions)).toEqual([1, 1]);
      const [first] = told(review);
      decide(review.db, { ids: [first?.id ?? ''], disposition: 'justified', note: 'Seen.' }, ANN);
      await answer(review, '2026-03-21T10:00:00Z', 'confirm');
      expect(told(review).map(({ id, sessions, state }) => [id, sessions, state])).toEqual([
        [first?.id, 2, 'open'],
      ]);
      await answer(review, '2026-03-21T10:00:00Z', 'reject');
      expect(told(review).map(({ sessions, state }) => `${sessions} ${state}`)).toEqual([
        '1 decided',
        '1 open',
      ]);
    }));

  it('decided as one, then parted: what was seen stays decided, and no decision reaches a session twice', () =>
    withReview({ files: open, zone: 'UTC', policy: only('sensitive-unit') }, async (review) => {
      await answer(review, '2026-03-21T10:00:00Z', 'confirm');
      sayAll(review);
      expect(told(review).map(({ sessions, state }) => `${sessions} ${state}`)).toEqual(['2 decided']);
      await answer(review, '2026-03-21T10:00:00Z', 'reject');
      // The second act stands alone now: nobody has decided about it without its ticket.
      expect(told(review).map(({ sessions, state }) => `${sessions} ${state}`)).toEqual([
        '1 decided',
        '1 open',
      ]);
      await answer(review, '2026-03-21T10:00:00Z', 'confirm');
      expect(told(review).map(({ sessions, state }) => `${sessions} ${state}`)).toEqual(['2 decided']);
    }));

  it('an episode that grows at its beginning keeps its history under another id', () =>
    withReview({ files: open, zone: 'UTC', policy: only('sensitive-unit') }, async (review) => {
      await answer(review, '2026-03-21T10:00:00Z', 'confirm');
      sayAll(review);
      await addFiles(review, visits([day(19, 'WRD-1')], 'earlier.csv'));
      expect(told(review).map(({ sessions, state }) => `${sessions} ${state}`)).toEqual(['3 open']);
      const kept = review.reader
        .prepare('SELECT disposition FROM last_decision l JOIN finding f ON f.id = l.finding_id')
        .pluck()
        .all();
      expect(kept).toEqual(['control-exception']);
    }));

  it('a merely possible ticket puts nothing together', async () => {
    const found = await foundIn(files, only('sensitive-unit'));
    expect(found.map(({ sessions }) => sessions)).toEqual([1, 1]);
  });
});

describe('one session that several files show', () => {
  const accounts: File = csv(
    'users.csv',
    'Id,Username,Name,IsActive,Department,TimeZoneSidKey,Profile.Name',
    '005000000000001AAA,ida@ward.example,Ida Krog,true,IT,Europe/Oslo,System Administrator',
    '005000000000002AAA,olav@ward.example,Olav Moe,true,Payroll,Europe/Oslo,Standard User',
  );
  const START = '2026-03-17T10:00:00Z';
  const lines: readonly CodedLine[] = [
    [START, 'ida@ward.example', 'suOrgAdminLogin', into('Olav Moe')],
    ['2026-03-17T10:20:00Z', 'ida@ward.example', 'suOrgAdminLogout', outOf('Olav Moe')],
  ];
  const three: readonly File[] = [
    american(lines.map(([iso, , , text]) => [iso, 'ida@ward.example', text])),
    coded(lines),
    pages([['2026-03-17T10:00:02Z', 'ida@ward.example', '005000000000002AAA', 'KEY-1']]),
  ];
  const orderings = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];

  it('is one finding with one id in any order of import', async () => {
    const outcomes = new Set<string>();
    for (const order of orderings) {
      const files = [accounts, ...order.flatMap((place) => three[place] ?? [])];
      const found = await foundIn(files, only('sensitive-unit'));
      outcomes.add(JSON.stringify(found));
      expect(found.map(({ sessions }) => sessions)).toEqual([1]);
    }
    expect(outcomes.size).toBe(1);
  });

  it.each(orderings)(
    'decided after the first file, it stays decided when files %i, %i, %i have come',
    (...order) =>
      withReview({ files: [accounts], zone: 'UTC', policy: only('sensitive-unit') }, async (review) => {
        for (const [place, which] of order.entries()) {
          const file = three[which];
          if (file) await addFiles(review, file);
          if (place === 0) sayAll(review);
          expect(
            briefs(review).filter((text) => !text.endsWith('decided')),
            `after ${which}`,
          ).toEqual([]);
          expect(told(review)).toHaveLength(1);
        }
      }),
  );
});
