import type { Suppression, SuppressionInput } from '../../../shared/contract/suppressions.ts';
import type { RuleId } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';

type Step = NonNullable<Suppression['approved']>;

/** A suppression as it was written, with what became of it. */
export type StoredSuppression = SuppressionInput & {
  /** Its entry of the log. */
  readonly id: number;
  readonly who: string;
  readonly at: number | null;
  readonly approved: Step | null;
  readonly ended: Step | null;
};

type Row = {
  id: number;
  who: string;
  at: number | null;
  owner: string;
  reason: string;
  ticket: string;
  rules: string;
  actor_key: string;
  actor_name: string;
  actor_username: string | null;
  target_key: string | null;
  target_name: string | null;
  target_username: string | null;
  unit: string | null;
  from_day: string;
  until_day: string;
};
type StepRow = Step & { readonly suppression: number; readonly step: 'approved' | 'ended' };

/** Every suppression there is, the oldest first, those that ended too. */
export function storedSuppressions(reader: Readable): StoredSuppression[] {
  const steps = reader
    .prepare(
      `SELECT t.suppression, t.step, t.note, l.who, l.at
       FROM suppression_step t JOIN log_entry l ON l.seq = t.seq ORDER BY t.seq`,
    )
    .all() as StepRow[];
  const rows = reader
    .prepare(
      `SELECT s.seq AS id, l.who, l.at, s.owner, s.reason, s.ticket, s.rules, s.actor_key, s.actor_name, s.actor_username,
              s.target_key, s.target_name, s.target_username, s.unit, s.from_day, s.until_day
       FROM suppression s JOIN log_entry l ON l.seq = s.seq ORDER BY s.seq`,
    )
    .all() as Row[];
  return rows.map((row) => storedOf(row, steps));
}

function storedOf(row: Row, steps: readonly StepRow[]): StoredSuppression {
  const stepOf = (step: StepRow['step']): Step | null => {
    const found = steps.find((one) => one.suppression === row.id && one.step === step);
    return found ? { who: found.who, at: found.at, note: found.note } : null;
  };
  const { id, who, at, owner, reason, ticket, unit } = row;
  return {
    ...{ id, who, at, owner, reason, ticket, from: row.from_day, until: row.until_day },
    scope: {
      rules: JSON.parse(row.rules) as RuleId[],
      actor: { key: row.actor_key, name: row.actor_name, username: row.actor_username },
      target:
        row.target_key === null
          ? null
          : { key: row.target_key, name: row.target_name ?? '', username: row.target_username },
      unit,
    },
    approved: stepOf('approved'),
    ended: stepOf('ended'),
  };
}
