import { caseGroups } from './cases/index.ts';
import { partOf } from './people.ts';
import { minute, toronto } from './time.ts';
import type { CaseGroup, DraftTicket, Person, PlannedSession, PlannedTicket, Session } from './types.ts';

/** The planted sessions, with the people of the cast in the place of their keys. */
export function plannedSessions(people: readonly Person[]): Session[] {
  return caseGroups.flatMap((group) => group.sessions.map((planned) => sessionOf(planned, group, people)));
}

/** The tickets written for the planted sessions. */
export function plannedTickets(people: readonly Person[]): DraftTicket[] {
  return caseGroups.flatMap((group) => group.tickets.map((planned) => ticketOf(planned, people)));
}

function sessionOf(planned: PlannedSession, group: CaseGroup, people: readonly Person[]): Session {
  const actor = partOf(people, planned.actor);
  const target = partOf(people, planned.target);
  const start = toronto(planned.at);
  const changes = (planned.changes ?? []).map(({ after, section, text }) => ({
    at: start + after * minute,
    user: target.username,
    text: text
      .replace('{target}', target.name)
      .replace('{email}', target.username)
      .replace('{id}', target.id.slice(0, 15)),
    section,
    delegate: actor.username,
  }));
  return {
    system: planned.system ?? 'salesforce',
    case: group.case,
    expected: planned.expected,
    actor,
    target,
    start,
    // Nobody logs out on the minute: the seconds come from the start.
    end: start + planned.minutes * minute + (Math.floor(start / 1000) % 47) * 1000,
    endRecorded: true,
    reason: planned.reason ?? null,
    ticket: planned.ticket ?? null,
    changes,
  };
}

function ticketOf(planned: PlannedTicket, people: readonly Person[]): DraftTicket {
  const person = (key: string | null | undefined): Person | null => (key ? partOf(people, key) : null);
  return {
    id: planned.id,
    project: 'OPS',
    kind: 'Service Request',
    summary: planned.summary,
    description: planned.description,
    reporter: partOf(people, planned.reporter),
    assignee: person(planned.assignee),
    affected: person(planned.affected),
    approver: person(planned.approver),
    created: toronto(planned.created),
    resolved: planned.resolved === null ? null : toronto(planned.resolved),
    priority: 'Medium',
    labels: [],
    watchers: [],
    comments: (planned.comments ?? []).map(([at, author, text]) => ({
      at: toronto(at),
      author: partOf(people, author),
      text,
    })),
  };
}
