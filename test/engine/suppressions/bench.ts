import {
  addSuppression,
  approveSuppression,
  endSuppression,
} from '../../../electron/engine/suppressions/change.ts';
import { knownIn, type Role } from '../../../electron/engine/suppressions/known.ts';
import { suppressionList } from '../../../electron/engine/suppressions/list.ts';
import type { Stamp } from '../../../electron/engine/log.ts';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import {
  suppressionCalls,
  type Suppression,
  type SuppressionInput,
} from '../../../shared/contract/suppressions.ts';
import { RULE_IDS, type RuleId } from '../../../shared/words.ts';
import { people, sessions, tickets, type File, type Sitting } from '../journeys-links/desk.ts';
import { withReview, type Given } from '../temp-review.ts';

/** The desk of a town library: nobody asked for any session, so that each is a finding. The archive is of the top tier. */
export const ANN: Stamp = { who: 'ann', at: 1_772_000_000_000 };
export const BEA: Stamp = { who: 'bea', at: 1_772_100_000_000 };

/** Only these rules: what other rules find of the same sessions is no part of a test. */
export function onlyRules(...rules: readonly RuleId[]): Record<string, unknown> {
  return {
    sensitiveUnits: [
      { unit: 'Archive', tier: 1, reason: 'Papers under seal' },
      { unit: 'Maps', tier: 2, reason: 'Plans of the vaults' },
    ],
    rules: Object.fromEntries(RULE_IDS.map((rule) => [rule, { enabled: rules.includes(rule) }])),
  };
}

export const stays = (...rows: readonly (readonly [at: string, actor: string, target: string])[]): File =>
  sessions(rows.map(([at, actor, target]): Sitting => [at, '', actor, target, '']));

export function atDesk<Value>(
  rows: readonly (readonly [at: string, actor: string, target: string])[],
  work: (review: ReviewFile) => Promise<Value> | Value,
  more: Partial<Given> = {},
): Promise<Value> {
  const files = [people, stays(...rows), tickets([LATER])];
  return withReview({ files, zone: 'UTC', policy: onlyRules('no-justification'), ...more }, work);
}
/** So that the ticket list covers the whole year. */
const LATER = { key: 'NOV', by: 'Kurt Weil', to: 'Paul Vik', from: '2026-12-01T08:00:00Z' };

export type Draft = Partial<Omit<SuppressionInput, 'scope'>> & {
  readonly rules?: readonly RuleId[];
  readonly actor?: string;
  readonly target?: string;
  readonly unit?: string;
};

/** A suppression of people by their names; what is left out is plain: Lena as Tilda, February, without a ticket. */
export function draftOf(
  review: ReviewFile,
  { rules = ['no-justification'], actor = 'Lena Ohm', target, unit, ...more }: Draft,
): SuppressionInput {
  return {
    owner: 'Head of lending',
    reason: 'Returns are booked for them during the move of the shelves.',
    ticket: 'LIB-7',
    from: '2026-02-01',
    until: '2026-02-28',
    scope: {
      rules: [...rules],
      actor: named(review, 'actor', actor),
      target: unit === undefined ? named(review, 'target', target ?? 'Tilda Berg') : null,
      unit: unit ?? null,
    },
    ...more,
  };
}

export function named({ db }: ReviewFile, role: Role, name: string): SuppressionInput['scope']['actor'] {
  const found = knownIn(db, role).find((one) => one.name === name);
  return found
    ? { key: found.key, name, username: found.username }
    : { key: `name:${name}`, name, username: null };
}

export const write = (review: ReviewFile, draft: Draft = {}, stamp: Stamp = ANN): number =>
  addSuppression(review.db, draftOf(review, draft), stamp);
export const approve = ({ db }: ReviewFile, id: number, stamp: Stamp = BEA): void =>
  approveSuppression(db, { id, note: 'Seen.' }, stamp);
export const end = ({ db }: ReviewFile, id: number, stamp: Stamp = ANN): void =>
  endSuppression(db, { id, note: 'The move is over.' }, stamp);

/** As the contract lets it pass, the newest first. */
export const listed = ({ db }: ReviewFile): Suppression[] =>
  suppressionCalls['suppressions.list'].output.parse(suppressionList(db));

/** Findings that stand so, as "17 10:00 Lena Ohm as Tilda Berg", by time. */
export function standing({ db }: ReviewFile, state: 'open' | 'suppressed' | 'decided'): string[] {
  return db
    .prepare(
      `SELECT strftime('%d %H:%M', f.at / 1000, 'unixepoch') || ' ' || f.subject
       FROM finding f JOIN finding_state s ON s.id = f.id WHERE s.state = ? ORDER BY f.at, f.id`,
    )
    .pluck()
    .all(state) as string[];
}

/** "covered/things" by suppression, of every finding of which something is covered, in order of time. */
export function covers({ db }: ReviewFile): string[] {
  return db
    .prepare(
      `SELECT c.covered || '/' || c.things FROM finding_cover c JOIN finding f ON f.id = c.finding_id
       ORDER BY f.at, f.id, c.suppression`,
    )
    .pluck()
    .all() as string[];
}
