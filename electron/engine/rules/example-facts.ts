import type { Roster, RosterEntry, RuleFacts } from '../model.ts';
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
    date: (instant) => `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    ...over,
  };
}
