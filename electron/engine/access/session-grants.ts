import { GRANTEE_WORDS, type Grantee } from '../../../shared/people-words.ts';
import type { Readable } from '../db/open.ts';
import type { AccessGrant, Cite, Session } from '../model.ts';
import { switchSpans } from './switch-spans.ts';

/** What the windows of access that the target gave say about a session. */
export type GrantWindow = {
  /** outside: windows are recorded, none is open then, and the switch that lets administrators in is recorded as off. */
  readonly is: 'inside' | 'outside';
  readonly sentence: string;
  readonly cite: Cite | null;
};

/** null: no window bears on it, because none is recorded, or administrators need none as far as is known. */
export type GrantWindows = (session: Session) => GrantWindow | null;

/** Salesforce alone records who opened an account to whom. */
const SYSTEM = 'salesforce';

/**
 * Compares sessions with the windows of login access of their targets. A window speaks for a session where it was open at
 * its start; that none was open speaks against it only while the switch "Administrators Can Log in as Any User" was off.
 * @param zone in which the days of the audit trail are counted.
 */
export function grantWindows(db: Readable, grants: readonly AccessGrant[], zone: string): GrantWindows {
  const byOwner = new Map<string, AccessGrant[]>();
  for (const grant of grants) {
    const [key, other] = grant.owner.keys;
    if (key === undefined || other !== undefined) continue;
    byOwner.set(key, [...(byOwner.get(key) ?? []), grant]);
  }
  const off = switchSpans(db, zone).filter(({ state }) => state === 'off');
  return (session) => {
    const [key, other] = session.target.keys;
    if (session.system !== SYSTEM || key === undefined || other !== undefined) return null;
    const own = (byOwner.get(key) ?? []).filter(({ grantee }) => grantee === granteeOf(session));
    const open = own.find((grant) => isOpen(grant, session.startedAt));
    const opened = `${session.target.name} had opened the account to ${GRANTEE_WORDS[granteeOf(session)]}`;
    if (open) return said('inside', `${opened} at that time.`, open);
    const [last] = own.toReversed();
    const closed = own.length > 0 && own.every((grant) => isKnownShut(grant, session.startedAt));
    if (!last || !closed || !off.some(({ from, to }) => from <= session.startedAt && session.startedAt < to))
      return null;
    const sentence = `No window in which ${opened} was open, and administrators were not let in without one.`;
    return said('outside', sentence, last);
  };
}

function said(is: GrantWindow['is'], sentence: string, { cites }: AccessGrant): GrantWindow {
  return { is, sentence, cite: cites[0] ?? null };
}

/** Support of the vendor goes by windows of its own. */
function granteeOf({ support }: Session): Grantee {
  return support === null ? 'administrators' : 'vendor-support';
}

function isOpen({ from, through, revokedAt }: AccessGrant, at: number): boolean {
  return from !== null && from <= at && endOf(through, revokedAt) > at && (through ?? revokedAt) !== null;
}

/** Both its ends are recorded, as far as they matter: it had not begun, or was over. */
function isKnownShut({ from, through, revokedAt }: AccessGrant, at: number): boolean {
  return (from !== null && from > at) || endOf(through, revokedAt) <= at;
}

const endOf = (through: number | null, revokedAt: number | null): number =>
  Math.min(through ?? Infinity, revokedAt ?? Infinity);
