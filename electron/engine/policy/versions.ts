import type { Readable, Writable } from '../db/open.ts';

/** A version as it was saved; `at` is milliseconds UTC, or null where there was no clock. */
export type SavedVersion = {
  /** Only what differs from the default policy. */
  readonly policy: unknown;
  readonly note: string;
  readonly who: string;
  readonly at: number | null;
};

/** Keeps a version under its entry of the log. Call it inside the transaction of the action itself. */
export function addVersion(db: Writable, seq: number, policy: unknown, note: string): void {
  db.prepare('INSERT INTO policy_version (seq, policy, note) VALUES (?, ?, ?)').run(
    seq,
    JSON.stringify(policy),
    note,
  );
}

/** Every version, the first is the one that the review was made with. */
export function savedVersions(db: Readable): SavedVersion[] {
  const rows = db
    .prepare(
      `SELECT policy_version.policy, policy_version.note, log_entry.who, log_entry.at
       FROM policy_version JOIN log_entry ON log_entry.seq = policy_version.seq ORDER BY policy_version.seq`,
    )
    .all() as (Omit<SavedVersion, 'policy'> & { policy: string })[];
  return rows.map((row) => ({ ...row, policy: JSON.parse(row.policy) as unknown }));
}
