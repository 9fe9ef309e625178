import type { Suppression } from '../../../shared/contract/suppressions.ts';
import type { Readable } from '../db/open.ts';
import type { Cover, Coverage } from './coverage.ts';

type Effect = Suppression['effect'];

export const NO_EFFECT: Effect = { hidden: 0, partly: 0, sessions: 0, waiting: 0, unrecorded: 0 };

export const isWhole = ({ covered, things }: Cover): boolean => covered === things;

/** Findings for which a decision is in force: these are decided, whatever suppressions say. */
export function decidedFindings(reader: Readable): ReadonlySet<string> {
  return new Set(reader.prepare('SELECT finding_id FROM decided_finding').pluck().all() as string[]);
}

/** What one suppression comes to, together with the others in force. */
export function effectOf(id: number, { covers, reaches }: Coverage, decided: ReadonlySet<string>): Effect {
  const touched = covers.filter(({ by }) => by.has(id));
  const whole = touched.filter(isWhole);
  const reach = reaches.get(id);
  return {
    hidden: whole.filter(({ finding }) => !decided.has(finding)).length,
    partly: touched.length - whole.length,
    sessions: reach?.covered.size ?? 0,
    waiting: reach?.waiting.size ?? 0,
    unrecorded: reach?.unrecorded.size ?? 0,
  };
}
