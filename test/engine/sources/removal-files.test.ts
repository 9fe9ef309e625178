import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { NOBODY } from '../../../electron/engine/review.ts';
import { sourcesOf } from '../../../electron/engine/sources/list.ts';
import { removeSource } from '../../../electron/engine/sources/removal/remove.ts';
import { removedSources } from '../../../electron/engine/sources/removal/removed.ts';
import { restoreSource } from '../../../electron/engine/sources/removal/restore.ts';
import { cancelledAt, failureFrom, rowCounts, withBench, type Bench } from './temp-sources.ts';
import { zipOf } from './zip-of.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });
afterEach(() => vi.unstubAllEnvs());

const PEOPLE = 'Username,Name,Department\nana,Ana,IT\n,,x\n';
const OTHERS = 'Username,Name,Department\nivo,Ivo,Port\n';

/** The folder for temporary files is one that the test can look into. */
function ownTemporary({ folder }: Bench): string {
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary);
  return temporary;
}
const idOf = ({ review }: Bench, name: string): number =>
  sourcesOf(review.reader).find(({ file }) => file === name)?.id ?? 0;
const everything = ({ review }: Bench) => sourcesOf(review.reader).map(({ id: _, ...source }) => source);

async function removeAndRestore(bench: Bench, name: string): Promise<void> {
  await removeSource(bench.review, idOf(bench, name), quietJob, NOBODY);
  await restoreSource(bench.review, removedSources(bench.review.reader)[0]?.id ?? 0, quietJob, NOBODY);
}

describe('a list out of an archive', () => {
  it('is put back as a list of that archive, and the other one stays', async () => {
    await withBench(async (bench) => {
      ownTemporary(bench);
      const path = bench.file(
        'export.zip',
        await zipOf({ 'lists/people.csv': PEOPLE, 'others.csv': OTHERS }),
      );
      await bench.take(path, { list: 'lists/people.csv' });
      await bench.take(path, { list: 'others.csv' });
      const before = everything(bench);
      expect(before.map(({ file, list }) => [file, list])).toEqual([
        ['export.zip/lists/people.csv', 'lists/people.csv'],
        ['export.zip/others.csv', 'others.csv'],
      ]);
      for (const { file } of before) await removeAndRestore(bench, file);
      expect(everything(bench)).toEqual(before);
      for (const { file } of before) await removeSource(bench.review, idOf(bench, file), quietJob, NOBODY);
      for (const { id } of removedSources(bench.review.reader))
        await restoreSource(bench.review, id, quietJob, NOBODY);
      expect(everything(bench)).toEqual(before);
    });
  });
});

describe('a file whose secrets were left out', () => {
  const trail = readFileSync(
    join(import.meta.dirname, '../../../electron/engine/sources/formats/aws-cloudtrail/sample.json'),
  );
  const containers: Readonly<Record<string, (bench: Bench) => Promise<{ path: string; list?: string }>>> = {
    'as it is': async ({ file }) => ({ path: file('trail.json', trail) }),
    compressed: async ({ file }) => ({ path: file('trail.json.gz', gzipSync(trail)) }),
    'in an archive': async ({ file }) => ({
      path: file('logs.zip', await zipOf({ 'eu/trail.json': trail, 'people.csv': PEOPLE })),
      list: 'eu/trail.json',
    }),
  };

  it.each(Object.entries(containers))('%s, is put back from what is kept', async (_name, written) => {
    await withBench(async (bench) => {
      ownTemporary(bench);
      const { path, ...given } = await written(bench);
      const source = await bench.take(path, given);
      expect(source.keptSha256).not.toBe(source.sha256);
      const records = () => bench.review.db.prepare('SELECT row, fate, reason, cells FROM record').all();
      const before = [everything(bench), records()];
      const stored = bench.review.db.prepare('SELECT given FROM source');
      const answered = stored.get();
      for (let time = 0; time < 2; time += 1) {
        await removeAndRestore(bench, source.file);
        expect([everything(bench), records()]).toEqual(before);
        expect(stored.get()).toEqual(answered);
        expect(bench.review.db.prepare('SELECT count(DISTINCT sha256) FROM original').pluck().get()).toBe(1);
      }
    });
  });
});

describe('the copy that is read again', () => {
  it('lies in the folder for temporary files while it is read, and nowhere afterwards', async () => {
    await withBench(async (bench) => {
      const temporary = ownTemporary(bench);
      await bench.take(bench.file('people.csv', PEOPLE));
      await removeSource(bench.review, idOf(bench, 'people.csv'), quietJob, NOBODY);
      const removedId = removedSources(bench.review.reader)[0]?.id ?? 0;
      const seen: string[] = [];
      const watching = {
        signal: quietJob.signal,
        progress: () => void seen.push(...readdirSync(temporary, { recursive: true }).map(String)),
      };
      await restoreSource(bench.review, removedId, watching, NOBODY);
      expect(seen.some((path) => path.endsWith(join('/', 'people.csv')))).toBe(true);
      expect(readdirSync(temporary)).toEqual([]);
    });
  });

  it.each(['Taking', 'Importing'])('is cleared when the work is stopped while %s', async (phase) => {
    await withBench(async (bench) => {
      const temporary = ownTemporary(bench);
      await bench.take(bench.file('people.csv', PEOPLE));
      await removeSource(bench.review, idOf(bench, 'people.csv'), quietJob, NOBODY);
      const removedId = removedSources(bench.review.reader)[0]?.id ?? 0;
      const stopped = restoreSource(bench.review, removedId, cancelledAt(phase, 1), NOBODY);
      expect((await failureFrom(stopped)).code).toBe('AbortError');
      expect(readdirSync(temporary)).toEqual([]);
    });
  });

  it('that a killed process has left is cleared by the next, and nothing else is', async () => {
    await withBench(async (bench) => {
      const temporary = ownTemporary(bench);
      await bench.take(bench.file('people.csv', PEOPLE));
      let folder = '';
      await removeSource(bench.review, idOf(bench, 'people.csv'), quietJob, NOBODY);
      const watching = {
        signal: quietJob.signal,
        progress: () => (folder ||= readdirSync(temporary)[0] ?? ''),
      };
      const removedId = () => removedSources(bench.review.reader)[0]?.id ?? 0;
      await restoreSource(bench.review, removedId(), watching, NOBODY);
      mkdirSync(join(temporary, folder));
      writeFileSync(join(temporary, folder, 'people.csv'), PEOPLE);
      mkdirSync(join(temporary, 'actas-of-another-review'));
      await removeAndRestore(bench, 'people.csv');
      expect(readdirSync(temporary)).toEqual(['actas-of-another-review']);
    });
  });

  it.each(['../people.csv', '..', '/people.csv', ''])(
    'is laid nowhere else, whatever the review says: %j',
    async (name) => {
      await withBench(async (bench) => {
        ownTemporary(bench);
        await bench.take(bench.file('people.csv', PEOPLE));
        await removeSource(bench.review, idOf(bench, 'people.csv'), quietJob, NOBODY);
        bench.review.db.prepare('UPDATE removed_source SET file = ?').run(name);
        const removedId = removedSources(bench.review.reader)[0]?.id ?? 0;
        const before = rowCounts(bench.review);
        const failure = await failureFrom(restoreSource(bench.review, removedId, quietJob, NOBODY));
        expect(failure.code).toBe('file-unreadable');
        expect(failure.message).toContain('cannot be put back');
        expect(rowCounts(bench.review)).toEqual(before);
        expect(existsSync(join(bench.folder, 'temporary', 'people.csv'))).toBe(false);
      });
    },
  );

  it('that finds no room is said in one sentence, and the source stays removed', async () => {
    await withBench(async (bench) => {
      ownTemporary(bench);
      await bench.take(bench.file('people.csv', PEOPLE));
      await removeSource(bench.review, idOf(bench, 'people.csv'), quietJob, NOBODY);
      // Longer than any file name may be: what a file system of another kind would refuse.
      bench.review.db.prepare('UPDATE removed_source SET file = ?').run(`${'x'.repeat(300)}.csv`);
      const removedId = removedSources(bench.review.reader)[0]?.id ?? 0;
      const failure = await failureFrom(restoreSource(bench.review, removedId, quietJob, NOBODY));
      expect(failure.code).toBe('file-unreadable');
      expect(failure.message).toMatch(/folder for temporary files \(ENAMETOOLONG\)/);
      expect(removedSources(bench.review.reader)).toHaveLength(1);
    });
  });
});
