import type { SuppressionInput } from '../../../shared/contract/suppressions.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Writable } from '../db/open.ts';
import { appendLog, type Stamp } from '../log.ts';
import { checked } from './check.ts';
import { hide } from './hide.ts';
import { isSecondPerson } from './second-person.ts';
import { storedSuppressions, type StoredSuppression } from './stored.ts';

/** Each change is one entry of the log and one row that is never changed; what is hidden follows in the same transaction. */

/** Writes a suppression and answers its id. @throws AuditError `input-invalid` with the field and what is allowed. */
export function addSuppression(db: Writable, given: SuppressionInput, stamp: Stamp): number {
  return db
    .transaction(() => {
      const result = checked(db, given);
      if (result.problem !== null) throw new AuditError('input-invalid', result.problem);
      const seq = append(db, stamp, 'suppression.added', result.input);
      insert(db, seq, result.input);
      hide(db);
      return seq;
    })
    .immediate();
}

/**
 * A second person's word for it: from then on it also hides sessions of the top tier.
 * @throws AuditError `second-person-needed`, `input-invalid` when it ended or was approved, `not-found`.
 */
export function approveSuppression(
  db: Writable,
  { id, note }: { readonly id: number; readonly note: string },
  stamp: Stamp,
): void {
  step(db, 'approved', id, note, stamp, (one) => {
    if (one.approved !== null)
      throw new AuditError('input-invalid', `${one.approved.who} approved this suppression already.`);
    if (!isSecondPerson(stamp.who, one))
      throw new AuditError(
        'second-person-needed',
        `${stamp.who} owns this suppression or wrote it. Somebody else must approve it, signed in to this machine under their own name.`,
      );
  });
}

/** Ends it: all that it hid is in sight again. @throws AuditError `input-invalid` when it ended before, `not-found`. */
export function endSuppression(
  db: Writable,
  { id, note }: { readonly id: number; readonly note: string },
  stamp: Stamp,
): void {
  step(db, 'ended', id, note, stamp, () => undefined);
}

function step(
  db: Writable,
  name: 'approved' | 'ended',
  id: number,
  note: string,
  stamp: Stamp,
  allow: (one: StoredSuppression) => void,
): void {
  db.transaction(() => {
    const one = storedSuppressions(db).find((stored) => stored.id === id);
    if (!one) throw new AuditError('not-found', 'This suppression is not in the review. Refresh the list.');
    if (one.ended !== null)
      throw new AuditError(
        'input-invalid',
        `${one.ended.who} ended this suppression already. Write a new one.`,
      );
    allow(one);
    const seq = append(db, stamp, `suppression.${name}`, { suppression: id, note });
    db.prepare('INSERT INTO suppression_step (seq, suppression, step, note) VALUES (?, ?, ?, ?)').run(
      seq,
      id,
      name,
      note,
    );
    hide(db);
  }).immediate();
}

const append = (db: Writable, { who, at }: Stamp, action: string, detail: unknown): number =>
  appendLog(db, { who, at }, action, detail);

function insert(
  db: Writable,
  seq: number,
  { owner, reason, ticket, from, until, scope }: SuppressionInput,
): void {
  const { rules, actor, target, unit } = scope;
  db.prepare(
    `INSERT INTO suppression (seq, owner, reason, ticket, rules, actor_key, actor_name, actor_username,
       target_key, target_name, target_username, unit, from_day, until_day)
     VALUES (@seq, @owner, @reason, @ticket, @rules, @actorKey, @actorName, @actorUsername,
       @targetKey, @targetName, @targetUsername, @unit, @from, @until)`,
  ).run({
    ...{ seq, owner, reason, ticket, unit, from, until },
    rules: JSON.stringify(rules),
    ...{ actorKey: actor.key, actorName: actor.name, actorUsername: actor.username },
    targetKey: target?.key ?? null,
    targetName: target?.name ?? null,
    targetUsername: target?.username ?? null,
  });
}
