/** The words of identity, of what held at a time, and of who could: one meaning each, on screens and in the pack. */

/** What may name a person, in order of trust. A display name alone never makes two records one person. */
export const ALIAS_KINDS = ['id', 'federation-id', 'username', 'email', 'ticket-login', 'name'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];
export const ALIAS_WORDS: Record<AliasKind, string> = {
  id: 'Id',
  'federation-id': 'Federation id',
  username: 'Username',
  email: 'E-mail',
  'ticket-login': 'Account in the ticket system',
  name: 'Display name',
};

/** Where an alias was learned. */
export const ALIAS_BASES = ['roster', 'audit-trail', 'ticket', 'decision'] as const;
export type AliasBasis = (typeof ALIAS_BASES)[number];
export const ALIAS_BASIS_WORDS: Record<AliasBasis, string> = {
  roster: 'a list of people says so',
  'audit-trail': 'a change in the audit trail says so',
  ticket: 'a ticket writes both together',
  decision: 'a person decided so',
};

/** A question of the queue. who: several people bear what a source writes. same: two records may be one person. */
export const IDENTITY_ITEMS = ['who', 'same'] as const;
export type IdentityItemKind = (typeof IDENTITY_ITEMS)[number];

/** pick answers `who`; merge and apart answer `same`; cannot-tell answers both and changes nothing. */
export const IDENTITY_ANSWERS = ['pick', 'merge', 'apart', 'cannot-tell'] as const;
export type IdentityAnswer = (typeof IDENTITY_ANSWERS)[number];
export const IDENTITY_ANSWER_WORDS: Record<IdentityAnswer, string> = {
  pick: 'This person',
  merge: 'One person',
  apart: 'Two people',
  'cannot-tell': 'Cannot tell',
};

/** What is known of a person at a time. power: may log in as others. */
export const STATE_FIELDS = ['active', 'department', 'division', 'role', 'profile', 'power'] as const;
export type StateField = (typeof STATE_FIELDS)[number];
export const STATE_WORDS: Record<StateField, string> = {
  active: 'Active',
  department: 'Department',
  division: 'Division',
  role: 'Role',
  profile: 'Profile',
  power: 'May log in as others',
};

/**
 * How a fact is known for a time. trail: a row of the audit trail says so. unchanged: a list of people says so, and the
 * audit trail covers the time and shows no change of it. snapshot: only a list of people says so, as of its export.
 */
export const STATE_BASES = ['trail', 'unchanged', 'snapshot', 'not-recorded'] as const;
export type StateBasis = (typeof STATE_BASES)[number];
export const STATE_BASIS_WORDS: Record<StateBasis, string> = {
  trail: 'by the audit trail',
  unchanged: 'by the user list; the audit trail shows no change',
  snapshot: 'by the user list only, as of its export',
  'not-recorded': 'not recorded',
};

/** Who may use a grant of login access. */
export const GRANTEES = ['administrators', 'vendor-support', 'publisher', 'not-recorded'] as const;
export type Grantee = (typeof GRANTEES)[number];
export const GRANTEE_WORDS: Record<Grantee, string> = {
  administrators: 'own administrators',
  'vendor-support': 'support of the vendor',
  publisher: 'publisher of a package',
  'not-recorded': 'not recorded to whom',
};

/** What makes a line of the roster worth a look. None of them is a verdict. */
export const ROSTER_FLAGS = ['unlisted', 'dormant', 'shared', 'leaver', 'approver'] as const;
export type RosterFlag = (typeof ROSTER_FLAGS)[number];
export const ROSTER_FLAG_WORDS: Record<RosterFlag, { label: string; meaning: string }> = {
  unlisted: { label: 'Unlisted', meaning: 'Acted as others and is not on the list of those who may.' },
  dormant: { label: 'Dormant', meaning: 'May act as others and did not, in the window that is stated.' },
  shared: { label: 'Shared account', meaning: 'The account looks as if several people use it.' },
  leaver: { label: 'Leaver', meaning: 'Is not active, and still may act as others or did.' },
  approver: { label: 'Approves and acts', meaning: 'Approves tickets and acts as others.' },
};

/** Share of the active users, in bands; the upper border belongs to the band. */
export const BREADTH_BANDS = ['0.5', '1', '2', '5', '10', 'over'] as const;
export type BreadthBand = (typeof BREADTH_BANDS)[number];
export const BREADTH_WORDS: Record<BreadthBand, string> = {
  '0.5': 'up to 0.5 %',
  '1': 'over 0.5 to 1 %',
  '2': 'over 1 to 2 %',
  '5': 'over 2 to 5 %',
  '10': 'over 5 to 10 %',
  over: 'over 10 %',
};
