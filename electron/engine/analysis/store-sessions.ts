import { VERDICTS } from '../../../shared/words.ts';
import type { Checks } from '../checks/checks.ts';
import { usesOf } from '../matching/blanket.ts';
import type { Identity, Judged, Ticket } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import type { Register } from '../people/register.ts';
import { byText, fold } from '../text.ts';
import { bit, each, type Writes } from './insert.ts';
import type { Analysis } from './store.ts';

/** Sessions with their rows, and what their sources say of each other. */
export function* sessionsWrites({ judged, register, checks }: Analysis): Writes {
  yield [
    'session',
    each(judged, ({ session, verdict, sentence, link, band, autoBand, autoTicket, considered }) => [
      {
        id: session.id,
        ids: JSON.stringify(session.ids),
        system: session.system,
        verdict,
        verdict_rank: VERDICTS.indexOf(verdict),
        sentence,
        started_at: session.startedAt,
        ended_at: session.endedAt,
        end_kind: session.endKind,
        seen_until: session.seenUntil,
        actor_key: keyOf(session.actor),
        actor_name: session.actor.name,
        actor_username: session.actor.username,
        target_key: keyOf(session.target),
        target_name: session.target.name,
        target_username: session.target.username,
        through_name: session.through?.name ?? null,
        through_username: session.through?.username ?? null,
        support: session.support,
        kinds: JSON.stringify(session.kinds),
        candidates: JSON.stringify(candidatesOf(session.target, register)),
        unit: session.unit,
        unit_basis: session.unitBasis,
        sensitive: bit(session.sensitive),
        tier: session.mark?.tier ?? null,
        reason: session.reason,
        ticket_key: link?.ticket.key ?? null,
        ticket_how: link?.how ?? null,
        band,
        auto_band: autoBand,
        auto_ticket: autoTicket ?? null,
        considered: JSON.stringify(considered),
        search: fold(
          [
            session.actor.name,
            session.actor.username,
            session.target.name,
            session.target.username,
            session.unit,
            link?.ticket.key,
            session.reason,
          ]
            .filter((text) => typeof text === 'string')
            .join(' \n '),
        ),
      },
    ]),
  ];
  yield [
    'session_row',
    each(byId(judged), ({ session }) =>
      session.evidence.map((evidence, part) => ({
        session_id: session.id,
        part,
        role: evidence.role,
        source_id: evidence.sourceId,
        row: evidence.row,
        at: evidence.at,
        text: evidence.text,
        section: evidence.section ?? null,
      })),
    ),
  ];
  yield ['session_check', checkRows(checks)];
}

function checkRows(checks: Checks) {
  return each(checks, ([session_id, answers]) =>
    answers.map(({ check, answer, sentence, cite }) => ({
      session_id,
      check_id: check,
      answer,
      sentence,
      source_id: cite?.sourceId ?? null,
      row: cite?.row ?? null,
    })),
  );
}

/** In the order of their keys rows of many sessions go into a table one behind the other, which is much faster. */
function byId(judged: readonly Judged[]): readonly Judged[] {
  return judged.toSorted((a, b) => byText(a.session.id, b.session.id));
}

function candidatesOf(target: Identity, register: Register): { name: string; username: string | null }[] {
  if (target.keys.length < 2) return [];
  const people = target.keys
    .map((key) => register.byId.get(key.slice(2)))
    .filter((person) => person !== undefined);
  return people.map(({ name, username }) => ({ name, username }));
}

/** Tickets that are linked or suggested, the links, and the answers of the ticks. */
export function* linksWrites({ judged }: Analysis): Writes {
  yield ['ticket', ticketRows(judged)];
  yield [
    'link',
    each(byId(judged), ({ session, link, links }) =>
      links.map((one, part) => ({
        session_id: session.id,
        part,
        ticket_key: one.ticket.key,
        how: one.how,
        auto: one.auto,
        answer: one.answer,
        points: one.points,
        reasons: JSON.stringify(one.reasons.map(({ reason, points }) => ({ reason, points }))),
        judged: Number(one === link),
        sentence: one.sentence,
        clock: JSON.stringify(one.clock),
      })),
    ),
  ];
  yield [
    'link_suggestion',
    each(byId(judged), ({ session, suggestions }) =>
      suggestions.map(({ ticket, basis, written, sentence }, part) => ({
        session_id: session.id,
        part,
        ticket_key: ticket.key,
        basis,
        written,
        sentence,
      })),
    ),
  ];
  yield [
    'tick',
    each(byId(judged), ({ session, ticks }) =>
      ticks.map((tick, part) => ({
        session_id: session.id,
        part,
        tick: tick.id,
        answer: tick.answer,
        sentence: tick.sentence,
        source_id: tick.cite?.sourceId ?? null,
        row: tick.cite?.row ?? null,
      })),
    ),
  ];
}

function ticketRows(judged: readonly Judged[]) {
  const linked = new Map<string, Ticket>();
  for (const { links, suggestions } of judged)
    for (const { ticket } of [...links, ...suggestions]) linked.set(ticket.key, ticket);
  const uses = usesOf(judged);
  return each(linked.values(), (ticket) => {
    const use = uses.get(ticket.key);
    return [
      {
        key: ticket.key,
        title: ticket.title,
        status: ticket.status,
        created_at: ticket.createdAt,
        resolved_at: ticket.resolvedAt,
        updated_at: ticket.updatedAt,
        opener: names(ticket.opener),
        requester: names(ticket.requester),
        affected: names(ticket.affected),
        assignee: names(ticket.assignee),
        approvers: names(ticket.approvers),
        sessions: use?.sessions ?? 0,
        targets: use?.targets.size ?? 0,
        first_at: use?.first ?? null,
        last_at: use?.last ?? null,
        source_id: ticket.cite.sourceId,
        row: ticket.cite.row,
      },
    ];
  });
}

const names = (people: readonly Identity[] | null): string | null =>
  people === null ? null : JSON.stringify(people.map((person) => person.name));
