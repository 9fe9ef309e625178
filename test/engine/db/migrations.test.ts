import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { isStale } from '../../../electron/engine/analysis/stale.ts';
import { migrate, migrations } from '../../../electron/engine/db/migrate.ts';
import type { Readable } from '../../../electron/engine/db/open.ts';

/** A review as the first version wrote it: a source with a row, a fact, an issue and its original. */
function firstVersion(): Database.Database {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  db.exec(migrations[0] ?? '');
  db.pragma('user_version = 1');
  db.exec(`
    INSERT INTO review (id, name, policy) VALUES (1, 'Old', '{}');
    INSERT INTO source VALUES (7, 'Jira.csv', 'jira.issues', 'abc', 20, 'utf-8', ',', 'Europe/Berlin', 'dmy', 0, 'The header.',
      '["Key"]', 2, 1, 0, 0, 1, 100, 200, '[{"code":"row-limit","message":"Cut off."}]');
    INSERT INTO original VALUES (7, 1, x'0102'), (7, 2, x'03');
    INSERT INTO record VALUES (7, 2, 'imported', NULL, x'aa', '["A-1"]'), (7, 3, 'rejected', 'Empty.', NULL, '[""]');
    INSERT INTO issue VALUES (7, 3, 1, 'Key', 'rejected', 'Empty.', '');
    INSERT INTO audit_event VALUES (7, 2, 150, 'change', 'ana', NULL, NULL, 'text', NULL);
  `);
  return db;
}

it('0002 keeps every row of a review of the first version, with its original under its hash', () => {
  const db = firstVersion();
  migrate(db);
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(db.prepare('SELECT * FROM source').all()).toEqual([
    {
      id: 7,
      file: 'Jira.csv',
      list: '',
      kind: 'jira.issues',
      sha256: 'abc',
      bytes: 20,
      kept_sha256: 'abc',
      kept_bytes: 20,
      encoding: 'utf-8',
      syntax: 'csv',
      delimiter: ',',
      header_row: 1,
      zone: 'Europe/Berlin',
      date_order: 'dmy',
      year_from: null,
      given: '{"kind":"jira.issues","zone":"Europe/Berlin","dateOrder":"dmy"}',
      kind_chosen: 0,
      detected: 'The header.',
      header: '["Key"]',
      total: 2,
      imported: 1,
      duplicate: 0,
      ignored: 0,
      rejected: 1,
      covers_from: 100,
      covers_to: 200,
      alarms: '[{"code":"row-limit","message":"Cut off."}]',
      tally: '{}',
    },
  ]);
  expect(db.prepare('SELECT sha256, part, hex(deflated) AS bytes FROM original').all()).toEqual([
    { sha256: 'abc', part: 1, bytes: '0102' },
    { sha256: 'abc', part: 2, bytes: '03' },
  ]);
  const count = (table: string) =>
    (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
  expect(['record', 'issue', 'audit_event'].map(count)).toEqual([2, 1, 1]);
  db.prepare('DELETE FROM source').run();
  expect(['record', 'issue', 'audit_event'].map(count), 'rows still go with their source').toEqual([0, 0, 0]);
});

it('0004 keeps facts and decisions, and leaves what an analysis writes to the next one', () => {
  const db = firstVersion();
  for (const sql of migrations.slice(1, 3)) db.exec(sql);
  db.pragma('user_version = 3');
  db.exec(`
    INSERT INTO log_entry VALUES (1, NULL, 'ann', 'source.imported', '{}', 'x', 'h1'), (2, 5, 'ann', 'finding.decided', '{}', 'h1', 'h2');
    INSERT INTO account VALUES (7, 2, NULL, 'ana@x.example', 'Ana', NULL, 1, 'Payroll', NULL, NULL, NULL, NULL, NULL, NULL);
    INSERT INTO finding VALUES ('f1', 'no-justification', 'high', 0, 'Ana', 'Ana did.', 1, '[]', 'ana'), ('f2', 'no-justification', 'high', 0, 'Ivo', 'Ivo did.', 2, '[]', 'ivo');
    INSERT INTO decision VALUES (2, 'f1', 'waiting', 'Asked.');
    INSERT INTO person VALUES ('p1', 'Ana', 'ana@x.example', NULL, 1, 'Payroll', 1, NULL, NULL, '[]');
    INSERT INTO ambiguous_name VALUES ('Ana', '[]');
  `);
  migrate(db);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(
    db.prepare('SELECT username, department, federation_id, admin_access_until FROM account').all(),
  ).toEqual([
    { username: 'ana@x.example', department: 'Payroll', federation_id: null, admin_access_until: null },
  ]);
  expect(db.prepare('SELECT finding_id, seq, disposition, note FROM decided_finding').all()).toEqual([
    { finding_id: 'f1', seq: 2, disposition: 'waiting', note: 'Asked.' },
  ]);
  expect(db.prepare('SELECT id FROM open_finding').pluck().all()).toEqual(['f2']);
  expect(db.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0);
  expect(isStale(db as Readable), 'the next opening analyses it').toBe(true);
});
