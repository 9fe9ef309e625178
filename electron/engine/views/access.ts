import type { AccessGrant, AccessView, PolicySwitch } from '../../../shared/contract/access.ts';
import { trailCoverage } from '../access/trail-coverage.ts';
import type { Readable } from '../db/open.ts';
import type { Cite } from '../model.ts';
import { ACCESS_COLUMNS } from '../sources/cells/account-row.ts';
import { mapHeader } from '../sources/csv/header.ts';
import { formats } from '../sources/formats/index.ts';
import { citer } from './cites.ts';
import { switchStates } from './switch-states.ts';

export { rosterMatrixOf } from './roster-matrix.ts';

/** Who could: grants of login access, the policy switch over time, support of vendors. */
export function accessViewOf(db: Readable): AccessView {
  const cites = citer(db);
  const grants = grantsOf(db, cites);
  const isVendor = ({ grantee }: AccessGrant): boolean =>
    grantee === 'vendor-support' || grantee === 'publisher';
  const trail = trailCoverage(db) !== null;
  return {
    trail,
    known: trail || hasExpiryDates(db),
    grants: grants.filter((grant) => !isVendor(grant)),
    vendor: grants.filter(isVendor),
    vendorSessions: vendorSessionsOf(db),
    switches: switchesOf(db, cites),
    states: switchStates(db),
  };
}

type Cites = ReturnType<typeof citer>;
type GrantRow = Omit<AccessGrant, 'cites'> & { readonly cites: string };

function grantsOf(db: Readable, cites: Cites): AccessGrant[] {
  const rows = db
    .prepare(
      `SELECT id, owner_name AS owner, owner_key AS ownerKey, owner_username AS username, grantee,
              grantee_text AS granteeText, from_at AS "from", through_at AS through, revoked_at AS revokedAt, sentence,
              sessions, cites
       FROM access_grant ORDER BY coalesce(from_at, through_at, revoked_at, 0), owner_name, id`,
    )
    .all() as GrantRow[];
  return rows.map((row) => ({ ...row, cites: cites(JSON.parse(row.cites) as Cite[]) }));
}

function vendorSessionsOf(db: Readable): AccessView['vendorSessions'] {
  return db
    .prepare(
      `SELECT id, started_at AS startedAt, actor_name AS actor, target_name AS target, support AS because
       FROM session WHERE support IS NOT NULL ORDER BY started_at, id`,
    )
    .all() as AccessView['vendorSessions'];
}

type SwitchRow = Omit<PolicySwitch, 'cite'> & { readonly sourceId: number; readonly row: number };

function switchesOf(db: Readable, cites: Cites): PolicySwitch[] {
  const rows = db
    .prepare(
      `SELECT at, state AS "to", user, delegate, ticket_key AS ticket, answer, sentence, source_id AS sourceId, row
       FROM policy_switch ORDER BY part`,
    )
    .all() as SwitchRow[];
  return rows.flatMap(({ sourceId, row, ...move }) =>
    cites([{ sourceId, row }]).map((cite) => ({ ...move, cite })),
  );
}

/** A list with the columns says by empty cells, too, that nobody was let in. */
function hasExpiryDates(db: Readable): boolean {
  const lists = db
    .prepare("SELECT kind, header FROM source WHERE kind IN ('salesforce.users', 'people')")
    .all() as { kind: string; header: string }[];
  const told = lists.some(({ kind, header }) => {
    const columns = formats.find(({ id }) => id === kind)?.columns ?? [];
    const map = mapHeader(JSON.parse(header) as string[], columns);
    return ACCESS_COLUMNS.some(map.has);
  });
  if (told) return true;
  return (
    db
      .prepare(
        'SELECT 1 FROM account WHERE admin_access_until IS NOT NULL OR login_access_until IS NOT NULL LIMIT 1',
      )
      .get() !== undefined
  );
}
