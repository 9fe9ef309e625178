import { describe, expect, it } from 'vitest';
import { checkSummaries, strayPage } from '../../../electron/engine/views/checks.ts';
import { events, into, list, log, trail, users } from '../sessions/company.ts';
import { withReview } from '../temp-review.ts';

const page = { search: '', sort: null, offset: 0, limit: 50 };

describe('the reconciliation of all sessions', () => {
  it('counts the answers and says why some are open, the most frequent reason first', async () => {
    const files = [
      users,
      trail([
        ['06:00:00', 'mia.sund', 'Changed custom app Quay'],
        ['10:00:00', 'ana.lopes', into('zoe.brandt')],
        ['23:00:00', 'mia.sund', 'Changed custom app Quay'],
      ]),
      log([['12:00:00', 'ana.lopes', 'ivo.petkov', 'k1']]),
      list([
        ['14:00:00', '14:20:00', 'Ana Lopes', 'Zoë Brandt', 'quiz', 'Moodle'],
        ['15:00:00', '15:20:00', 'Ana Lopes', 'Zoë Brandt', 'quiz', 'Moodle'],
      ]),
    ];
    const summaries = await withReview({ files, zone: 'UTC' }, ({ reader }) => checkSummaries(reader));
    expect(summaries.map(({ check, yes, no, notRecorded }) => [check, yes, no, notRecorded])).toEqual([
      ['audit-trail', 1, 1, 2],
      ['event-log', 1, 0, 3],
      ['logout', 2, 1, 1],
      ['own-login', 0, 0, 4],
      ['same-address', 0, 0, 4],
      ['account-free', 2, 0, 2],
    ]);
    const sentence = (check: string) => summaries.find((one) => one.check === check)?.sentence;
    expect(sentence('event-log')).toBe(
      'Moodle has no second record in the review (2 sessions). No LoginAs event log or LoginAsEvent in the review covers the time (1 session).',
    );
    expect(sentence('logout')).toBe(
      'The files end soon after the session started: a logout may have come later (1 session).',
    );
    expect(sentence('account-free')).toBe(
      'Only a list shows the session, and a list does not say who else was in an account (2 sessions).',
    );
  });

  it('says so where there is no session', async () => {
    const summaries = await withReview({ files: [users], zone: 'UTC' }, ({ reader }) =>
      checkSummaries(reader),
    );
    expect(new Set(summaries.map(({ sentence }) => sentence))).toEqual(
      new Set(['There is no session to compare.']),
    );
  });
});

describe('rows that belong to no session', () => {
  const files = [
    users,
    events([['06:00:00', 'mia.sund', 'ivo.petkov']]),
    trail([
      ['10:00:00', 'zoe.brandt', 'Changed CUSTOM app Öl', 'ana.lopes'],
      ['11:00:00', 'ivo.petkov', 'Deleted list view Quay', 'mia.sund'],
      ['12:00:00', 'ivo.petkov', 'Deleted list view Pier', 'ana.lopes'],
    ]),
  ];
  const rows = (more: Partial<Parameters<typeof strayPage>[1]>) =>
    withReview({ files, zone: 'UTC' }, ({ reader }) => strayPage(reader, { ...page, ...more }));

  it('are listed with their file and row, the last one first', async () => {
    const found = await rows({});
    expect(found).toMatchObject({ matching: 2, total: 2 });
    expect(found.rows.map(({ text, cite }) => `${text} (${cite.file} ${cite.row})`)).toEqual([
      'Deleted list view Pier (trail.csv 4)',
      'Changed CUSTOM app Öl (trail.csv 2)',
    ]);
  });

  it('are found by their words in any case, sorted and paged', async () => {
    expect((await rows({ search: 'custom öl' })).rows.map(({ text }) => text)).toEqual([
      'Changed CUSTOM app Öl',
    ]);
    expect((await rows({ search: 'nothing' })).matching).toBe(0);
    const byUser = await rows({ sort: { column: 'user', descending: false }, offset: 1, limit: 1 });
    expect(byUser.rows.map(({ user }) => user)).toEqual(['zoe.brandt@harbour.example']);
  });
});
