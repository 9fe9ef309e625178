import type { Readable } from '../db/open.ts';
import type { RuleFacts } from '../model.ts';

type Span = { readonly from: number; readonly to: number };

/**
 * Whether the sources of a session would say that support of the vendor acted. Only codes of the audit trail tell, and only
 * its object export has codes; LoginAsEvent holds no access by support at all.
 */
export function supportTold(db: Readable): RuleFacts['tellsSupport'] {
  const coded = db
    .prepare(
      `SELECT covers_from AS "from", covers_to AS "to" FROM source s
       WHERE s.kind = 'salesforce.setup-audit-trail' AND s.covers_from IS NOT NULL
         AND EXISTS (SELECT 1 FROM audit_event e WHERE e.source_id = s.id AND e.kind = 'login-as' AND e.code IS NOT NULL)`,
    )
    .all() as Span[];
  return ({ kinds, startedAt }) =>
    kinds.includes('salesforce.login-as-event') ||
    (kinds.includes('salesforce.setup-audit-trail') &&
      coded.some(({ from, to }) => from <= startedAt && startedAt <= to));
}
