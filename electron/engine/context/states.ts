import type { Policy } from '../../../shared/policy.ts';
import type { StateBasis } from '../../../shared/people-words.ts';
import type { Readable } from '../db/open.ts';
import type { Identity, State } from '../model.ts';
import type { Register } from '../people/register.ts';
import { certain, sensitivity, unitOf } from '../people/units.ts';

/** The unit of somebody at a time. */
export type UnitThen = {
  readonly unit: string | null;
  readonly basis: StateBasis;
  /** null: not recorded. */
  readonly sensitive: boolean | null;
};

/** What held of people at any time, replayed from the audit trail over the lists of people. */
export type States = {
  /** Everything that is known of one person (`p:<id>`) over time, by field and then by time. */
  readonly history: (key: string) => readonly State[];
  /** What held at an instant (ms, UTC): one state for each field. Of namesakes only what holds for each. */
  readonly at: (who: Identity, at: number) => readonly State[];
  readonly unitAt: (who: Identity, at: number) => UnitThen;
};

export function statesOf(db: Readable, register: Register, policy: Policy): States {
  void db;
  const isSensitive = sensitivity(policy);
  return {
    history: () => [],
    at: () => [],
    unitAt: (who) => {
      const unit = certain(who, register, unitOf);
      return {
        unit,
        basis: unit === null ? 'not-recorded' : 'snapshot',
        sensitive: certain(who, register, isSensitive),
      };
    },
  };
}
