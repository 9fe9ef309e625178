import { RULE_IDS, SEVERITIES, VERDICTS } from '../../../shared/words.ts';
import type { Policy } from '../../../shared/policy.ts';
import type { Writable } from '../db/open.ts';
import type { Finding, Identity, Judged, Roster, Ticket } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import type { Register } from '../people/register.ts';
import { sensitivity, unitOf } from '../people/units.ts';
import type { RuleOutcome } from '../rules/run.ts';
import type { TrailEvent } from '../sessions/audit-events.ts';
import { fold } from '../text.ts';

/** Everything an analysis found out, ready to be written. */
export type Analysis = {
  readonly register: Register;
  readonly policy: Policy;
  readonly judged: readonly Judged[];
  readonly tickets: readonly Ticket[];
  readonly roster: Roster;
  readonly strays: readonly TrailEvent[];
  readonly findings: readonly Finding[];
  readonly reports: readonly RuleOutcome[];
};

const DERIVED = [
  'finding_session', 'finding', 'rule_report', 'roster_total', 'roster_entry', 'tick', 'link', 'ticket', 'session_row', 'session',
  'ambiguous_name', 'stray_change', 'person',
];

/** Clears what the last analysis wrote. Facts, settings, log and decisions stay. */
export function forget(db: Writable): void {
  for (const table of DERIVED) db.exec(`DELETE FROM ${table}`);
}

/** Writes an analysis. Call it inside one transaction with `forget`. */
export function store(db: Writable, analysis: Analysis): void {
  storePeople(db, analysis);
  storeSessions(db, analysis);
  storeLinks(db, analysis);
  storeRoster(db, analysis.roster);
  storeFindings(db, analysis);
}

type Row = Record<string, string | number | null>;

/** One insert statement for a list of rows that all have the same columns. */
function insert(db: Writable, table: string, rows: readonly Row[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const statement = db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`);
  for (const row of rows) statement.run(row);
}

const bit = (fact: boolean | null): number | null => (fact === null ? null : Number(fact));

function storePeople(db: Writable, { register, policy, judged, tickets, strays }: Analysis): void {
  const isSensitive = sensitivity(policy);
  insert(db, 'person', register.people.map((person) => ({
    id: person.id, name: person.name, username: person.username, email: person.email, active: bit(person.active),
    unit: unitOf(person), sensitive: bit(isSensitive(person)), profile: person.profile, role: person.role,
    cites: JSON.stringify(person.cites),
  })));
  insert(db, 'stray_change', strays.map((event) => ({
    source_id: event.cite.sourceId, row: event.cite.row, at: event.at, user: event.user, delegate: event.delegate, text: event.text,
  })));
  const asked = [
    ...judged.flatMap(({ session }) => [session.actor, session.target]),
    ...tickets.flatMap((ticket) => [ticket.requester, ticket.affected, ticket.assignee, ticket.approvers].flatMap((people) => people ?? [])),
  ];
  storeAmbiguous(db, asked, register);
}

/** Names that a session or a ticket uses and that several people bear: nobody chose between them. */
function storeAmbiguous(db: Writable, asked: readonly Identity[], register: Register): void {
  const names = new Map<string, Identity>();
  for (const identity of asked) if (identity.keys.length > 1 && !names.has(keyOf(identity))) names.set(keyOf(identity), identity);
  const rows = [...names.values()].map((identity) => {
    const people = identity.keys.map((key) => register.byId.get(key.slice(2))).filter((person) => person !== undefined);
    const candidates = people.map((person) => person.username ?? person.email ?? person.extId ?? person.name).sort();
    return { name: people[0]?.name ?? identity.name, candidates: JSON.stringify(candidates) };
  });
  insert(db, 'ambiguous_name', [...new Map(rows.map((row) => [row.name, row])).values()]);
}

function storeSessions(db: Writable, { judged, register }: Analysis): void {
  insert(db, 'session', judged.map(({ session, verdict, sentence, link }) => ({
    id: session.id, system: session.system, verdict, verdict_rank: VERDICTS.indexOf(verdict), sentence,
    started_at: session.startedAt, ended_at: session.endedAt, end_kind: session.endKind,
    actor_key: keyOf(session.actor), actor_name: session.actor.name, actor_username: session.actor.username,
    target_key: keyOf(session.target), target_name: session.target.name, target_username: session.target.username,
    candidates: JSON.stringify(candidatesOf(session.target, register)),
    unit: session.unit, sensitive: bit(session.sensitive), reason: session.reason,
    ticket_key: link?.ticket.key ?? null, ticket_how: link?.how ?? null,
    search: fold(
      [session.actor.name, session.actor.username, session.target.name, session.target.username, session.unit, link?.ticket.key, session.reason]
        .filter((text) => typeof text === 'string')
        .join(' \n '),
    ),
  })));
  insert(db, 'session_row', judged.flatMap(({ session }) => session.evidence.map((evidence, part) => ({
    session_id: session.id, part, role: evidence.role, source_id: evidence.sourceId, row: evidence.row, at: evidence.at, text: evidence.text,
  }))));
}

function candidatesOf(target: Identity, register: Register): { name: string; username: string | null }[] {
  if (target.keys.length < 2) return [];
  const people = target.keys.map((key) => register.byId.get(key.slice(2))).filter((person) => person !== undefined);
  return people.map(({ name, username }) => ({ name, username }));
}

function storeLinks(db: Writable, { judged }: Analysis): void {
  const linked = new Map(judged.flatMap(({ links }) => links.map(({ ticket }) => [ticket.key, ticket])));
  const names = (people: readonly Identity[] | null): string | null => (people === null ? null : JSON.stringify(people.map((person) => person.name)));
  insert(db, 'ticket', [...linked.values()].map((ticket) => ({
    key: ticket.key, title: ticket.title, status: ticket.status, created_at: ticket.createdAt, resolved_at: ticket.resolvedAt,
    requester: names(ticket.requester), assignee: names(ticket.assignee), source_id: ticket.cite.sourceId, row: ticket.cite.row,
  })));
  insert(db, 'link', judged.flatMap(({ session, link, links }) => links.map((one, part) => ({
    session_id: session.id, part, ticket_key: one.ticket.key, how: one.how, points: one.points,
    reasons: JSON.stringify(one.reasons.map(({ reason, points }) => ({ reason, points }))), judged: Number(one === link), sentence: one.sentence,
  }))));
  insert(db, 'tick', judged.flatMap(({ session, ticks }) => ticks.map((tick, part) => ({
    session_id: session.id, part, tick: tick.id, answer: tick.answer, sentence: tick.sentence,
    source_id: tick.cite?.sourceId ?? null, row: tick.cite?.row ?? null,
  }))));
}

function storeRoster(db: Writable, roster: Roster): void {
  insert(db, 'roster_total', [{
    id: 1, known: Number(roster.known), declared: roster.declared, observed: roster.observed, active_users: roster.activeUsers, most: roster.limit,
  }]);
  insert(db, 'roster_entry', roster.people.map((entry) => ({
    key: entry.key, name: entry.name, username: entry.username, active: bit(entry.active), unit: entry.unit, declared: Number(entry.declared),
    approved: bit(entry.approved), sessions: entry.sessions, last_at: entry.lastAt, how: JSON.stringify(entry.how), cites: JSON.stringify(entry.cites),
  })));
}

function storeFindings(db: Writable, { findings, reports }: Analysis): void {
  insert(db, 'rule_report', reports.map((report) => ({
    rule: report.rule, severity: report.severity, enabled: Number(report.enabled), tested: report.tested, found: report.found,
    untested: JSON.stringify(report.untested), rank: RULE_IDS.indexOf(report.rule),
  })));
  insert(db, 'finding', findings.map((finding) => ({
    id: finding.id, rule: finding.rule, severity: finding.severity, severity_rank: SEVERITIES.indexOf(finding.severity), subject: finding.subject,
    sentence: finding.sentence, at: finding.at, cites: JSON.stringify(finding.cites),
    search: fold(`${finding.subject} \n ${finding.sentence}`),
  })));
  insert(db, 'finding_session', findings.flatMap((finding) => [...new Set(finding.sessions)].map((session) => ({ finding_id: finding.id, session_id: session }))));
}
