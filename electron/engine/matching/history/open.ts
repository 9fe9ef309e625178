import type { Policy } from '../../../../shared/policy.ts';
import type { Cite, Session, Ticket } from '../../model.ts';
import { duration } from '../../text.ts';
import { inWords } from '../days.ts';
import { lastSeen, mayHaveLasted } from '../last-seen.ts';
import { lifeOf, standingAt, type Standing } from './life.ts';

/** Whether a ticket was open when a session started, and how that is known; null: not recorded. */
export type Openness = {
  readonly open: boolean | null;
  readonly sentence: string;
  /** Left out: the ticket's own row says so. */
  readonly cite?: Cite;
};

/** By the history of the ticket where the export tells one, else by its times; both within the grace. */
export function opennessOf(session: Session, ticket: Ticket, policy: Policy): Openness {
  const grace = policy.graceMinutes * 60_000;
  if (ticket.createdAt !== null && ticket.createdAt - grace > lastSeen(session)) {
    if (ticket.createdAt - grace <= mayHaveLasted(session))
      return {
        open: null,
        sentence: `Whether the session had ended when ${ticket.key} was opened is not recorded.`,
      };
    return { open: false, sentence: `${ticket.key} was not open yet.` };
  }
  const started = ticket.createdAt === null || ticket.createdAt <= session.startedAt;
  const life = started ? lifeOf(ticket) : null;
  const standing = life && standingAt(life, session.startedAt);
  if (!standing || standing.state === null) return byTimes(session, ticket, policy);
  if (standing.unsure) return { open: null, ...unsureWords(session, ticket, standing) };
  if (standing.state === 'open') return { open: true, ...openWords(ticket, standing) };
  return afterItsEnd(session, ticket, standing, policy);
}

function byTimes(session: Session, ticket: Ticket, { graceMinutes }: Policy): Openness {
  const { key, createdAt, resolvedAt, resolution } = ticket;
  const gone = resolvedAt === null ? 0 : session.startedAt - resolvedAt;
  if (gone > graceMinutes * 60_000)
    return { open: false, sentence: `${key} was closed ${duration(gone)} before the session.` };
  if (createdAt === null || (resolvedAt === null && resolution !== 'open'))
    return { open: null, sentence: 'The export does not say whether the ticket was open then.' };
  const allowed = `in time with the grace of ${graceMinutes} min`;
  if (gone > 0)
    return { open: true, sentence: `${key} was closed ${duration(gone)} before the session, ${allowed}.` };
  const late = createdAt - session.startedAt;
  if (late > 0)
    return {
      open: true,
      sentence: `${key} was opened ${duration(late)} after the session started, ${allowed}.`,
    };
  return {
    open: true,
    sentence: resolvedAt === null ? `${key} is still open.` : `${key} was open when the session started.`,
  };
}

/** It had been closed when the session started: a no, unless the grace reaches its end or its second opening. */
function afterItsEnd(
  session: Session,
  ticket: Ticket,
  standing: Standing,
  { graceMinutes }: Policy,
): Openness {
  const { key } = ticket;
  const { by, next } = standing;
  const grace = graceMinutes * 60_000;
  const allowed = `in time with the grace of ${graceMinutes} min`;
  if (by !== null && session.startedAt - by.at <= grace) {
    const gone = duration(session.startedAt - by.at);
    return {
      open: true,
      sentence: `${key} was closed ${gone} before the session, ${allowed}.`,
      cite: by.cite,
    };
  }
  if (next?.state === 'open' && next.at - grace <= lastSeen(session)) {
    const wait = duration(next.at - session.startedAt);
    const sentence = `${key} was opened again ${wait} after the session started, ${allowed}.`;
    return { open: true, sentence, cite: next.cite };
  }
  return { open: false, ...closedWords(session, ticket, standing) };
}

/** When it was closed, which a history that begins with its second opening does not say, and opened again. */
function closedWords(
  { startedAt }: Session,
  { key, cite: own }: Ticket,
  { by, next }: Standing,
): Omit<Openness, 'open'> {
  const cite = by?.cite ?? next?.cite ?? own;
  if (next?.state !== 'open' || next.at === Number.POSITIVE_INFINITY) {
    const when = by === null ? 'at an unknown time before' : `${duration(startedAt - by.at)} before`;
    return { sentence: `${key} was closed ${when} the session.`, cite };
  }
  const opened = next.since < next.at ? 'and was open again by' : 'and opened again on';
  if (by === null) {
    const [then = '', again = ''] = inWords(startedAt, next.at);
    const after = `after the session of ${then}`;
    return { sentence: `${key} was closed at an unknown time ${opened} ${again}, ${after}.`, cite };
  }
  const [closed = '', between = '', again = ''] = inWords(by.at, startedAt, next.at);
  const lies = `the session of ${between} lies between`;
  return { sentence: `${key} was closed on ${closed} ${opened} ${again}; ${lies}.`, cite };
}

function openWords(
  { key, resolution, cite: own }: Ticket,
  { by, next, again }: Standing,
): Omit<Openness, 'open'> {
  const cite = by?.cite ?? next?.cite ?? own;
  if (again && by !== null) {
    const [day = ''] = inWords(by.at);
    return { sentence: `${key} was opened again on ${day} and was open when the session started.`, cite };
  }
  const still = next === null && resolution === 'open';
  return { sentence: still ? `${key} is still open.` : `${key} was open when the session started.`, cite };
}

function unsureWords(
  { startedAt }: Session,
  { key, cite: own }: Ticket,
  { state, by, next }: Standing,
): Omit<Openness, 'open'> {
  const from = by?.at ?? next?.since ?? startedAt;
  const until = next !== null && next.at !== Number.POSITIVE_INFINITY ? next.at : null;
  const [since = '', then = '', to = ''] = inWords(from, startedAt, ...(until === null ? [] : [until]));
  const later = `${next?.state === 'open' ? 'open again' : 'closed'} ${until === null ? 'later' : `by ${to}`}`;
  return {
    sentence: `${key} was ${state ?? ''} on ${since} and ${later}; whether it was open at the session of ${then} is not recorded.`,
    cite: by?.cite ?? next?.cite ?? own,
  };
}
