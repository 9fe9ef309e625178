import type { Policy } from '../../../shared/policy.ts';
import { fold } from '../text.ts';

/** What is recorded of the account of a session at its time, as the table of sessions keeps it. */
export type Sensitivity = { readonly sensitive: 0 | 1 | null; readonly tier: 1 | 2 | 3 | null };

/**
 * Whether a session is hidden only with a second person's approval: its account is of the top tier, or may be because
 * nothing records its unit. Missing data never becomes "no"; a policy without a top tier leaves nothing open.
 */
export function waitsFor(policy: Policy): (session: Sensitivity) => boolean {
  const hasTopTier = policy.sensitiveUnits.some(({ tier }) => tier === 1);
  return ({ sensitive, tier }) => {
    if (tier !== null) return tier === 1;
    return sensitive !== 0 && hasTopTier;
  };
}

/** What stands for a person where the system knows none: an account without a name, the command line. */
const NOBODY: ReadonlySet<string> = new Set(['', 'unknown', 'actas']);

/** Whether somebody is neither the owner of a suppression nor who wrote it, however they spell their names. */
export function isSecondPerson(who: string, { owner, who: writer }: { owner: string; who: string }): boolean {
  const name = bare(who);
  if (NOBODY.has(name)) return false;
  return name !== bare(owner) && name !== bare(writer);
}

/** An accent left out, or a sign that nobody sees, makes no second person. */
const bare = (name: string): string => fold(name.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, ''));
