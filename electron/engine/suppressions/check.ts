import type { SuppressionInput, SuppressionScope } from '../../../shared/contract/suppressions.ts';
import type { Readable } from '../db/open.ts';
import { fold } from '../text.ts';
import { ruleTitle } from '../views/titles.ts';
import { ONLY_RAISES } from './coverage.ts';
import { daysProblem } from './days.ts';
import { asSessionsKnow, knownUnits, type Role } from './known.ts';
import { isSettled } from './scope.ts';

export type Checked =
  { readonly problem: string } | { readonly problem: null; readonly input: SuppressionInput };

/**
 * What a suppression cannot be saved with, in one sentence that names the field and what is allowed; or the same with its
 * people as the sessions know them, so that the name it bears is the name of the key it works by.
 */
export function checked(reader: Readable, input: SuppressionInput): Checked {
  const { scope, from, until } = input;
  if ((scope.target === null) === (scope.unit === null))
    return { problem: 'Scope: choose either one target or one unit, not both and not neither.' };
  const days = daysProblem(from, until);
  if (days !== null) return { problem: days };
  if (scope.rules.every((rule) => rule === ONLY_RAISES))
    return {
      problem: `Rules: "${ruleTitle(ONLY_RAISES)}" only raises what other rules find. Choose at least one of these.`,
    };
  const actor = somebody(reader, 'actor', scope.actor);
  if (typeof actor === 'string') return { problem: actor };
  const target = scope.target === null ? null : somebody(reader, 'target', scope.target);
  if (typeof target === 'string') return { problem: target };
  if (scope.unit !== null && !isUnit(reader, scope.unit))
    return {
      problem: `Unit: no session of this review is in an account of ${scope.unit}. Choose a unit of the list.`,
    };
  const rules = [...new Set(scope.rules)];
  return { problem: null, input: { ...input, scope: { rules, actor, target, unit: scope.unit } } };
}

const FIELDS: Record<Role, { readonly label: string; readonly is: string; readonly choose: string }> = {
  actor: { label: 'Actor', is: 'was by', choose: 'an actor' },
  target: { label: 'Target', is: 'is in the account of', choose: 'a target' },
};

function somebody(
  reader: Readable,
  role: Role,
  who: SuppressionScope['actor'],
): SuppressionScope['actor'] | string {
  const { label, is, choose } = FIELDS[role];
  if (!isSettled(who.key))
    return `${label}: ${who.name} may be one of several people, and sessions of these are never hidden. Settle who is meant in People first, or choose ${choose} of the list.`;
  return (
    asSessionsKnow(reader, role, who) ??
    `${label}: no session of this review ${is} ${who.name}. Choose ${choose} of the list.`
  );
}

function isUnit(reader: Readable, unit: string): boolean {
  const own = fold(unit);
  return knownUnits(reader).some((one) => fold(one.unit) === own);
}
