import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { APPLICATION_ID, createReviewFile, openReviewFile } from '../../../electron/engine/db/open.ts';
import { migrations } from '../../../electron/engine/db/migrate.ts';
import { appendLog, checkLog, logEntries } from '../../../electron/engine/log.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'actas-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a review file', () => {
  it('is marked, migrated, durable and strict', () => {
    const review = createReviewFile(join(folder, 'a.actas'), 'A');
    const pragma = (name: string): unknown => review.db.pragma(name, { simple: true });
    expect([pragma('application_id'), pragma('user_version'), pragma('journal_mode')]).toEqual([
      APPLICATION_ID,
      migrations.length,
      'wal',
    ]);
    expect([pragma('synchronous'), pragma('trusted_schema'), pragma('foreign_keys')]).toEqual([2, 0, 1]);
    const loose = review.db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    expect(loose).toEqual([]);
    review.close();
    const again = openReviewFile(join(folder, 'a.actas'));
    expect(again.db.pragma('synchronous', { simple: true })).toBe(2);
    again.close();
  });

  it('refuses what is not a review, and says which file', () => {
    const text = join(folder, 'notes.actas');
    writeFileSync(text, 'not a database, but long enough to be read as one '.repeat(100));
    expect(() => openReviewFile(text)).toThrow(/^notes\.actas is not an Actas review/u);
    const foreign = join(folder, 'foreign.actas');
    new Database(foreign).exec('CREATE TABLE t (x)').close();
    expect(() => openReviewFile(foreign)).toThrow(/^foreign\.actas is a database, but not an Actas review/u);
    expect(() => openReviewFile(join(folder, 'gone.actas'))).toThrow(/^gone\.actas was moved or renamed/u);
    createReviewFile(join(folder, 'a.actas'), 'A').close();
    expect(() => createReviewFile(join(folder, 'a.actas'), 'A')).toThrow(/^a\.actas is there already/u);
  });

  it('leaves what it refuses as it was', () => {
    const foreign = join(folder, 'foreign.actas');
    new Database(foreign).exec('CREATE TABLE t (x)').close();
    const whole = join(folder, 'whole.actas');
    createReviewFile(whole, 'A').close();
    writeFileSync(join(folder, 'cut.actas'), readFileSync(whole).subarray(0, 20_000));
    writeFileSync(join(folder, 'empty.actas'), '');
    writeFileSync(join(folder, 'notes.actas'), 'not a database');
    for (const name of ['foreign.actas', 'cut.actas', 'empty.actas', 'notes.actas']) {
      const before = readFileSync(join(folder, name));
      expect(() => openReviewFile(join(folder, name)), name).toThrow('not an Actas review');
      expect(readFileSync(join(folder, name)).equals(before), name).toBe(true);
    }
    expect(readdirSync(folder).sort()).toEqual([
      'cut.actas',
      'empty.actas',
      'foreign.actas',
      'notes.actas',
      'whole.actas',
    ]);
  });

  it('refuses a review of a newer Actas', () => {
    const path = join(folder, 'new.actas');
    createReviewFile(path, 'A').close();
    const db = new Database(path);
    db.pragma(`user_version = ${migrations.length + 1}`);
    db.close();
    expect(() => openReviewFile(path)).toThrow(/newer Actas/u);
  });

  it('keeps a log that only grows and whose chain shows a change', () => {
    const review = createReviewFile(join(folder, 'a.actas'), 'A');
    for (const action of ['one', 'two', 'three'])
      appendLog(review.db, { who: 'ana', at: 1 }, action, { action });
    const entries = logEntries(review.db);
    expect(checkLog(entries)).toBeNull();
    expect(() => review.db.prepare("UPDATE log_entry SET who = 'eve' WHERE seq = 2").run()).toThrow(
      /only grows/u,
    );
    expect(() => review.db.prepare('DELETE FROM log_entry WHERE seq = 3').run()).toThrow(/only grows/u);
    const forged = entries.map((entry) => (entry.seq === 2 ? { ...entry, detail: '{}' } : entry));
    expect(checkLog(forged)).toBe(2);
    expect(checkLog(entries.filter((entry) => entry.seq !== 2))).toBe(3);
    review.close();
  });
});
