import type { AccessGrant, AccessView, PolicySwitch } from '../../../../shared/contract/access.ts';
import type { SessionFilter } from '../../../../shared/contract/sessions.ts';
import { GRANTEE_WORDS } from '../../../../shared/people-words.ts';
import type { AccessPart } from '../../../state/roster-list.ts';
import { NOT_RECORDED } from '../roster-words.ts';

export type VendorSession = AccessView['vendorSessions'][number];

export const PART_TITLES: Record<AccessPart, string> = {
  switches: 'Moves of the switch',
  administrators: 'Open to administrators',
  vendor: 'Open to vendors',
  'vendor-sessions': 'Sessions of vendors',
};

export const rowsIn = (access: AccessView): Record<AccessPart, number> => ({
  switches: access.switches.length,
  administrators: access.grants.length,
  vendor: access.vendor.length,
  'vendor-sessions': access.vendorSessions.length,
});

export const switchId = ({ cite }: PolicySwitch): string => `${cite.sourceId}:${cite.row}`;

export function stateName(state: 'on' | 'off' | null): string {
  if (state === null) return NOT_RECORDED;
  return state === 'on' ? 'On' : 'Off';
}

/** "Nadia Brandt", or "Nadia Brandt in the account of Theo Marchand". */
export const moverOf = ({ user, delegate }: PolicySwitch): string =>
  delegate === null ? user : `${delegate} in the account of ${user}`;

/** "Own administrators", "Acme Tools (00D…), publisher of a package". */
export function granteeOf({ grantee, granteeText }: AccessGrant): string {
  return granteeText === null || grantee === 'administrators'
    ? GRANTEE_WORDS[grantee]
    : `${granteeText}, ${GRANTEE_WORDS[grantee]}`;
}

/** Asks for the sessions in the account inside the window. */
export function sessionsInside(grant: AccessGrant): Partial<SessionFilter> {
  const ends = [grant.through, grant.revokedAt].filter((end) => end !== null);
  return {
    targetKey: grant.ownerKey,
    system: 'salesforce',
    from: grant.from,
    to: ends.length === 0 ? null : Math.min(...ends),
  };
}
