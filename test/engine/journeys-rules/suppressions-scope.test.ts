import { describe, expect, it, vi } from 'vitest';
import { previewSuppression } from '../../../electron/engine/suppressions/preview.ts';
import { csv, type File } from '../journeys-links/desk.ts';
import { american, into, kept, outOf, type TrailLine } from '../journeys-who/town.ts';
import { withReview } from '../temp-review.ts';
import { RULES, WEEK, at, draft, states, withVisits, write } from './hidden.ts';
import { orders, staff, told, visits } from './ward.ts';

vi.setConfig({ testTimeout: 30_000 });

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
      ['2026-03-09T23:59:59Z', '2026-03-10T00:00:00Z', '2026-03-11T23:59:59Z', '2026-03-12T00:00:00Z'].map(
        (one) => ({ at: one }),
      ),
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
    const move: TrailLine = [
      '2026-03-15T10:00:00Z',
      'ida.krog@ward.example',
      'Changed department for user Olav Moe from Kitchen to Beds',
    ];
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
      [
        '2026-03-15T10:00:00Z',
        'ida.krog@ward.example',
        'Changed username for 005000000000002AAA from olav.moe@ward.example to olav.lie@ward.example',
      ],
      [
        '2026-03-15T10:00:01Z',
        'ida.krog@ward.example',
        'Changed name for user Olav Lie (UserID: [005000000000002AAA]) from Olav Moe to Olav Lie',
      ],
      ...stay(16, 'Olav Lie'),
    ];
    return withReview(
      { files: [users, american(lines), orders([])], zone: 'UTC', policy: RULES },
      (review) => {
        const keys = review.reader.prepare('SELECT DISTINCT target_key FROM session').pluck().all();
        expect(keys).toHaveLength(1);
        const name = review.reader.prepare('SELECT min(target_name) FROM session').pluck().get() as string;
        write(review, { target: name });
        expect(states(review)).toEqual(['suppressed', 'suppressed']);
      },
    );
  });

  it('one who is both actor and target: only what they did is hidden, not what was done in their account', () =>
    withVisits(
      [
        at('2026-03-10'),
        at('2026-03-11', { actor: 'Olav Moe', target: 'Ida Krog' }),
        at('2026-03-12', { actor: 'Vera Holm' }),
      ],
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
    return withReview(
      { files: [two, visits([at('2026-03-10')]), byName, orders([])], zone: 'UTC', policy: RULES },
      (review) => {
        write(review);
        expect(states(review)).toEqual(['suppressed', 'open']);
      },
    );
  });
});
