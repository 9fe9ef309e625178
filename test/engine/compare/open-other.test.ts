import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../../electron/engine/app.ts';
import { openOther } from '../../../electron/engine/compare/open-other.ts';
import { sideOf, type Side } from '../../../electron/engine/compare/side.ts';
import { migrations } from '../../../electron/engine/db/migrate.ts';
import { APPLICATION_ID } from '../../../electron/engine/db/open.ts';
import { quietJob, type Job } from '../../../electron/engine/job.ts';
import { appendLog } from '../../../electron/engine/log.ts';
import { openReview, type ReviewFile } from '../../../electron/engine/review.ts';
import { saveSettings, settingsOf } from '../../../electron/engine/settings.ts';
import { failureFrom } from '../sources/temp-sources.ts';
import { inTempFolder } from '../temp-review.ts';
import { makeReview, Q1, sessionsFile, ticketsFile, traceOf } from './two-reviews.ts';

const SESSIONS = sessionsFile(
  'sessions.csv',
  ['Ana', 'Rosa', '2026-01-13T10:00', 'just looking'],
  ['Ana', 'Leo', '2026-04-14T10:00', 'just looking'],
);
const FILES = [SESSIONS, ticketsFile('tickets.csv')];
const copies = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('actas-compare-'));

/** A place for temporary files of this test's own: other programs may copy reviews meanwhile. */
const temporary = mkdtempSync(join(tmpdir(), 'actas-open-'));
beforeAll(() => {
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) vi.stubEnv(name, temporary);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true, force: true });
});

async function read(path: string, job: Job = quietJob): Promise<Side> {
  const other = await openOther(path, {}, job);
  try {
    return other.read(sideOf);
  } finally {
    await other.close();
  }
}
const withFolder = (work: (folder: string, path: string) => Promise<void>): Promise<void> =>
  inTempFolder(async (folder) => {
    await makeReview(folder, 'first', { files: FILES });
    // By itself, so that whatever is left beside it is seen.
    mkdirSync(join(folder, 'alone'));
    const path = join(folder, 'alone', 'earlier.actas');
    copyFileSync(join(folder, 'first.actas'), path);
    await work(folder, path);
  });

describe('a review that is read beside the open one', () => {
  it('is read where it lies, and neither it nor its folder changes', () =>
    withFolder(async (_folder, path) => {
      const before = traceOf(path);
      const other = await openOther(path, {}, quietJob);
      expect(other.read(sideOf).findings).toHaveLength(2);
      expect(copies(), 'no copy is made').toEqual([]);
      expect(() => other.read((db) => db.prepare('DELETE FROM finding').run())).toThrow();
      await other.close();
      expect(traceOf(path)).toEqual(before);
    }));

  it('that was not closed tidily is read with what was written last, which stays beside it', () =>
    withFolder(async (folder, path) => {
      const review = openReview(path);
      saveSettings(review.db, { ...settingsOf(review.db), name: 'Written last' });
      const left = join(folder, 'left');
      mkdirSync(left);
      for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, join(left, `earlier.actas${end}`));
      review.close();
      const before = traceOf(join(left, 'earlier.actas'));
      expect(readdirSync(left)).toEqual(['earlier.actas', 'earlier.actas-wal']);
      expect((await read(join(left, 'earlier.actas'))).name).toBe('Written last');
      expect(traceOf(join(left, 'earlier.actas'))).toEqual(before);
      expect(copies()).toEqual([]);
    }));

  it('that waits for its analysis is analysed, in a copy', () =>
    withFolder(async (_folder, path) => {
      const review = openReview(path);
      saveSettings(review.db, { ...settingsOf(review.db), asked: Q1 });
      appendLog(review.db, { who: 'ann', at: 1 }, 'review.settings', { asked: Q1 });
      review.close();
      const before = traceOf(path);
      const { sessions, findings } = await read(path);
      expect([sessions, findings.length]).toEqual([1, 1]);
      expect(traceOf(path)).toEqual(before);
      expect(copies()).toEqual([]);
    }));

  it('of an older schema is brought up to date in a copy, its findings as they were', () =>
    inTempFolder(async (folder) => {
      const path = join(folder, 'old.actas');
      const db = new Database(path);
      db.pragma('journal_mode = WAL');
      db.pragma(`application_id = ${APPLICATION_ID}`);
      for (const sql of migrations.slice(0, 5)) db.exec(sql);
      db.pragma('user_version = 5');
      db.exec(`
        INSERT INTO review (id, name, policy) VALUES (1, 'Old', '{"lateHours": 24}');
        INSERT INTO finding VALUES ('f1', 'no-justification', 'high', 0, 'Ana', 'Ana did.', 1, '[]', 'ana');
      `);
      db.close();
      const before = traceOf(path);
      const { name, findings, policy } = await read(path);
      expect([name, findings.map(({ id, state }) => [id, state]), policy.lateHours]).toEqual([
        'Old',
        [['f1', 'open']],
        24,
      ]);
      expect(traceOf(path)).toEqual(before);
    }));

  it.skipIf(process.getuid?.() === 0)('that may not be written to is read from a copy', () =>
    withFolder(async (_folder, path) => {
      chmodSync(path, 0o400);
      const before = traceOf(path);
      expect((await read(path)).findings).toHaveLength(2);
      expect(traceOf(path)).toEqual(before);
    }),
  );

  it('can be left while it is copied, and the copy goes', () =>
    withFolder(async (_folder, path) => {
      writeFileSync(`${path}-wal`, '');
      const controller = new AbortController();
      const job: Job = { signal: controller.signal, progress: () => controller.abort() };
      expect((await failureFrom(openOther(path, {}, job))).code).toBe('AbortError');
      expect(copies()).toEqual([]);
    }));
});

describe('a file that cannot be compared', () => {
  const refusal = async (path: string): Promise<string> => {
    const before = traceOf(path);
    const { code, message } = await failureFrom(read(path));
    expect(code, message).toBe('review-unreadable');
    expect(traceOf(path)).toEqual(before);
    expect(copies()).toEqual([]);
    return message;
  };

  it('is named in a sentence, and stays as it was', () =>
    withFolder(async (folder, path) => {
      const write = (name: string, content: string | Buffer): string => {
        writeFileSync(join(folder, name), content);
        return join(folder, name);
      };
      const whole = readFileSync(path);
      const damagedInside = Buffer.from(whole).fill(0x5a, 8192, whole.length - 8192);
      expect(await refusal(write('notes.actas', 'nothing of ours'))).toMatch(
        /^notes\.actas is not an Actas review, or it is damaged\. /u,
      );
      expect(await refusal(write('cut.actas', whole.subarray(0, 40_000)))).toMatch(/^cut\.actas is not /u);
      expect(await refusal(write('spoilt.actas', damagedInside))).toMatch(/^spoilt\.actas is not /u);
      new Database(join(folder, 'other.actas')).exec('CREATE TABLE t (x)').close();
      expect(await refusal(join(folder, 'other.actas'))).toMatch(/^other\.actas is a database, but not /u);
      const empty = new Database(join(folder, 'empty.actas'));
      empty.exec('CREATE TABLE t (x)');
      empty.pragma(`application_id = ${APPLICATION_ID}`);
      empty.pragma(`user_version = ${migrations.length}`);
      empty.close();
      expect(await refusal(join(folder, 'empty.actas'))).toMatch(/^empty\.actas is not /u);
      const newer = new Database(path);
      newer.pragma(`user_version = ${migrations.length + 1}`);
      newer.close();
      expect(await refusal(path)).toBe('earlier.actas was made by a newer Actas. Update Actas to read it.');
    }));

  it('that is gone, or is a folder, is said so', () =>
    inTempFolder(async (folder) => {
      const gone = await failureFrom(read(join(folder, 'gone.actas')));
      expect(gone).toEqual({
        code: 'review-unreadable',
        message: 'gone.actas was moved or renamed. Choose it again.',
      });
      mkdirSync(join(folder, 'folder.actas'));
      const folderError = await failureFrom(read(join(folder, 'folder.actas')));
      expect(folderError.message).toMatch(/^folder\.actas is not an Actas review/u);
    }));
});

describe('the call of the window', () => {
  const resources = new URL('../../../resources', import.meta.url).pathname;
  const context = { who: 'ann', at: 1, job: quietJob };

  it('compares the open review with the file that was granted', () =>
    withFolder(async (folder, path) => {
      const engine = createEngine({ resources });
      await engine.call('internal.open', {}, { ...context, path: join(folder, 'first.actas') });
      const before = traceOf(path);
      const answer = await engine.call('compare.run', { handle: 'h' }, { ...context, path });
      expect(answer).toMatchObject({
        before: { name: 'first' },
        counts: { new: 0, gone: 0, 'still-open': 2 },
        rows: [{ change: 'still-open' }, { change: 'still-open' }],
      });
      expect(traceOf(path)).toEqual(before);
      await engine.close();
    }));

  it('refuses the open review itself, by whatever name, and a call without a review', () =>
    withFolder(async (folder, path) => {
      const engine = createEngine({ resources });
      const run = (other: string) =>
        failureFrom(engine.call('compare.run', { handle: 'h' }, { ...context, path: other }));
      expect((await run(path)).code).toBe('review-not-open');
      await engine.call('internal.open', {}, { ...context, path });
      linkSync(path, join(folder, 'linked.actas'));
      symlinkSync(path, join(folder, 'alias.actas'));
      for (const name of ['alone/earlier.actas', 'linked.actas', 'alias.actas'])
        expect(await run(join(folder, name))).toEqual({
          code: 'input-invalid',
          message: `${name.replace('alone/', '')} is the review that is open. Choose an earlier one.`,
        });
      await engine.close();
    }));

  it('is stopped when another review is opened meanwhile', () =>
    withFolder(async (folder, path) => {
      const second = await makeReview(folder, 'second', { files: [] });
      const engine = createEngine({ resources });
      await engine.call('internal.open', {}, { ...context, path: join(folder, 'first.actas') });
      const running = failureFrom(engine.call('compare.run', { handle: 'h' }, { ...context, path }));
      const opening = engine.call('internal.open', {}, { ...context, path: second });
      expect((await running).code).toBe('changed-meanwhile');
      await opening;
      await engine.close();
    }));
});

it('what a file holds is read by ids, whatever the open review is', () =>
  withFolder(async (_folder, path) => {
    const review: ReviewFile = openReview(path);
    const { findings, aliases, rules, sources } = sideOf(review.reader);
    expect(findings.map(({ id }) => id)).toEqual([...findings.map(({ id }) => id)].sort());
    expect(aliases.size).toBeGreaterThan(0);
    expect(rules.get('no-justification')?.enabled).toBe(true);
    expect(rules.get('repeated-pair')?.enabled).toBe(false);
    expect(sources.map(({ file, kind }) => [file, kind])).toEqual([
      ['sessions.csv', 'assumed-sessions'],
      ['tickets.csv', 'tickets'],
    ]);
    review.close();
  }));
