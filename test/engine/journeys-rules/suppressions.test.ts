import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { removeSource } from '../../../electron/engine/sources/removal/remove.ts';
import { restoreSource } from '../../../electron/engine/sources/removal/restore.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { decide } from '../../../electron/engine/findings/decide.ts';
import { analyse, importFile, type ReviewFile } from '../../../electron/engine/review.ts';
import { addSuppression, approveSuppression } from '../../../electron/engine/suppressions/change.ts';
import { previewSuppression } from '../../../electron/engine/suppressions/preview.ts';
import { suppressionList } from '../../../electron/engine/suppressions/list.ts';
import { savePolicy } from '../../../electron/engine/policy/save.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import type { SuppressionInput } from '../../../shared/contract/suppressions.ts';
import { csv, type File } from '../journeys-links/desk.ts';
import { addFiles, american, into, kept, outOf, type TrailLine } from '../journeys-who/town.ts';
import { named } from '../suppressions/bench.ts';
import { inTempFolder, withReview } from '../temp-review.ts';
import { only, orders, staff, told, visits, type Visit } from './ward.ts';

vi.setConfig({ testTimeout: 30_000 });

const ANN = { who: 'ann', at: 1_772_000_000_000 };
const TIERS = {
  sensitiveUnits: [
    { unit: 'Payroll', tier: 1, reason: '' },
    { unit: 'Kitchen', tier: 2, reason: '' },
  ],
};
const RULES = { ...TIERS, ...only('no-justification') };
const people = staff([
  { name: 'Ida Krog', unit: 'IT' },
  { name: 'Nils Dahl', unit: 'Payroll' },
  { name: 'Olav Moe', unit: 'Kitchen' },
  { name: 'Vera Holm', unit: 'Beds' },
]);
const at = (day: string, more: Partial<Visit> = {}): Visit => ({ at: `${day}T10:00:00Z`, ...more });
const WEEK = ['2026-03-10', '2026-03-11', '2026-03-12'].map((day) => at(day));
type Draft = Partial<Omit<SuppressionInput, 'scope'>> & {
  readonly rules?: SuppressionInput['scope']['rules'];
  readonly actor?: string;
  readonly target?: string;
  readonly unit?: string;
};
const draft = (review: ReviewFile, { rules = ['no-justification'], actor = 'Ida Krog', target = 'Olav Moe', unit, ...more }: Draft = {}): SuppressionInput => ({
  owner: 'Head of beds',
  reason: 'Beds are booked for them.',
  ticket: 'WRD-7',
  from: '2026-03-01',
  until: '2026-03-31',
  scope: {
    rules,
    actor: named(review, 'actor', actor),
    target: unit === undefined ? named(review, 'target', target) : null,
    unit: unit ?? null,
  },
  ...more,
});
const write = (review: ReviewFile, more: Draft = {}, who = 'ann'): number =>
  addSuppression(review.db, draft(review, more), { ...ANN, who });
const states = (review: ReviewFile): string[] => told(review).map(({ state }) => state);
const withVisits = (rows: readonly Visit[], work: (review: ReviewFile) => unknown, policy: unknown = RULES) =>
  withReview({ files: [people, visits(rows), orders([])], zone: 'UTC', policy }, async (review) => {
    await work(review);
  });

describe('at most twelve months', () => {
  const days: readonly (readonly [from: string, until: string, may: boolean])[] = [
    ['2026-03-01', '2027-03-01', true],
    ['2026-03-01', '2027-03-02', false],
    ['2024-02-29', '2025-02-28', true],
    ['2024-02-29', '2025-03-01', false],
    ['2027-02-28', '2028-02-28', true],
    ['2027-02-28', '2028-02-29', false],
    ['2027-03-01', '2028-02-29', true],
  ];
  it.each(days)('%s to %s: %s', (from, until, may) =>
    withVisits(WEEK, (review) => {
      const { problem } = previewSuppression(review.reader, draft(review, { from, until }));
      if (may) expect(problem).toBeNull();
      else expect(problem).toContain('12 months');
    }),
  );
});

describe('the time of the session decides', () => {
  it('days before, on and after: the last day is whole, the next one is not hidden', () =>
    withVisits(
      ['2026-03-09T23:59:59Z', '2026-03-10T00:00:00Z', '2026-03-11T23:59:59Z', '2026-03-12T00:00:00Z'].map((one) => ({ at: one })),
      (review) => {
        write(review, { from: '2026-03-10', until: '2026-03-11' });
        expect(states(review)).toEqual(['open', 'suppressed', 'suppressed', 'open']);
      },
    ));

  it('one that began before the period of the review hides as usual inside of it', () =>
    withVisits(WEEK, (review) => {
      write(review, { from: '2025-04-01', until: '2026-03-10' });
      expect(states(review)).toEqual(['suppressed', 'open', 'open']);
    }));

  it('the unit of then, in any letters: after the move to another unit it hides nothing', () => {
    const users: File = csv(
      'users.csv',
      'Id,Username,Name,IsActive,Department,TimeZoneSidKey,Profile.Name',
      '005000000000001AAA,ida.krog@ward.example,Ida Krog,true,IT,Europe/Oslo,System Administrator',
      '005000000000002AAA,olav.moe@ward.example,Olav Moe,true,Beds,Europe/Oslo,Standard User',
    );
    const stay = (day: number): TrailLine[] => [
      [`2026-03-${day}T10:00:00Z`, 'ida.krog@ward.example', into('Olav Moe')],
      [`2026-03-${day}T10:10:00Z`, 'ida.krog@ward.example', outOf('Olav Moe')],
    ];
    const move: TrailLine = ['2026-03-15T10:00:00Z', 'ida.krog@ward.example', 'Changed department for user Olav Moe from Kitchen to Beds'];
    const files = [users, american([...stay(14), move, ...stay(16)]), orders([])];
    return withReview({ files, zone: 'UTC', policy: RULES }, (review) => {
      write(review, { unit: ' kITCHEN ' });
      expect(states(review)).toEqual(['suppressed', 'open']);
    });
  });
});

describe('who is meant', () => {
  it('somebody renamed in the middle of the period is one person throughout', () => {
    const users: File = csv(
      'users.csv',
      'Id,Username,Name,IsActive,Department,TimeZoneSidKey,Profile.Name',
      '005000000000001AAA,ida.krog@ward.example,Ida Krog,true,IT,Europe/Oslo,System Administrator',
      '005000000000002AAA,olav.lie@ward.example,Olav Lie,true,Kitchen,Europe/Oslo,Standard User',
    );
    const stay = (day: number, name: string): TrailLine[] => [
      [`2026-03-${day}T10:00:00Z`, 'ida.krog@ward.example', into(name)],
      [`2026-03-${day}T10:10:00Z`, 'ida.krog@ward.example', outOf(name)],
    ];
    const lines: TrailLine[] = [
      ...stay(14, 'Olav Moe'),
      ['2026-03-15T10:00:00Z', 'ida.krog@ward.example', 'Changed username for 005000000000002AAA from olav.moe@ward.example to olav.lie@ward.example'],
      ['2026-03-15T10:00:01Z', 'ida.krog@ward.example', 'Changed name for user Olav Lie (UserID: [005000000000002AAA]) from Olav Moe to Olav Lie'],
      ...stay(16, 'Olav Lie'),
    ];
    return withReview({ files: [users, american(lines), orders([])], zone: 'UTC', policy: RULES }, (review) => {
      const keys = review.reader.prepare('SELECT DISTINCT target_key FROM session').pluck().all();
      expect(keys).toHaveLength(1);
      const name = review.reader.prepare('SELECT min(target_name) FROM session').pluck().get() as string;
      write(review, { target: name });
      expect(states(review)).toEqual(['suppressed', 'suppressed']);
    });
  });

  it('one who is both actor and target: only what they did is hidden, not what was done in their account', () =>
    withVisits(
      [at('2026-03-10'), at('2026-03-11', { actor: 'Olav Moe', target: 'Ida Krog' }), at('2026-03-12', { actor: 'Vera Holm' })],
      (review) => {
        write(review);
        expect(told(review).map(({ subject, state }) => `${subject} ${state}`)).toEqual([
          'Ida Krog as Olav Moe suppressed',
          'Olav Moe as Ida Krog open',
          'Vera Holm as Olav Moe open',
        ]);
      },
    ));

  it('a list of names alone does not borrow the suppression of a namesake with a login', () => {
    const two = staff([
      { name: 'Ida Krog', unit: 'IT' },
      { name: 'Olav Moe', unit: 'Kitchen' },
      { name: 'Olav Moe', unit: 'Beds', login: 'olav2@ward.example' },
    ]);
    const byName = kept([['2026-03-12T10:00:00Z', '2026-03-12T10:10:00Z', 'Ida Krog', 'Olav Moe', '']]);
    return withReview({ files: [two, visits([at('2026-03-10')]), byName, orders([])], zone: 'UTC', policy: RULES }, (review) => {
      write(review);
      expect(states(review)).toEqual(['suppressed', 'open']);
    });
  });
});

describe('the second person', () => {
  const approveAs = (review: ReviewFile, id: number, who: string): void =>
    approveSuppression(review.db, { id, note: '' }, { who, at: null });
  const TOP = [at('2026-03-10', { target: 'Nils Dahl' })];

  it.each(['ann', 'ANN', ' Ann ', 'Ａnn', 'head of beds', 'HEAD  OF BEDS', 'Änn', 'a\u0308nn', 'an\u200bn', '', '   ', 'unknown', 'Unknown', 'actas', ' ACTAS '])(
    '"%s" is none',
    (who) =>
      withVisits(TOP, (review) => {
        const id = write(review, { target: 'Nils Dahl' });
        expect(() => approveAs(review, id, who)).toThrow(expect.objectContaining({ code: 'second-person-needed' }) as Error);
        expect(states(review)).toEqual(['open']);
      }),
  );

  it.each(['bea', 'annika', 'ann b', 'Head of beds 2'])('"%s" is one', (who) =>
    withVisits(TOP, (review) => {
      const id = write(review, { target: 'Nils Dahl' });
      expect(states(review)).toEqual(['open']);
      approveAs(review, id, who);
      expect(states(review)).toEqual(['suppressed']);
    }),
  );

  it('who wrote it without a name does not approve it without one either', () =>
    withVisits(TOP, (review) => {
      const id = write(review, { target: 'Nils Dahl' }, 'unknown');
      expect(() => approveAs(review, id, 'unknown')).toThrow();
      expect(states(review)).toEqual(['open']);
    }));

  it('a unit that becomes of the top tier by another policy comes into sight until somebody approves', () =>
    withVisits(WEEK, async (review) => {
      const id = write(review);
      expect(states(review)).toEqual(Array(3).fill('suppressed'));
      const policy = { ...RULES, sensitiveUnits: [{ unit: 'Kitchen', tier: 1, reason: '' }] };
      await savePolicy(review, { policy, note: '' }, { ...ANN, job: quietJob });
      expect(states(review)).toEqual(Array(3).fill('open'));
      expect(suppressionList(review.reader)[0]?.effect).toMatchObject({ hidden: 0, waiting: 3 });
      approveAs(review, id, 'bea');
      expect(states(review)).toEqual(Array(3).fill('suppressed'));
    }));

  it('one approved suppression does not approve another of the same sessions', () =>
    withVisits(
      TOP,
      (review) => {
        approveAs(review, write(review, { target: 'Nils Dahl' }), 'bea');
        write(review, { target: 'Nils Dahl', rules: ['sensitive-unit'] });
        expect(states(review)).toEqual(['open']);
      },
      { ...TIERS, ...only('no-justification', 'sensitive-unit') },
    ));
});

describe('patterns', () => {
  it('of three sessions two hidden: the pattern stays, its single findings go', () =>
    withVisits(
      WEEK,
      (review) => {
        write(review, { rules: ['no-justification', 'repeated-pair'], until: '2026-03-11' });
        expect(told(review).map(({ rules, state }) => `${rules.join()} ${state}`).sort()).toEqual([
          'no-justification open',
          'no-justification suppressed',
          'no-justification suppressed',
          'repeated-pair open',
        ]);
      },
      { ...TIERS, ...only('no-justification', 'repeated-pair') },
    ));

  it('of an account that two people used, one hidden actor hides nothing of it', () =>
    withVisits(
      [...WEEK, at('2026-03-13', { actor: 'Vera Holm' })],
      (review) => {
        write(review, { rules: ['repeated-target'] });
        expect(states(review)).toEqual(['open']);
        write(review, { rules: ['repeated-target'], actor: 'Vera Holm' });
        expect(states(review)).toEqual(['suppressed']);
      },
      { ...TIERS, ...only('repeated-target') },
    ));
});

describe('files come and go', () => {
  const idOf = (review: ReviewFile, file: string): number =>
    review.reader.prepare('SELECT id FROM source WHERE file = ?').pluck().get(file) as number;

  it('the file of the sessions is taken out and put back: hidden as before', () =>
    withVisits(WEEK, async (review) => {
      write(review);
      const before = told(review);
      await removeSource(review, idOf(review, 'visits.csv'), quietJob, ANN);
      await analyse(review, quietJob);
      expect(told(review)).toEqual([]);
      expect(suppressionList(review.reader)[0]?.effect).toMatchObject({ hidden: 0, sessions: 0 });
      const removed = review.reader.prepare('SELECT id FROM removed_source').pluck().get() as number;
      await restoreSource(review, removed, quietJob, ANN);
      await analyse(review, quietJob);
      expect(told(review)).toEqual(before);
    }));

  it('the same sessions in a file of another name and with one more row', () =>
    withVisits(WEEK, async (review) => {
      write(review);
      await addFiles(review, visits([...WEEK, at('2026-03-20')], 'visits (1).csv'));
      expect(states(review)).toEqual(Array(4).fill('suppressed'));
    }));

  it('without the list of people the units are not recorded: hidden ones come into sight, and it says why', () =>
    withVisits(WEEK, async (review) => {
      write(review);
      await removeSource(review, idOf(review, 'staff.csv'), quietJob, ANN);
      await analyse(review, quietJob);
      expect(states(review)).toEqual(Array(3).fill('open'));
      expect(suppressionList(review.reader)[0]?.effect).toMatchObject({ waiting: 3, unrecorded: 3 });
    }));
});

describe('beside decisions', () => {
  it('decided wins over hidden; taken back it is hidden again; and the document counts it', () =>
    withVisits(WEEK, (review) => {
      write(review);
      const [first] = told(review);
      const say = (disposition: 'justified' | null): void =>
        decide(review.db, { ids: [first?.id ?? ''], disposition, note: '' }, ANN);
      say('justified');
      expect(states(review)).toEqual(['decided', 'suppressed', 'suppressed']);
      expect(reviewDocument(review.reader).totals.suppressed).toBe(2);
      expect(suppressionList(review.reader)[0]?.effect.hidden).toBe(2);
      say(null);
      expect(states(review)).toEqual(Array(3).fill('suppressed'));
    }));

  it('hidden ones are in the document with their sentences, and the digest does not know of them', () =>
    withVisits(WEEK, (review) => {
      const before = reviewDocument(review.reader);
      write(review);
      const after = reviewDocument(review.reader);
      expect(after.findings).toEqual(before.findings);
      expect(after.digest).toBe(before.digest);
      expect(after.suppressions).toMatchObject([{ owner: 'Head of beds', hides: 3, ended: false, approvedBy: null }]);
    }));
});

it('a review whose file is imported again keeps what is hidden', () =>
  inTempFolder((folder) =>
    withVisits(WEEK, async (review) => {
      write(review);
      const before = told(review);
      const path = join(folder, 'visits.csv');
      writeFileSync(path, visits(WEEK).text);
      await expect(importFile(review, path, { reviewZone: 'UTC' }, quietJob)).rejects.toMatchObject({ code: 'file-already-imported' });
      await analyse(review, quietJob);
      expect(told(review)).toEqual(before);
    }),
  ));
