import { ALIAS_KINDS, type AliasKind } from '../../../shared/people-words.ts';
import type { Alias, Person } from '../model.ts';
import { fold } from '../text.ts';
import { foldName, plainName } from './fold-name.ts';
import { foldId } from './ids.ts';

/** Somebody, by their place in the list of people, who bears an alias: half-open instants; null: since ever, until now. */
type Bearing = { readonly place: number; readonly from: number | null; readonly to: number | null };

export type Found = {
  /** Places in the list of people. */
  readonly places: readonly number[];
  /** Another time may give other people. */
  readonly dated: boolean;
  /** By what they were found. */
  readonly kind: AliasKind;
};

/** Who is named by a text of a kind. It knows places, so that it outlives what is learned about people. */
export type AliasIndex = {
  add(place: number, alias: Pick<Alias, 'kind' | 'text' | 'from' | 'to'>): void;
  /** @param at when it was written (ms, UTC); null: not known. */
  find(kind: AliasKind, text: string, at: number | null): Found;
  /** By a login of any kind, in the order of trust. */
  login(text: string, at: number | null): Found;
};

/** One who bears it all the time is a place alone: nearly everybody's names are, and there are many. */
type Entry = number | Bearing[];
type Entries = Map<string, Entry>;

const OTHER_LOGINS = ['federation-id', 'username', 'email', 'ticket-login'] as const;
const NONE: Bearing[] = [];

export function aliasIndex(people: readonly Person[]): AliasIndex {
  const exact = new Map(ALIAS_KINDS.map((kind) => [kind, new Map() as Entries]));
  // Names whose plain form differs from their own: the others are found among the exact ones.
  const accented: Entries = new Map();
  const add: AliasIndex['add'] = (place, { kind, text, from, to }) => {
    const [bearing, folded] = [{ place, from, to }, foldedAs(kind, text)];
    put(exact.get(kind), folded, bearing);
    if (kind !== 'name') return;
    const plain = plainName(text);
    if (plain !== folded) put(accented, plain, bearing);
  };
  for (const [place, { aliases }] of people.entries()) for (const alias of aliases) add(place, alias);

  const names = exact.get('name');
  const byName = (text: string): Entry => {
    const own = names?.get(foldName(text));
    if (own !== undefined) return own;
    const plain = plainName(text);
    const [without, having] = [names?.get(plain), accented.get(plain)];
    if (without === undefined || having === undefined) return without ?? having ?? NONE;
    return [...bearingsOf(without), ...bearingsOf(having)];
  };
  const find: AliasIndex['find'] = (kind, text, at) =>
    foundAt(kind, kind === 'name' ? byName(text) : (exact.get(kind)?.get(foldedAs(kind, text)) ?? NONE), at);
  const login: AliasIndex['login'] = (text, at) => {
    const byId = find('id', text, at);
    if (byId.places.length > 0) return byId;
    const folded = fold(text);
    let { dated } = byId;
    for (const kind of OTHER_LOGINS) {
      const entry = exact.get(kind)?.get(folded);
      if (entry === undefined) continue;
      const found = foundAt(kind, entry, at);
      dated ||= found.dated;
      if (found.places.length > 0) return dated === found.dated ? found : { ...found, dated };
    }
    return dated ? { ...NOBODY, dated } : NOBODY;
  };
  return { add, find, login };
}

const NOBODY: Found = { places: [], dated: false, kind: 'name' };

function foldedAs(kind: AliasKind, text: string): string {
  if (kind === 'id') return foldId(text);
  return kind === 'name' ? foldName(text) : fold(text);
}

function put(entries: Entries | undefined, key: string, bearing: Bearing): void {
  const entry = entries?.get(key);
  const isAlways = bearing.from === null && bearing.to === null;
  if (entry === undefined) entries?.set(key, isAlways ? bearing.place : [bearing]);
  else if (typeof entry !== 'number') entry.push(bearing);
  else if (entry !== bearing.place || !isAlways) entries?.set(key, [...bearingsOf(entry), bearing]);
}

function bearingsOf(entry: Entry): readonly Bearing[] {
  return typeof entry === 'number' ? [{ place: entry, from: null, to: null }] : entry;
}

/**
 * Who bears it at a time. Exports write the name of today over older rows: before anybody bore it, it means who was to
 * bear it next. After everybody lost it, it means nobody known.
 */
function foundAt(kind: AliasKind, all: Entry, at: number | null): Found {
  if (typeof all === 'number') return { places: [all], dated: false, kind };
  if (all.length === 0) return NOBODY;
  const dated = all.some(({ from, to }) => from !== null || to !== null);
  if (!dated || at === null) return { places: distinct(all), dated, kind };
  const now = all.filter(({ from, to }) => (from ?? at) <= at && at < (to ?? Infinity));
  if (now.length > 0) return { places: distinct(now), dated, kind };
  const later = all.filter(({ from }) => from !== null && from > at);
  const next = Math.min(...later.map(({ from }) => from ?? Infinity));
  return { places: distinct(later.filter(({ from }) => from === next)), dated, kind };
}

function distinct(bearings: readonly Bearing[]): readonly number[] {
  const places = bearings.map(({ place }) => place);
  return places.length < 2 ? places : [...new Set(places)];
}
