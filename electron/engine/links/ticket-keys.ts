import { AuditError } from '../../../shared/errors.ts';
import type { Readable } from '../db/open.ts';
import { fold } from '../text.ts';

/**
 * A number alone is no name of a ticket, since another system may have a ticket of the same number: answers keep it with
 * the kind of its file, which is also how it is written once two systems share it.
 */
const NUMBER = /^#?[0-9]+$/u;
const NUMBER_OF_KIND = /^(#?[0-9]+) \(([^()]+)\)$/u;

type Named = { readonly key: string; readonly kind: string } | undefined;

/** How answers name tickets of the review, by their keys. What it gives throws AuditError `not-found`. */
export function keptKeys(db: Readable): (key: string) => string {
  const known = knownTickets(db);
  return (key) => {
    const found = known(key);
    if (found === undefined)
      throw new AuditError('not-found', `No ticket ${key} is in the review. Search for another one.`);
    return NUMBER.test(fold(found.key)) ? `${found.key} (${found.kind})` : found.key;
  };
}

function knownTickets(db: Readable): (key: string) => Named {
  const known = db.prepare(
    'SELECT k.key, s.kind FROM known_ticket k JOIN source s ON s.id = k.source_id WHERE k.folded = ?',
  );
  return (key) => known.get(fold(key)) as Named;
}

/** What tickets that answers name are called now; null: the review has none of that name any more. */
export function ticketsNow(db: Readable): (kept: string) => string | null {
  const known = knownTickets(db);
  return (kept) => {
    const same = known(kept);
    if (same) return same.key;
    const [, number, kind] = NUMBER_OF_KIND.exec(kept) ?? [];
    if (number === undefined) return null;
    const alone = known(number);
    return alone !== undefined && alone.kind === kind ? alone.key : null;
  };
}

/** The same, where one whose files were taken out keeps the name it was decided by. */
export function keysNow(db: Readable): (kept: string) => string {
  const now = ticketsNow(db);
  return (kept) => now(kept) ?? kept;
}

/**
 * The folded keys of tickets that answers name, as matching will write them: from the facts alone, since the next
 * analysis asks before it has saved any ticket.
 */
export function foldedKeys(db: Readable): (kept: string) => string {
  const kindsOf = db
    .prepare(
      'SELECT DISTINCT s.kind FROM ticket_version t JOIN source s ON s.id = t.source_id WHERE t.key = ? LIMIT 2',
    )
    .pluck();
  return (kept) => {
    const [, number, kind] = NUMBER_OF_KIND.exec(kept) ?? [];
    if (number === undefined) return fold(kept);
    const [only, other] = kindsOf.all(number) as string[];
    return fold(only === kind && other === undefined ? number : kept);
  };
}
