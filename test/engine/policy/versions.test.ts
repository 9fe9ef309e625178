import { describe, expect, it } from 'vitest';
import Database from 'better-sqlite3';
import { migrate, migrations } from '../../../electron/engine/db/migrate.ts';
import type { Writable } from '../../../electron/engine/db/open.ts';
import { appendLog } from '../../../electron/engine/log.ts';
import { policyState } from '../../../electron/engine/policy/state.ts';

/** A review as it was written before policies had versions. */
function older(policy: unknown): Writable {
  const db = new Database(':memory:') as Database.Database & Writable;
  for (const sql of migrations.slice(0, 4)) db.exec(sql);
  db.pragma('user_version = 4');
  db.prepare("INSERT INTO review (id, name, policy) VALUES (1, 'Old', ?)").run(JSON.stringify(policy));
  return db;
}
const BEA = { who: 'bea', at: Date.UTC(2025, 10, 3, 8) };

describe('a review from before policies had versions', () => {
  it('has the policy it was made with as its first one', () => {
    const db = older({ lateHours: 24, rules: { 'vague-reason': { enabled: false } } });
    appendLog(db, BEA, 'review.created', { name: 'Old' });
    appendLog(db, { ...BEA, at: BEA.at + 1 }, 'source.imported', {});
    migrate(db);
    expect(policyState(db).versions).toEqual([
      {
        version: 1,
        ...BEA,
        note: '',
        changes: [
          { key: 'lateHours', before: '72', after: '24' },
          { key: 'rules.vague-reason.enabled', before: 'null', after: 'false' },
        ],
      },
    ]);
    expect(policyState(db).policy.lateHours).toBe(24);
  });

  it('has none where its log does not say who made it', () => {
    const db = older({});
    migrate(db);
    expect(policyState(db).versions).toEqual([]);
  });

  it('keeps its versions for good', () => {
    const db = older({});
    appendLog(db, BEA, 'review.created', { name: 'Old' });
    migrate(db);
    expect(() => db.exec("UPDATE policy_version SET policy = '{}'")).toThrow('versions only grow');
    expect(() => db.exec('DELETE FROM policy_version')).toThrow('versions only grow');
  });
});
