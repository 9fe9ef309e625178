import type { LATE_EFFECTS, MISSING_EFFECTS, NO_EFFECTS } from './link-words.ts';
import { TICKS, TICK_WORDS, VERDICT_WORDS } from './words.ts';

export type Effect =
  (typeof NO_EFFECTS)[number] | (typeof MISSING_EFFECTS)[number] | (typeof LATE_EFFECTS)[number];

/** What an answer of a tick does to the verdict: "No effect", or the verdict it leads to. */
export function effectWord(effect: Effect): string {
  return effect === 'nothing' ? 'No effect' : VERDICT_WORDS[effect].label;
}

const NAMES = new Map<string, string>([
  ...TICKS.flatMap((tick): [string, string][] => [
    [`verdict.no.${tick}`, `${TICK_WORDS[tick].label}: a no`],
    [`verdict.notRecorded.${tick}`, `${TICK_WORDS[tick].label}: not recorded`],
  ]),
  ['verdict.late', 'Ticket opened late'],
  ['verdict.tooLate', 'Ticket opened too late'],
  ['graceMinutes', 'Grace, in minutes'],
  ['lateHours', 'Late limit, in hours'],
  ['ticketKeys', 'Ticket keys'],
  ['vague.words', 'Stock words of the site'],
  ['vague.matter', 'Words that always say something'],
  ['vague.copies', 'Copied from so many accounts on'],
]);

/** The name of a setting by its key with points; one that no screen shows yet keeps its key. */
export function settingName(key: string): string {
  return NAMES.get(key) ?? key;
}

/** A value of a setting, given as JSON text, as a person reads it. */
export function settingValue(key: string, json: string): string {
  const value = JSON.parse(json) as unknown;
  if (value === null) return 'not set';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(plain).join(', ');
  return key.startsWith('verdict.') && isEffect(value) ? effectWord(value) : plain(value);
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const isEffect = (value: unknown): value is Effect =>
  typeof value === 'string' && (value === 'nothing' || Object.hasOwn(VERDICT_WORDS, value));
