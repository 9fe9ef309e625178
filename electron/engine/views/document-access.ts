import type { ReviewDocument } from '../../../shared/document.ts';
import type { Readable } from '../db/open.ts';
import { isoInstant } from './iso-instant.ts';

type Access = ReviewDocument['access'];
type GrantRow = Pick<Access['grants'][number], 'owner' | 'username' | 'to'> & {
  from: number | null;
  through: number | null;
  revokedAt: number | null;
};
type SwitchRow = Pick<Access['switches'][number], 'to' | 'user' | 'ticket' | 'answer'> & { at: number };

const iso = (at: number | null): string | null => (at === null ? null : isoInstant(at));

/** When accounts were open to others, and the moves of the login policy, for the document. */
export function documentAccess(reader: Readable): Access {
  const grants = reader
    .prepare(
      `SELECT owner_name AS owner, owner_username AS username, grantee AS "to", from_at AS "from", through_at AS through,
              revoked_at AS revokedAt
       FROM access_grant ORDER BY grantee, owner_name, owner_username, from_at, id`,
    )
    .all() as GrantRow[];
  const switches = reader
    .prepare('SELECT at, state AS "to", user, ticket_key AS ticket, answer FROM policy_switch ORDER BY part')
    .all() as SwitchRow[];
  return {
    grants: grants.map((grant) => ({
      ...grant,
      from: iso(grant.from),
      through: iso(grant.through),
      revokedAt: iso(grant.revokedAt),
    })),
    switches: switches.map((move) => ({ ...move, at: isoInstant(move.at) })),
  };
}
