import type { Identity, Roster, RosterEntry, RuleFacts, State } from '../model.ts';
import type { StateField } from '../../../shared/people-words.ts';
import { at, who } from './example-session.ts';

/** One of the people on the roster: declared and active, by profile. */
export function rosterEntry(name: string, over: Partial<RosterEntry> = {}): RosterEntry {
  const base = {
    key: who(name).keys[0] ?? name,
    name,
    username: null,
    active: true,
    unit: null,
    declared: true,
    approved: null,
    targets: 0,
    band: null,
    flags: [],
  };
  return {
    ...base,
    sessions: 0,
    lastAt: null,
    how: ['profile: System Administrator'],
    cites: [{ sourceId: 3, row: 2 }],
    ...over,
  };
}

/** A roster within the limit of five, with the usual actor on it. */
export function roster(over: Partial<Roster> = {}): Roster {
  return {
    known: true,
    declared: 1,
    observed: 1,
    activeUsers: 100,
    limit: 5,
    band: null,
    dormant: { from: null, to: null, sentence: '' },
    people: [rosterEntry('Nadia Brandt')],
    ...over,
  };
}

/** What is known of somebody in one field. */
export function state(field: StateField, value: string | null, over: Partial<State> = {}): State {
  const sentence = value === null ? 'Not recorded.' : `By the audit trail: ${value}.`;
  const basis = value === null ? 'not-recorded' : 'trail';
  return { field, value, from: null, to: null, basis, sentence, cite: null, ...over };
}

/** What held of people by name, all of the time: `{ 'Nadia Brandt': { role: 'Support' } }`. */
export function held(
  people: Readonly<Record<string, Partial<Record<StateField, string>>>>,
): RuleFacts['then'] {
  return ({ name }: Identity, field) => state(field, people[name]?.[field] ?? null);
}

/** A row of the audit trail that moves the switch. */
export function policySwitch(iso: string, text: string): RuleFacts['policySwitches'][number] {
  return {
    at: at(iso),
    kind: 'policy-switch',
    user: 'Nadia Brandt',
    delegate: null,
    text,
    section: null,
    cite: { sourceId: 1, row: 9 },
    asked: 'No ticket that was open then names the switch; the ticket files cover the time.',
  };
}

/** All a rule sees, with an audit trail and a known roster unless the example says otherwise. */
export function facts(over: Partial<RuleFacts> = {}): RuleFacts {
  return {
    sessions: [],
    roster: roster(),
    policySwitches: [],
    hasAuditTrail: true,
    period: { from: at('2026-01-01T00:00:00Z'), to: at('2026-07-01T00:00:00Z') },
    then: (_who, field) => state(field, null),
    zoneOf: () => null,
    windowOf: () => null,
    grants: [],
    tellsSupport: ({ kinds }) => kinds.includes('salesforce.setup-audit-trail'),
    logoutOf: ({ endKind }) => ({
      check: 'logout',
      answer: endKind === 'logout' ? 'yes' : 'not-recorded',
      sentence:
        endKind === 'logout' ? 'A logout was seen.' : 'No file that shows the session writes down logouts.',
      cite: null,
    }),
    alarms: [],
    sources: 0,
    dayOf: (instant) => Math.floor(instant / 86_400_000),
    date: (instant) => `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    ...over,
  };
}
