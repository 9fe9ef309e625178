/**
 * What is compared between the sources of one session. Every check is answered yes, no or not recorded: a source that
 * does not cover the time can neither confirm nor contradict.
 */
export const SESSION_CHECKS = [
  'audit-trail',
  'event-log',
  'logout',
  'own-login',
  'same-address',
  'account-free',
] as const;
export type SessionCheck = (typeof SESSION_CHECKS)[number];
export const CHECK_WORDS: Record<SessionCheck, { label: string; question: string; yes: string; no: string }> =
  {
    'audit-trail': {
      label: 'Audit trail',
      question: 'Does the audit trail show the session?',
      yes: 'seen',
      no: 'missing',
    },
    'event-log': {
      label: 'Event log',
      question: 'Do the event logs show the session?',
      yes: 'seen',
      no: 'missing',
    },
    logout: { label: 'Logout', question: 'Was a logout seen?', yes: 'seen', no: 'missing' },
    'own-login': {
      label: 'Own login',
      question: 'Did the actor sign in as themselves before the session?',
      yes: 'seen',
      no: 'missing',
    },
    'same-address': {
      label: 'Same address',
      question: 'Do the session and the own login come from one address and browser?',
      yes: 'same',
      no: 'different',
    },
    'account-free': {
      label: 'Actor alone',
      question: "Was nobody else in the actor's own account when the session started?",
      yes: 'alone',
      no: 'somebody was',
    },
  };

/** A mark on the time axis of a session. */
export const TIMELINE_LANES = ['session', 'inside', 'actor', 'target', 'access', 'ticket'] as const;
export type TimelineLane = (typeof TIMELINE_LANES)[number];
export const LANE_WORDS: Record<TimelineLane, string> = {
  session: 'The session',
  inside: 'Inside the session',
  actor: 'The actor',
  target: 'The account',
  access: 'Access granted',
  ticket: 'Tickets',
};
