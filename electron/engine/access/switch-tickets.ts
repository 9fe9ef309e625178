import type { Identity, Ticket } from '../model.ts';
import { anySame } from '../people/identity.ts';
import { byText } from '../text.ts';
import { namesSwitch, speechOf, type Speech } from './switch-words.ts';

/** A ticket that may ask for a move of the switch. */
export type Candidate = {
  readonly ticket: Ticket;
  readonly speech: Speech;
  /** Is who moved the switch its assignee or one of its commenters? maybe: somebody of that name is. */
  readonly mover: 'yes' | 'maybe' | 'no';
  /** Opened in time and open when the switch moved; null: the export does not say. */
  readonly open: boolean | null;
};

/** Looks tickets up for moves of the switch. */
export type SwitchTickets = (mover: Identity, at: number) => readonly Candidate[];

/**
 * Reads every ticket once: those that name the switch, and those that a mover is on. The cost grows with the tickets,
 * not with tickets times moves.
 * @param graceMs how long after the move a ticket may still be opened.
 */
export function switchTickets(
  tickets: readonly Ticket[],
  movers: readonly Identity[],
  graceMs: number,
): SwitchTickets {
  const naming: Ticket[] = [];
  const wanted = new Set(movers.flatMap(({ keys }) => keys));
  const onTicket = new Map<string, Ticket[]>();
  for (const ticket of movers.length === 0 ? [] : tickets) {
    if (namesSwitch(textsOf(ticket))) naming.push(ticket);
    for (const key of new Set(workersOf(ticket).flatMap(({ keys }) => keys))) {
      if (!wanted.has(key)) continue;
      const held = onTicket.get(key);
      if (held) held.push(ticket);
      else onTicket.set(key, [ticket]);
    }
  }
  const speech = remembered((ticket) => speechOf(textsOf(ticket)));
  return (mover, at) => {
    const own = mover.keys.flatMap((key) => onTicket.get(key) ?? []);
    return [...new Set([...naming, ...own])]
      .map((ticket) => ({
        ticket,
        speech: speech(ticket),
        mover: anySame(mover, workersOf(ticket)),
        open: openAt(ticket, at, graceMs),
      }))
      .sort((a, b) => nearness(a, at) - nearness(b, at) || byText(a.ticket.key, b.ticket.key));
  };
}

function remembered(tell: (ticket: Ticket) => Speech): (ticket: Ticket) => Speech {
  const known = new Map<Ticket, Speech>();
  return (ticket) => {
    const speech = known.get(ticket) ?? tell(ticket);
    known.set(ticket, speech);
    return speech;
  };
}

const workersOf = ({ assignee, commenters }: Ticket): readonly Identity[] => [
  ...(assignee ?? []),
  ...(commenters ?? []),
];

/** A ticket whose title is only its key has no text that could name anything. */
function textsOf({ title, text, hasText, comments }: Ticket): readonly string[] {
  return hasText || comments.length > 0 ? [title, text, ...comments.map((comment) => comment.text)] : [];
}

function openAt(ticket: Ticket, at: number, graceMs: number): boolean | null {
  if (ticket.createdAt !== null && ticket.createdAt > at + graceMs) return false;
  if (ticket.resolvedAt !== null && ticket.resolvedAt + graceMs < at) return false;
  if (ticket.createdAt === null || (ticket.resolvedAt === null && ticket.resolution !== 'open')) return null;
  return true;
}

/** How long before the move a ticket was opened: the nearest asks for it most likely. */
const nearness = ({ ticket }: Candidate, at: number): number => Math.abs(at - (ticket.createdAt ?? 0));
