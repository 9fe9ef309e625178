import type { Ticket } from '../model.ts';
import { byText } from '../text.ts';

/** A stretch of time, half-open, ms UTC. */
export type Window = { readonly from: number; readonly to: number };

/** Tickets by their lives, so that those whose life touches a window are found by halving, not by looking at all. */
export type Lives = {
  /** In the order in which they were opened. */
  readonly opened: readonly Ticket[];
  /** The latest end of the part of that list which a place halves. */
  readonly latest: readonly number[];
  /** In the order in which they ended. */
  readonly ended: readonly Ticket[];
};

/** When a ticket began to live: without a recorded time it may have been open ever since. */
export function beginOf(ticket: Ticket): number {
  return ticket.createdAt ?? -Infinity;
}

/**
 * Until when a ticket lived. An open one lives on, and so may one of which nothing says whether it was closed. One that was
 * closed nobody knows when, was so by its last update.
 */
export function endOf(ticket: Ticket): number {
  const { resolvedAt, resolution, updatedAt } = ticket;
  const end = resolvedAt ?? (resolution === 'resolved' ? updatedAt : null);
  return end === null ? Infinity : Math.max(end, beginOf(ticket));
}

/** @param tickets each once, in any order. */
export function livesOf(tickets: readonly Ticket[]): Lives {
  const opened = sorted(tickets, beginOf);
  const latest = opened.map(endOf);
  halve(latest, 0, latest.length);
  return { opened, latest, ended: sorted(opened, endOf) };
}

/** Lives of lists of tickets by a key, made when they are asked for: then they take the place of their list. */
export function livesByKey(lists: Map<string, Ticket[] | Lives>): (key: string) => Lives {
  return (key) => {
    const own = lists.get(key) ?? NOBODYS;
    if (!Array.isArray(own)) return own;
    const made = livesOf(own);
    lists.set(key, made);
    return made;
  };
}

const NOBODYS: Lives = { opened: [], latest: [], ended: [] };

function sorted(tickets: readonly Ticket[], timeOf: (ticket: Ticket) => number): readonly Ticket[] {
  if (tickets.length < 2) return tickets;
  // Not a difference: two that have no time would make none.
  return tickets.toSorted((a, b) => {
    const [one, other] = [timeOf(a), timeOf(b)];
    return one < other ? -1 : one > other ? 1 : byText(a.key, b.key);
  });
}

/** Puts the latest end of each part in the place that halves it. */
function halve(latest: number[], low: number, high: number): number {
  if (low >= high) return -Infinity;
  const middle = (low + high) >> 1;
  const before = halve(latest, low, middle);
  const most = Math.max(latest[middle] ?? -Infinity, before, halve(latest, middle + 1, high));
  latest[middle] = most;
  return most;
}

/** The tickets whose life touches a window, in the order in which they were opened. */
export function touching(lives: Lives, window: Window): Ticket[] {
  const found: Ticket[] = [];
  collect(lives, window, 0, lives.opened.length, found);
  return found;
}

function collect(lives: Lives, window: Window, low: number, high: number, found: Ticket[]): void {
  if (low >= high) return;
  const middle = (low + high) >> 1;
  if ((lives.latest[middle] ?? -Infinity) < window.from) return;
  collect(lives, window, low, middle, found);
  const ticket = lives.opened[middle];
  if (ticket === undefined || beginOf(ticket) >= window.to) return;
  if (endOf(ticket) >= window.from) found.push(ticket);
  collect(lives, window, middle + 1, high, found);
}

/** The ticket opened last of those whose life touches a window. */
export function lastTouching(
  lives: Lives,
  window: Window,
  low = 0,
  high = lives.opened.length,
): Ticket | null {
  if (low >= high) return null;
  const middle = (low + high) >> 1;
  if ((lives.latest[middle] ?? -Infinity) < window.from) return null;
  const ticket = lives.opened[middle];
  if (ticket === undefined || beginOf(ticket) >= window.to) return lastTouching(lives, window, low, middle);
  const later = lastTouching(lives, window, middle + 1, high);
  if (later !== null) return later;
  return endOf(ticket) >= window.from ? ticket : lastTouching(lives, window, low, middle);
}

/** How many tickets touch a window, counted without looking at them. */
export function countTouching(lives: Lives, { from, to }: Window): number {
  return openedBefore(lives, to) - endedBefore(lives, from);
}

/** How many were opened before an instant: the place of the first that was not. */
export function openedBefore({ opened }: Lives, at: number): number {
  return countBefore(opened, beginOf, at);
}

/** How many had ended before an instant. */
export function endedBefore({ ended }: Lives, at: number): number {
  return countBefore(ended, endOf, at);
}

/** @param tickets in the order of their times. */
function countBefore(tickets: readonly Ticket[], timeOf: (ticket: Ticket) => number, at: number): number {
  let [low, high] = [0, tickets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const ticket = tickets[middle];
    if (ticket !== undefined && timeOf(ticket) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function touches(ticket: Ticket, { from, to }: Window): boolean {
  return beginOf(ticket) < to && endOf(ticket) >= from;
}

/** Whether a ticket is one of them: looked for where it would stand. */
export function isAmong(ticket: Ticket, lives: Lives): boolean {
  const begin = beginOf(ticket);
  for (let place = openedBefore(lives, begin); place < lives.opened.length; place++) {
    const other = lives.opened[place];
    if (other === ticket) return true;
    if (other === undefined || beginOf(other) !== begin) return false;
  }
  return false;
}
