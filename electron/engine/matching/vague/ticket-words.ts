import type { Policy } from '../../../../shared/policy.ts';
import type { Ticket } from '../../model.ts';
import { saysAnything, vaguenessOf, type Vagueness } from '../vague.ts';
import { readerOf, type Told } from './reader.ts';
import { folded } from './tokens.ts';

/** So many words of its own make a text specific whatever else it says. */
const PLENTY = 3;
/** So many are kept: after the names of two people some are left. */
const MOST_KEPT = 12;

/**
 * What is kept of a ticket's text once it was read, since a ticket is asked about for many sessions: words of its own in
 * one line where there are many, and otherwise all of its words.
 */
type Kept = string | Told;
/** By policy, an object that lives as long as one analysis: then all of this is let go. */
const kept = new WeakMap<Policy, Map<Ticket, Kept>>();

/**
 * Tests the title and text of a ticket for a session.
 * @param names folded parts of the names of the two people.
 * @returns null when nothing is said in words; `true` when it says enough.
 */
export function ticketVagueness(
  ticket: Ticket,
  names: ReadonlySet<string>,
  policy: Policy,
): Vagueness | true | null {
  const tickets = kept.get(policy) ?? new Map<Ticket, Kept>();
  kept.set(policy, tickets);
  const known = tickets.get(ticket) ?? shortened(readTitle(ticket, policy));
  if (typeof known === 'string' && isPlenty(known, names)) {
    tickets.set(ticket, known);
    return true;
  }
  const told = typeof known === 'string' || !tickets.has(ticket) ? readAll(ticket, policy) : known;
  const short = shortened(told);
  tickets.set(ticket, typeof short === 'string' && isPlenty(short, names) ? short : told);
  return saysAnything(told, names) ? vaguenessOf(told, names) : null;
}

function shortened(told: Told): Kept {
  return told.own.length < PLENTY ? told : told.own.slice(0, MOST_KEPT).map(folded).join(' ');
}

function isPlenty(words: string, names: ReadonlySet<string>): boolean {
  return words.split(' ').filter((word) => !names.has(word)).length >= PLENTY;
}

const readTitle = (ticket: Ticket, policy: Policy): Told => readerOf(policy).read(titleOf(ticket));

function readAll(ticket: Ticket, policy: Policy): Told {
  return readerOf(policy).read(`${titleOf(ticket)} \n ${ticket.text}`);
}

/** A ticket without a title carries its key there, which says nothing. */
function titleOf({ key, title }: Ticket): string {
  return title === key ? '' : title;
}
