import { partOf } from './people.ts';
import { randomOf } from './random.ts';
import { salesforceId } from './salesforce-id.ts';
import { toronto, utcDate } from './time.ts';
import type { Person } from './types.ts';

export type PermissionSet = {
  readonly id: string;
  readonly label: string;
  readonly profileId: string | null; // set when the permission set is a profile's own
  readonly modifyAllData?: true;
  readonly viewAllData?: true;
  readonly manageUsers?: true;
  readonly manageLoginAccessPolicies?: true;
};

export type Assignment = {
  readonly id: string;
  readonly person: Person;
  readonly set: PermissionSet;
  readonly expires: string | null;
  readonly isActive: boolean;
};

const profiles: readonly Omit<PermissionSet, 'id' | 'profileId'>[] = [
  {
    label: 'System Administrator',
    modifyAllData: true,
    viewAllData: true,
    manageUsers: true,
    manageLoginAccessPolicies: true,
  },
  { label: 'Standard User' },
  { label: 'Sales User' },
  { label: 'Service Agent' },
  { label: 'Finance User' },
  { label: 'Marketing User' },
  { label: 'Read Only' },
];

const sets: readonly Omit<PermissionSet, 'id' | 'profileId'>[] = [
  // The mistake of the story: made for one weekend in 2024, never taken back.
  { label: 'Data Migration 2024', modifyAllData: true, viewAllData: true },
  { label: 'User Care', manageUsers: true },
  { label: 'Report Builder', viewAllData: true },
  { label: 'Quote Approver' },
  { label: 'Discount Approver' },
  { label: 'Knowledge Author' },
  { label: 'Campaign Editor' },
  { label: 'Residual Value Editor' },
];

export const permissionSets: readonly PermissionSet[] = [
  ...profiles.map((set, index) => ({
    ...set,
    id: salesforceId('0PS', 100 + index),
    profileId: salesforceId('00e', 100 + index),
  })),
  ...sets.map((set, index) => ({ ...set, id: salesforceId('0PS', 200 + index), profileId: null })),
];

function permissionSetOf(label: string): PermissionSet {
  return permissionSets.find((set) => set.label === label)!;
}

const granted: Readonly<Record<string, readonly string[]>> = {
  'Data Migration 2024': ['siobhan', 'lea', 'anjali', 'mateusz', 'chloe'],
  'User Care': ['meiling', 'hassan', 'kwabena'],
  'Quote Approver': ['luciana', 'harriet'],
};

/** Who holds what at the end of the half year: the profile's own set for everybody, then the granted ones. */
export function buildAssignments(people: readonly Person[]): Assignment[] {
  const everybody = people.map((person) => ({ person, set: permissionSetOf(person.profile) }));
  const named = Object.entries(granted).flatMap(([label, keys]) =>
    keys.map((key) => ({ person: partOf(people, key), set: permissionSetOf(label) })),
  );
  // Expired with the weekend it was meant for: he holds nothing, although the row is still there.
  const expired = { person: partOf(people, 'olumide'), set: permissionSetOf('Data Migration 2024') };
  return [...everybody, ...named, ...ordinaryGrants(people), expired].map(({ person, set }, index) => ({
    id: salesforceId('0Pa', 3000 + index),
    person,
    set,
    expires: person === expired.person && set === expired.set ? utcDate(toronto('2024-11-18 00:00')) : null,
    isActive: !(person === expired.person && set === expired.set),
  }));
}

function ordinaryGrants(people: readonly Person[]): { person: Person; set: PermissionSet }[] {
  const random = randomOf('ordinary grants');
  const drawn = random.shuffled(people.filter((person) => !person.part && person.deactivated === null));
  const harmless = sets.map((set) => set.label).slice(2);
  return drawn.slice(0, 62).map((person) => ({ person, set: permissionSetOf(random.pick(harmless)) }));
}
