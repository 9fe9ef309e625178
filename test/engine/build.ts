import { registerFrom, type Register } from '../../electron/engine/people/register.ts';
import type { Alias, Identity, Judged, Link, Person, Session, Ticket } from '../../electron/engine/model.ts';

/** Small builders for tests: what matters is said, the rest is plain. */
export function person(name: string, more: Partial<Person> = {}): Person {
  const login = `${name.toLowerCase().replace(/\s+/gu, '.')}@example.test`;
  const one = {
    id: login,
    name,
    username: login,
    email: login,
    extId: null,
    active: true,
    department: null,
    division: null,
    role: null,
    profile: null,
    profileId: null,
    zone: null,
    salesforce: true,
    records: [],
    cites: [],
    ...more,
  };
  const aliases = [
    alias('name', name),
    ...(one.username === null ? [] : [alias('username', one.username)]),
    ...(one.email === null ? [] : [alias('email', one.email)]),
    ...(one.extId === null ? [] : [alias('id', one.extId)]),
  ];
  return { aliases, ...one };
}

const alias = (kind: Alias['kind'], text: string): Alias => ({
  kind,
  text,
  from: null,
  to: null,
  basis: 'roster',
  cite: null,
});

export function registerWith(...people: Person[]): Register {
  return registerFrom(people);
}

export const at = (iso: string): number => Date.parse(iso);

export function session(actor: Identity, target: Identity, more: Partial<Session> = {}): Session {
  return {
    id: 's1',
    ids: ['s1'],
    system: 'salesforce',
    actor,
    target,
    unit: null,
    unitBasis: 'not-recorded',
    sensitive: null,
    mark: null,
    startedAt: at('2026-02-17T19:02:00Z'),
    endedAt: at('2026-02-17T19:31:00Z'),
    endKind: 'logout',
    seenUntil: at('2026-02-17T19:02:00Z'),
    reason: null,
    through: null,
    support: null,
    kinds: ['salesforce.setup-audit-trail'],
    ip: null,
    browser: null,
    evidence: [{ sourceId: 1, row: 2, role: 'start', at: at('2026-02-17T19:02:00Z'), text: 'Logged in' }],
    ...more,
  };
}

export function ticket(key: string, more: Partial<Ticket> = {}): Ticket {
  return {
    key,
    title: 'Dashboard empty after the territory change',
    text: 'The pipeline dashboard shows no opportunities.',
    hasText: true,
    status: 'Done',
    createdAt: at('2026-02-17T14:00:00Z'),
    resolvedAt: at('2026-02-18T14:00:00Z'),
    updatedAt: null,
    resolution: 'resolved',
    requester: null,
    affected: null,
    assignee: null,
    approvers: null,
    commenters: null,
    opener: null,
    comments: [],
    changes: null,
    lacks: [],
    cite: { sourceId: 2, row: 118 },
    ...more,
  };
}

export function link(of: Ticket, more: Partial<Link> = {}): Link {
  const how = more.how ?? 'strong';
  return {
    sessionId: 's1',
    ticket: of,
    how,
    auto: how === 'person' ? null : how,
    points: 60,
    reasons: [],
    answer: null,
    sentence: '',
    clock: [],
    ...more,
  };
}

/** A session as matching hands it on, by its one link or none. */
export function judged(one: Session, held: Link | null, more: Partial<Judged> = {}): Judged {
  const band = held?.how ?? 'none';
  const { startedAt } = one;
  return {
    session: one,
    verdict: 'justified',
    sentence: '',
    link: held,
    links: held ? [held] : [],
    ticks: [],
    band,
    autoBand: band,
    considered: {
      keyed: 0,
      about: 0,
      outside: 0,
      tickets: 1,
      from: startedAt,
      to: startedAt,
      open: false,
      sentence: '',
    },
    suggestions: [],
    ...more,
  };
}
