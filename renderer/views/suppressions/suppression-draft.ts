import type { SuppressionInput } from '../../../shared/contract/suppressions.ts';
import { isDay } from '../../../shared/days.ts';
import type { SuppressionDraft } from '../../state/suppression-drafts.ts';

/** Stands in for a text that is still to be written: what a suppression hides does not depend on it. */
const UNWRITTEN = '–';

/** What must still be filled in before it can be saved, in the order of the form. */
export function missingOf(draft: SuppressionDraft): string[] {
  const { rules, actor, of, target, unit, from, until, owner, ticket, reason } = draft;
  const fields: readonly (readonly [string, boolean])[] = [
    ['rules', rules.length > 0],
    ['actor', actor !== null],
    of === 'target' ? ['account', target !== null] : ['unit', unit !== null],
    ['first day', from.trim() !== ''],
    ['last day', until.trim() !== ''],
    ['owner', owner.trim() !== ''],
    ['ticket', ticket.trim() !== ''],
    ['reason', reason.trim() !== ''],
  ];
  return fields.filter(([, filled]) => !filled).map(([name]) => name);
}

/** What is wrong with the days, as a sentence; null: nothing, as far as they are written. */
export function daysProblem({ from, until }: Pick<SuppressionDraft, 'from' | 'until'>): string | null {
  const days = [from.trim(), until.trim()];
  const wrong = days.find((day) => day !== '' && !isDay(day));
  if (wrong !== undefined) return `“${wrong}” is not a day. Write it as 2026-03-31.`;
  const [first = '', last = ''] = days;
  return last !== '' && first > last ? 'The first day is after the last.' : null;
}

/** The suppression as the engine takes it; null: scope or days are not complete. */
export function inputOf(draft: SuppressionDraft): SuppressionInput | null {
  const { actor } = draft;
  const target = draft.of === 'target' ? draft.target : null;
  const unit = draft.of === 'unit' ? draft.unit : null;
  const [from, until] = [draft.from.trim(), draft.until.trim()];
  const dated = isDay(from) && isDay(until) && daysProblem(draft) === null;
  if (!actor || (!target && !unit) || draft.rules.length === 0 || !dated) return null;
  const { owner, ticket, reason } = draft;
  const text = (written: string) => written.trim() || UNWRITTEN;
  return {
    owner: text(owner),
    ticket: text(ticket),
    reason: text(reason),
    from,
    until,
    scope: { rules: [...draft.rules], actor, target, unit },
  };
}
