import type Database from 'better-sqlite3';
import { AuditError } from '../../../shared/errors.ts';
import { first } from './migrations/0001-first.ts';
import { everyFormat } from './migrations/0002-every-format.ts';
import { rowLedger } from './migrations/0003-row-ledger.ts';
import { whoIsWho } from './migrations/0004-who-is-who.ts';
import { justification } from './migrations/0005-justification.ts';
import { oneFindingAnAct } from './migrations/0006-one-finding-an-act.ts';

/** Append only: a migration that has shipped is never edited. `user_version` counts those that have run. */
export const migrations: readonly string[] = [
  first,
  everyFormat,
  rowLedger,
  whoIsWho,
  justification,
  oneFindingAnAct,
];

/** Brings a review file to the newest schema, all or nothing. @throws AuditError when the file is from a newer Actas. */
export function migrate(db: Database.Database): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > migrations.length) {
    throw new AuditError(
      'review-unreadable',
      'This review was made by a newer Actas. Update Actas to open it.',
    );
  }
  if (version === migrations.length) return;
  // A table that others refer to can only be rebuilt while nobody checks; the check follows before anything is kept.
  db.pragma('foreign_keys = OFF');
  db.transaction(() => {
    for (const sql of migrations.slice(version)) db.exec(sql);
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0)
      throw new Error('a migration left rows without their source');
    db.pragma(`user_version = ${migrations.length}`);
  }).exclusive();
  db.pragma('foreign_keys = ON');
}
