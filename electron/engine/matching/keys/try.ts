import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts';
import type { Readable } from '../../db/open.ts';
import { fold } from '../../text.ts';
import type { KnownKeys } from './find.ts';
import { legible } from './legible.ts';
import { nearFinder } from './near.ts';
import { problemOf } from './safety.ts';
import { scanner } from './scan.ts';

/** Tries patterns of ticket keys on a text. @param db the open review, to say which keys are known; null: none is open. */
export function tryKeys(db: Readable | null, { patterns, text }: InputOf<'keys.try'>): OutputOf<'keys.try'> {
  const judged = patterns.map((pattern) => ({ pattern, problem: problemOf(pattern) }));
  const safe = judged.filter(({ problem }) => problem === null).map(({ pattern }) => pattern);
  const tickets = knownKeys(db === null ? [] : keysIn(db));
  const plain = legible(text);
  const places = scanner(safe, (folded) => tickets.has(folded))(plain.text);
  const known = new Set(places.map(({ key }) => key));
  return {
    patterns: judged,
    found: places.map(({ at, length, key, form, known: isKnown }) => {
      const start = plain.placeOf(at);
      const end = plain.placeOf(at + length);
      return { at: start, length: end - start, key: key.toUpperCase(), form: form.title, known: isKnown };
    }),
    near: nearFinder(tickets)(plain.text)
      .filter(({ key }) => !known.has(key))
      .map(({ written, key }) => ({ written, key: key.toUpperCase() })),
  };
}

function keysIn(db: Readable): string[] {
  return db.prepare('SELECT DISTINCT key FROM ticket_version').pluck().all() as string[];
}

/** The keys of tickets as reasons may write them: `#12` for `group/project#12`, where one project alone has it. */
function knownKeys(keys: readonly string[]): KnownKeys {
  const known = new Set(keys.map(fold));
  const short = new Map<string, number>();
  for (const key of keys) {
    const number = /[^#](#[0-9]+)$/u.exec(key)?.[1];
    if (number !== undefined) short.set(number, (short.get(number) ?? 0) + 1);
  }
  for (const [number, count] of short) if (count === 1) known.add(number);
  return known;
}
