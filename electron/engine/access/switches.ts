import type { Policy } from '../../../shared/policy.ts';
import type { Readable } from '../db/open.ts';
import { covers, declaredFor, type Covered } from '../matching/tickets.ts';
import type { Identity, PolicySwitch, Ticket } from '../model.ts';
import type { Register } from '../people/register.ts';
import { policySwitches, type TrailEvent } from '../sessions/audit-events.ts';
import type { Period } from '../settings.ts';
import { duration } from '../text.ts';
import { readLine } from '../trail/lines.ts';
import { switchTickets, type Candidate, type SwitchTickets } from './switch-tickets.ts';

type Facts = {
  readonly candidatesFor: SwitchTickets;
  readonly covered: Covered;
  readonly hasTickets: boolean;
};
type Asked = Pick<PolicySwitch, 'answer' | 'ticketKey' | 'sentence'>;

/** Every move of the login policy inside the period, oldest first, with the ticket that asks for it. */
export function switchTimeline(
  db: Readable,
  register: Register,
  tickets: readonly Ticket[],
  covered: Covered,
  period: Period,
  policy: Policy,
): PolicySwitch[] {
  const moves = policySwitches(db)
    .filter(({ at }) => at >= period.start && at < period.end)
    .map((event) => ({ event, mover: moverOf(event, register) }));
  const grace = policy.graceMinutes * 60_000;
  const movers = moves.map(({ mover }) => mover);
  const facts: Facts = {
    candidatesFor: switchTickets(tickets, movers, grace),
    covered,
    hasTickets: tickets.length > 0,
  };
  return moves.map(({ event, mover }) => ({
    at: event.at,
    to: directionOf(event),
    user: nameOf(event.user, event.at, register),
    delegate: event.delegate === null ? null : nameOf(event.delegate, event.at, register),
    ...askedFor(event.at, mover, facts),
    cite: event.cite,
  }));
}

/** Which way a row moves the switch; null: it does not say. */
export function directionOf({ text, user }: Pick<TrailEvent, 'text' | 'user'>): 'on' | 'off' | null {
  const line = readLine({ text, code: null, user });
  return line?.is === 'switched' ? line.to : null;
}

/** Somebody logged in as the row's user moved it themselves. */
function moverOf({ user, delegate, at }: TrailEvent, register: Register): Identity {
  return register.resolveText(delegate ?? user, at);
}

function nameOf(text: string, at: number, register: Register): string {
  const who = register.resolveText(text, at);
  return who.keys.length === 1 ? who.name : text;
}

/** Is there a ticket that asks for the move? Never by possibility alone. */
function askedFor(at: number, mover: Identity, { candidatesFor, covered, hasTickets }: Facts): Asked {
  const all = candidatesFor(mover, at);
  const named = all.filter(({ speech }) => speech === 'named');
  const asks =
    named.find(({ open }) => open === true) ??
    all.find(({ speech, mover: on, open }) => speech === 'spoken' && on === 'yes' && open === true);
  if (asks) return { answer: 'yes', ticketKey: asks.ticket.key, sentence: yesWords(asks, mover, at) };
  const possible = named.find(maybe) ?? all.find(maybe);
  if (possible) return unsettled(maybeWords(possible, mover));
  if (!hasTickets) return unsettled('No tickets were imported, so no ticket can be looked for.');
  const missed = named.find(({ open }) => open === false);
  const none = missed ? missedWords(missed, at) : 'No ticket that was open then names the switch';
  if (!covers(covered, at)) return unsettled(`${none}; the ticket files do not cover the time.`);
  const declared = declaredFor(covered, at);
  const words = `the ticket files cover the time${declared === null ? '' : `: ${declared}`}`;
  return { answer: 'no', ticketKey: null, sentence: `${none}; ${words}.` };
}

const unsettled = (sentence: string): Asked => ({ answer: 'not-recorded', ticketKey: null, sentence });

/** One that would do if it was open, or open and worked on by the mover with words that settle nothing. */
function maybe({ speech, mover, open }: Candidate): boolean {
  if (open === false || speech === 'silent') return false;
  if (speech === 'named') return true;
  return mover !== 'no';
}

function yesWords({ ticket, speech }: Candidate, mover: Identity, at: number): string {
  const life = (ticket.createdAt ?? 0) > at ? 'was opened within the grace' : 'was open then';
  return speech === 'named'
    ? `${ticket.key} names the switch and ${life}.`
    : `${ticket.key} has ${mover.name} on it, speaks of logging in and of a policy, and ${life}.`;
}

function maybeWords({ ticket, speech, mover: on, open }: Candidate, mover: Identity): string {
  const doubts = [
    ...(speech === 'hinted'
      ? [ticket.hasText ? 'its words do not settle it' : 'its text was not exported']
      : []),
    ...(open === null ? ['the export does not say whether it was open then'] : []),
    ...(speech !== 'named' && on === 'maybe' ? [`several people bear the name ${mover.name}`] : []),
  ];
  const held = speech === 'named' ? 'names the switch' : `has ${mover.name} on it`;
  return `${ticket.key} may be about it: it ${held}, but ${doubts.join(', and ')}.`;
}

function missedWords({ ticket }: Candidate, at: number): string {
  const { key, createdAt, resolvedAt } = ticket;
  if (createdAt !== null && createdAt > at)
    return `${key} names the switch, but was opened ${duration(createdAt - at)} after it moved`;
  return `${key} names the switch, but was closed ${duration(at - (resolvedAt ?? at))} before it moved`;
}
