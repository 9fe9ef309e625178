import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { ReviewFile } from '../../../electron/engine/db/open.ts';
import { decide } from '../../../electron/engine/findings/decide.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { checkLog, logEntries } from '../../../electron/engine/log.ts';
import { analyse } from '../../../electron/engine/review.ts';
import { readOriginal, sourcesOf } from '../../../electron/engine/sources/list.ts';
import { removeSource } from '../../../electron/engine/sources/removal/remove.ts';
import { removedSources } from '../../../electron/engine/sources/removal/removed.ts';
import { restoreSource } from '../../../electron/engine/sources/removal/restore.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import { removedSource } from '../../../shared/contract/sources.ts';
import { withReview } from '../temp-review.ts';
import { cancelledAt, failureFrom, rowCounts, withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const ANN = { who: 'ann', at: 1_770_000_000_000 };
const HEADER = 'Date,User,Source Namespace Prefix,Action,Section,Delegate User';
const line = (date: string, user: string, text: string): string =>
  `"${date}","${user}","","${text}","Manage Users",""`;
const rows = [
  line('1/20/2026, 10:05:00 AM EST', 'nadia@x.example', 'Logged out using Login-As access for Theo Marchand'),
  line('1/20/2026, 10:00:00 AM EST', 'nadia@x.example', 'Logged in using Login-As access for Theo Marchand'),
  line('1/13/2026, 9:00:00 AM EST', 'owen@x.example', 'Logged in using Login-As access for Rosa Lind'),
];
const files = [
  { name: 'trail-january.csv', text: [HEADER, ...rows].join('\r\n') },
  // Overlaps the first, and has rows that cannot be read.
  {
    name: 'trail-winter.csv',
    text: [HEADER, ...rows.slice(0, 2), line('soon', 'x@x.example', '?'), ''].join('\n'),
  },
  {
    name: 'roster.csv',
    text: 'Full name,Username,E-mail,Department\nRosa Lind,rosa@x.example,rosa@x.example,Finance\nTheo Marchand,theo@x.example,theo@x.example,Payroll\n',
  },
  // Its times are written day first, which only a person can know.
  {
    name: 'tickets.csv',
    text: 'Ticket,Title,Requester,Assignee,Created,Resolved\nT-1,Payslip run is missing two people,Theo Marchand,Nadia Brandt,04/01/2026 14:00,05/01/2026 14:00\n',
  },
];

/** Everything a review says, but for ids that count imports. */
function stateOf({ db, reader }: ReviewFile) {
  return {
    document: reviewDocument(reader),
    sources: sourcesOf(reader).map(({ id: _, ...source }) => source),
    given: db.prepare('SELECT file, given, kind_chosen, tally FROM source ORDER BY file').all(),
    records: db
      .prepare(
        `SELECT source.file, record.row, record.fate, record.reason, record.cells
         FROM record JOIN source ON source.id = record.source_id ORDER BY file, row`,
      )
      .all(),
    decisions: db
      .prepare('SELECT finding_id, disposition, note FROM decided_finding ORDER BY finding_id')
      .all(),
  };
}
const idOf = (review: ReviewFile, name: string): number =>
  sourcesOf(review.reader).find(({ file }) => file === name)?.id ?? 0;

function withDecided<Value>(work: (review: ReviewFile) => Promise<Value>): Promise<Value> {
  const given = { files, zone: 'America/Toronto', answers: { dateOrder: 'dmy' as const } };
  return withReview(given, (review) => {
    const ids = reviewDocument(review.reader).findings.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    decide(review.db, { ids: ids.slice(0, 1), disposition: 'data-error', note: 'Seen.' }, ANN);
    return work(review);
  });
}

describe('a source that is removed and put back', () => {
  it.each(files)('changes nothing: $name', async ({ name }) => {
    await withDecided(async (review) => {
      const before = stateOf(review);
      await removeSource(review, idOf(review, name), quietJob, ANN);
      await analyse(review, quietJob);
      expect(stateOf(review)).not.toEqual(before);
      const [removed] = removedSources(review.reader);
      await restoreSource(review, removed?.id ?? 0, quietJob, ANN);
      await analyse(review, quietJob);
      expect(stateOf(review)).toEqual(before);
      expect(removedSources(review.reader)).toEqual([]);
    });
  });

  it('changes nothing for several, in any order, twice', async () => {
    const names = files.map(({ name }) => name);
    const some = fc.shuffledSubarray(names, { minLength: 2 });
    await withDecided(async (review) => {
      const before = stateOf(review);
      await fc.assert(
        fc.asyncProperty(some, fc.infiniteStream(fc.nat()), async (order, choices) => {
          for (const name of order) await removeSource(review, idOf(review, name), quietJob, ANN);
          for (
            let left = removedSources(review.reader);
            left.length > 0;
            left = removedSources(review.reader)
          ) {
            const next = left[(choices.next().value ?? 0) % left.length];
            await restoreSource(review, next?.id ?? 0, quietJob, ANN);
          }
          await analyse(review, quietJob);
          expect(stateOf(review)).toEqual(before);
        }),
        { numRuns: 8 },
      );
      expect(checkLog(logEntries(review.db))).toBeNull();
    });
  });

  it('is said in the log, with who and when; what is removed is listed, the last first', async () => {
    await withBench(async ({ review, file, take }) => {
      const one = await take(file('one.csv', 'Username,Name,Department\nana,Ana,IT\n'));
      const two = await take(file('two.csv', 'Username,Name,Department\nivo,Ivo,IT\nbo,Bo,IT\n'));
      await removeSource(review, one.id, quietJob, ANN);
      await removeSource(review, two.id, quietJob, { who: 'bea', at: null });
      const listed = removedSources(review.reader);
      expect(z.array(removedSource).parse(listed)).toEqual(listed);
      expect(listed).toMatchObject([
        { file: 'two.csv', kind: 'people', title: two.title, rows: 2, by: 'bea', at: null },
        { file: 'one.csv', kind: 'people', rows: 1, by: 'ann', at: ANN.at },
      ]);
      await restoreSource(review, removedSources(review.reader)[1]?.id ?? 0, quietJob, ANN);
      expect(logEntries(review.db).map(({ action, who }) => `${action} ${who}`)).toEqual([
        'source.imported actas',
        'source.imported actas',
        'source.removed ann',
        'source.removed bea',
        'source.imported ann',
        'source.restored ann',
      ]);
    });
  });

  it('leaves its bytes and takes all else out', async () => {
    await withBench(async ({ review, file, take }) => {
      const before = rowCounts(review);
      const { id, sha256 } = await take(file('people.csv', 'Username,Name,Department\nana,Ana,IT\n,,x\n'));
      await removeSource(review, id, quietJob, ANN);
      expect(rowCounts(review)).toEqual({ ...before, log_entry: 2, original: 1, removed_source: 1 });
      expect(Buffer.concat([...readOriginal(review.reader, sha256)]).toString()).toContain('ana,Ana,IT');
      expect(await failureFrom(removeSource(review, id, quietJob, ANN))).toEqual({
        code: 'not-found',
        message: 'This file is no longer in the review.',
      });
      expect((await failureFrom(restoreSource(review, 99, quietJob, ANN))).code).toBe('not-found');
    });
  });

  it('is not offered any more once the same file was imported anew', async () => {
    await withBench(async ({ review, file, take }) => {
      const path = file('people.csv', 'Username,Name,Department\nana,Ana,IT\n');
      await removeSource(review, (await take(path)).id, quietJob, ANN);
      const removed = removedSources(review.reader)[0]?.id ?? 0;
      await take(path);
      expect(removedSources(review.reader)).toEqual([]);
      expect((await failureFrom(restoreSource(review, removed, quietJob, ANN))).message).toContain(
        'may be back',
      );
    });
  });
});

describe('stopped on the way', () => {
  const people = (count: number) =>
    ['Username,Name,Department', ...Array.from({ length: count }, (_, at) => `user${at},Name ${at},IT`)].join(
      '\n',
    );

  it.each([
    ['Removing', 1],
    ['Removing', 4],
  ] as const)('a removal (%s, report %i) leaves everything in', async (phase, nth) => {
    await withBench(async ({ review, file, take }) => {
      const { id } = await take(file('people.csv', people(10_000)));
      await take(file('other.csv', people(3_000)));
      const before = [rowCounts(review), stateOf(review)];
      const stopped = removeSource(review, id, cancelledAt(phase, nth), ANN);
      expect((await failureFrom(stopped)).code).toBe('AbortError');
      expect([rowCounts(review), stateOf(review)]).toEqual(before);
      expect(removedSources(review.reader)).toEqual([]);
    });
  });

  it.each([
    ['Taking', 1],
    ['Reading', 1],
    ['Importing', 2],
  ] as const)('putting back (%s, report %i) leaves it removed', async (phase, nth) => {
    await withBench(async ({ review, file, take }) => {
      const { id } = await take(file('people.csv', people(20_000)));
      await removeSource(review, id, quietJob, ANN);
      const before = [rowCounts(review), removedSources(review.reader)];
      const removedId = removedSources(review.reader)[0]?.id ?? 0;
      const stopped = restoreSource(review, removedId, cancelledAt(phase, nth), ANN);
      expect((await failureFrom(stopped)).code).toBe('AbortError');
      expect([rowCounts(review), removedSources(review.reader)]).toEqual(before);
      await restoreSource(review, removedId, quietJob, ANN);
      expect(sourcesOf(review.reader)[0]?.rows.total).toBe(20_000);
    });
  });
});
