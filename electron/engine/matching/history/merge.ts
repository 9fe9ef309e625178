import type { Cite, TicketChange } from '../../model.ts';
import { byText, fold } from '../../text.ts';

/** Lists that have no seconds, and systems that write a change a moment later, still mean the same one. */
const MOMENT = 60_000;

/**
 * All changes of a ticket, oldest first, each once: what several sources tell is told by the one that is surest of the
 * time, then by the one that names who it was, then by place.
 */
export function mergedChanges(
  all: readonly TicketChange[],
  byPlace: (a: Cite, b: Cite) => number,
): TicketChange[] {
  const surest = all.toSorted(
    (a, b) =>
      Number(a.since !== undefined) - Number(b.since !== undefined) ||
      Number(a.who === null) - Number(b.who === null) ||
      a.at - b.at ||
      byPlace(a.cite, b.cite),
  );
  const kept: TicketChange[] = [];
  for (const change of surest) if (!kept.some((other) => isSame(change, other))) kept.push(change);
  return kept.sort(
    (a, b) =>
      a.at - b.at ||
      byText(a.field, b.field) ||
      byPlace(a.cite, b.cite) ||
      byText(a.after ?? '', b.after ?? ''),
  );
}

/** Two rows of one source are two changes; those of two sources may be one. */
function isSame(change: TicketChange, kept: TicketChange): boolean {
  if (change.field !== kept.field) return false;
  if (change.cite.sourceId === kept.cite.sourceId && change.since === undefined) return isEqual(change, kept);
  // What differs from one version to the next is never what differs from that one to a third.
  if (change.since !== undefined && kept.since !== undefined) return false;
  if (fold(change.after ?? '') !== fold(kept.after ?? '') && !sameState(change, kept)) return false;
  if (change.field === 'approval' && fold(change.who ?? '') !== fold(kept.who ?? '')) return false;
  return kept.at >= (change.since ?? change.at) - MOMENT && kept.at <= change.at + MOMENT;
}

function isEqual(one: TicketChange, other: TicketChange): boolean {
  return (
    one.at === other.at && one.before === other.before && one.after === other.after && one.who === other.who
  );
}

/** A version that says "Done" and a list that says "Résolu" tell of one end. */
function sameState(one: TicketChange, other: TicketChange): boolean {
  return one.state !== undefined && one.state === other.state;
}
