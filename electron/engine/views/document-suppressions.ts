import type { ReviewDocument } from '../../../shared/document.ts';
import type { Readable } from '../db/open.ts';
import { suppressionList } from '../suppressions/list.ts';

/** The suppressions as the document tells of them, oldest first. */
export function documentSuppressions(reader: Readable): ReviewDocument['suppressions'] {
  return suppressionList(reader)
    .toReversed()
    .map(({ owner, reason, ticket, from, until, scope, approved, ended, effect }) => ({
      ...{ owner, reason, ticket, from, until },
      rules: scope.rules,
      actor: scope.actor.name,
      target: scope.target?.name ?? null,
      unit: scope.unit,
      approvedBy: approved?.who ?? null,
      ended: ended !== null,
      hides: effect.hidden,
    }));
}
