/**
 * The words of the field, one meaning each. Code, screens and the evidence pack take their labels from these lists,
 * so that a verdict is called the same thing everywhere.
 */

export const SOURCE_KINDS = [
  'salesforce.setup-audit-trail',
  'salesforce.login-as-log',
  'salesforce.login-as-event',
  'salesforce.login-history',
  'salesforce.login-log',
  'salesforce.logout-log',
  'salesforce.users',
  'salesforce.permission-sets',
  'salesforce.permission-assignments',
  'salesforce.delegated-groups',
  'jira.issues',
  'servicenow.tickets',
  'zendesk.tickets',
  'github.issues',
  'gitlab.issues',
  'servicenow.impersonation-history',
  'moodle.log',
  'docebo.audit-trail',
  'cornerstone.proxy-report',
  'atlassian.audit-log',
  'okta.system-log',
  'keycloak.events',
  'aws.cloudtrail',
  'onelogin.events',
  'zendesk.audit-log',
  'assumed-sessions',
  'activity',
  'tickets',
  'ticket-history',
  'people',
  'approved-roster',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Kinds that show who acted as whom; the others corroborate, name or justify. */
export const SESSION_KINDS: readonly SourceKind[] = [
  'salesforce.setup-audit-trail',
  'salesforce.login-as-log',
  'salesforce.login-as-event',
  'servicenow.impersonation-history',
  'moodle.log',
  'docebo.audit-trail',
  'cornerstone.proxy-report',
  'atlassian.audit-log',
  'okta.system-log',
  'keycloak.events',
  'aws.cloudtrail',
  'onelogin.events',
  'assumed-sessions',
];
export const TICKET_KINDS: readonly SourceKind[] = [
  'jira.issues',
  'servicenow.tickets',
  'zendesk.tickets',
  'github.issues',
  'gitlab.issues',
  'tickets',
];

/** How the rows of a list are written. */
export const SYNTAXES = ['csv', 'json', 'json-lines', 'xlsx'] as const;

/** Encodings a person may choose; the first of them that fits is found by itself. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-15',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const VERDICTS = [
  'justified',
  'justified-late',
  'weak',
  'to-review',
  'unjustified',
  'cannot-tell',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The four families a verdict is drawn in: word, shape and colour. */
export type Tone = 'ok' | 'late' | 'bad' | 'unknown';

export const VERDICT_WORDS: Record<Verdict, { label: string; tone: Tone; meaning: string }> = {
  justified: { label: 'Justified', tone: 'ok', meaning: 'A ticket is linked and no test failed.' },
  'justified-late': {
    label: 'Justified late',
    tone: 'late',
    meaning: 'The ticket was opened after the session, within the late limit.',
  },
  weak: { label: 'Weak', tone: 'late', meaning: 'A ticket is linked, but at least one test failed.' },
  'to-review': {
    label: 'To review',
    tone: 'late',
    meaning: 'Only possible tickets were found; a person must decide.',
  },
  unjustified: {
    label: 'Unjustified',
    tone: 'bad',
    meaning: 'No ticket justifies the session, and the ticket files cover its date.',
  },
  'cannot-tell': {
    label: 'Cannot tell',
    tone: 'unknown',
    meaning: 'The ticket files do not cover the date of the session.',
  },
};

export const TICKS = [
  'linked',
  'opened-before',
  'open-during',
  'right-person',
  'right-actor',
  'independent',
  'specific',
  'in-scope',
  'not-blanket',
] as const;
export type TickId = (typeof TICKS)[number];

export const TICK_WORDS: Record<TickId, { label: string; question: string }> = {
  linked: { label: 'A ticket is linked', question: 'Is a ticket linked?' },
  'opened-before': {
    label: 'Opened before the session',
    question: 'Was it opened before the session ended?',
  },
  'open-during': { label: 'Open during the session', question: 'Was it open during the session?' },
  'right-person': { label: 'About this person', question: 'Is it about the person whose account was used?' },
  'right-actor': { label: 'Actor is on it', question: 'Is the actor its assignee or a commenter?' },
  independent: {
    label: 'Somebody else asked',
    question: 'Did somebody other than the actor ask or approve?',
  },
  specific: { label: 'Reason is specific', question: 'Is the reason specific?' },
  'in-scope': {
    label: 'Length and grant fit',
    question: 'Do the length and the grant window fit the policy?',
  },
  'not-blanket': {
    label: 'Not a ticket for everything',
    question: 'Is it a ticket for this, not for everything?',
  },
};

export const ANSWERS = ['yes', 'no', 'not-recorded'] as const;
export type Answer = (typeof ANSWERS)[number];

export const SEVERITIES = ['high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const SEVERITY_WORDS: Record<Severity, { label: string; tone: Tone }> = {
  high: { label: 'High', tone: 'bad' },
  medium: { label: 'Medium', tone: 'late' },
  low: { label: 'Low', tone: 'unknown' },
};

export const END_KINDS = ['logout', 'inferred', 'open'] as const;
export type EndKind = (typeof END_KINDS)[number];
export const END_WORDS: Record<EndKind, string> = {
  logout: 'logout seen',
  inferred:
    'no logout seen; ended at the latest when the actor next logged in as somebody, or when the record says that access ran out',
  open: 'no end recorded',
};

export const LINK_KINDS = ['explicit-key', 'strong', 'possible', 'person'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
export const LINK_WORDS: Record<LinkKind, string> = {
  'explicit-key': 'the reason names its key',
  strong: 'strong match',
  possible: 'possible match',
  person: 'linked by a person',
};

export const FATES = ['imported', 'duplicate', 'ignored', 'rejected'] as const;
export type Fate = (typeof FATES)[number];

export const DISPOSITIONS = [
  'justified',
  'justified-late',
  'documentation-exception',
  'control-exception',
  'data-error',
  'out-of-scope',
  'waiting',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];
export const DISPOSITION_WORDS: Record<Disposition, string> = {
  justified: 'Justified',
  'justified-late': 'Justified late',
  'documentation-exception': 'Documentation exception',
  'control-exception': 'Control exception',
  'data-error': 'Data error',
  'out-of-scope': 'Out of scope',
  waiting: 'Waiting for an answer',
};

export const RULE_IDS = [
  'no-justification',
  'late-justification',
  'weak-justification',
  'repeated-pair',
  'repeated-target',
  'repeated-unit',
  'actor-fan-out',
  'sensitive-unit',
  'roster-breadth',
  'roster-unlisted',
  'roster-dormant',
  'off-hours',
  'overlong-session',
  'no-logout',
  'impossible-session',
  'step-up',
  'setup-change-while-impersonating',
  'outside-grant',
  'grant-too-long',
  'policy-switched',
  'vague-reason',
  'blanket-ticket',
  'self-raised',
  'vendor-support-access',
  'surge',
  'source-alarm',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** How sensitive a unit is: 1 is the top tier, of which nothing is hidden without a second person. */
export const TIERS = [1, 2, 3] as const;
export type Tier = (typeof TIERS)[number];
export const TIER_WORDS: Record<Tier, { label: string; meaning: string }> = {
  1: { label: 'Tier 1', meaning: 'Top tier: nothing about it is hidden without a second person.' },
  2: { label: 'Tier 2', meaning: 'Sensitive: every session is reported.' },
  3: { label: 'Tier 3', meaning: 'Sensitive to a degree: reported one step lower.' },
};

/** Where a finding stands. A suppressed one is hidden by people's own rule; an answered one by the reason of its alarm. */
export const FINDING_STATES = ['open', 'decided', 'suppressed', 'answered'] as const;
export type FindingState = (typeof FINDING_STATES)[number];
export const FINDING_STATE_WORDS: Record<FindingState, string> = {
  open: 'Open',
  decided: 'Decided',
  suppressed: 'Suppressed',
  answered: 'Alarm answered',
};
