import type { Identity, Judged } from '../model.ts';
import { duration } from '../text.ts';

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** A source's own words in quotation marks: on one line, and cut when they run on. */
export function quoted(text: string, most = 120): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = Array.from(line);
  return `"${
    letters.length > most
      ? `${letters
          .slice(0, most - 1)
          .join('')
          .trimEnd()}…`
      : line
  }"`;
}

/** Closes a sentence that another part of the engine wrote, without a second full stop. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]["”»)]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** The name, and how many people it may mean when it is not settled. */
export function nameOf(identity: Identity): string {
  if (identity.keys.length < 2) return identity.name;
  return `${identity.name} (one of ${identity.keys.length} people of that name)`;
}

/** "Radek Hruška as Margit Szalai": what a finding about one session is about. */
export function pairOf({ session }: Judged): string {
  return `${session.actor.name} as ${session.target.name}`;
}

/** "Radek Hruška used the account of Margit Szalai on …": how every sentence about one session begins. */
export function sessionPhrase({ session }: Judged, date: (at: number) => string): string {
  const who = `${nameOf(session.actor)} used the account of ${nameOf(session.target)}`;
  return `${who} on ${date(session.startedAt)} (${length(session)})`;
}

function length({ startedAt, endedAt, endKind }: Judged['session']): string {
  if (endKind === 'open' || endedAt === null) return 'end not recorded';
  const time = duration(Math.max(0, endedAt - startedAt));
  return endKind === 'inferred' ? `at most ${time}` : time;
}
