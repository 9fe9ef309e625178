import { byText, fold } from '../../text.ts';
import { matchesOf } from './forms/form.ts';
import type { KnownKeys } from './find.ts';

/** Where a text nearly says the key of a ticket; `at` and `length` count UTF-16 units. */
export type NearPlace = {
  readonly at: number;
  readonly length: number;
  readonly written: string;
  readonly key: string;
};

/** Keys of several tickets may look alike; more than these help nobody. */
const MOST_SHOWN = 3;
/** Letters, perhaps a hyphen, then a number. */
const KEY = /^(\p{L}[\p{L}\p{N}_]*?)-?([0-9]+)$/u;
const HAS_DIGIT = /[0-9]/u;
const NONE: readonly string[] = [];
/** A name and a number with something else than a plain hyphen between them, or with look-alikes on either side. */
const APART =
  /(?<![\p{L}\p{N}_|-])([\p{L}\p{N}|][\p{L}\p{N}|_]{0,29}?)( ?[-_] ?| {1,2})([0-9lIiOo|]{1,12})(?![\p{L}\p{N}|])/gu;
const TOGETHER =
  /(?<![\p{L}\p{N}_|-])[\p{L}|][\p{L}\p{N}|_]{1,29}(?<=[0-9lIiOo|])(?![\p{L}\p{N}|]|-[\p{L}\p{N}])/gu;

/**
 * Finds what is nearly a key: a blank, an underscore or nothing for the hyphen, l, I or | for 1 and O for 0, zeros too
 * many or too few. Nothing that makes another valid key of a valid one. The keys are looked at once, when first needed.
 */
export function nearFinder(tickets: KnownKeys): (text: string) => readonly NearPlace[] {
  let index: Index | null = null;
  return (text) => {
    const places: NearPlace[] = [];
    for (const { at, written, splits } of writtenNear(text)) {
      if (tickets.has(fold(written))) continue;
      index ??= indexOf(tickets.keys());
      for (const key of nearKeys(splits, index))
        if (!places.some((place) => place.key === key))
          places.push({ at, length: written.length, written, key });
    }
    return places;
  };
}

type Split = { readonly name: string; readonly number: string };
/** Where the name ends and the number starts is not always to be seen: "INFO12" may be INF and 012. */
type Written = { readonly at: number; readonly written: string; readonly splits: readonly Split[] };

function writtenNear(text: string): readonly Written[] {
  const found: Written[] = [];
  for (const match of matchesOf(text, APART)) {
    const [written, name = '', , number = ''] = match;
    if (HAS_DIGIT.test(number)) found.push({ at: match.index, written, splits: [plain(name, number)] });
  }
  for (const { 0: written, index } of matchesOf(text, TOGETHER))
    if (HAS_DIGIT.test(written)) found.push({ at: index, written, splits: splitsOf(written) });
  return found;
}

function splitsOf(written: string): readonly Split[] {
  const tail = /[0-9lIiOo|]{1,12}$/u.exec(written)?.[0] ?? '';
  const start = Math.max(1, written.length - tail.length);
  const splits: Split[] = [];
  for (let at = start; at < written.length; at += 1)
    if (at === start || !HAS_DIGIT.test(written.charAt(at - 1)))
      splits.push(plain(written.slice(0, at), written.slice(at)));
  return splits;
}

const plain = (name: string, number: string): Split => ({
  name: fold(name).replace(/_/gu, ''),
  number: fold(number),
});

type Index = {
  /** Known keys by what remains of them when look-alikes, separators and zeros are evened out. */
  readonly byBones: ReadonlyMap<string, string | readonly string[]>;
  /** What stands before their numbers: a text that says one of these means it. */
  readonly names: ReadonlySet<string>;
};

function indexOf(keys: Iterable<string>): Index {
  const byBones = new Map<string, string | string[]>();
  const names = new Set<string>();
  for (const key of keys) {
    const split = splitKey(key);
    if (split === null) continue;
    names.add(split.name);
    const bones = bonesOf(split);
    const there = byBones.get(bones);
    if (there === undefined) byBones.set(bones, key);
    else byBones.set(bones, [...(typeof there === 'string' ? [there] : there), key]);
  }
  return { byBones, names };
}

function splitKey(key: string): Split | null {
  const match = KEY.exec(key);
  if (match === null) return null;
  const [, name = '', number = ''] = match;
  return { name: name.replace(/_/gu, ''), number };
}

function bonesOf({ name, number }: Split): string {
  return `${evened(name)} ${evened(number).replace(/^0+/u, '')}`;
}

const evened = (text: string): string => text.replace(/[il|]/gu, '1').replace(/o/gu, '0');

function nearKeys(splits: readonly Split[], { byBones, names }: Index): readonly string[] {
  const keys = new Set<string>();
  for (const split of splits) {
    const alike = byBones.get(bonesOf(split));
    if (alike === undefined) continue;
    for (const key of typeof alike === 'string' ? [alike] : alike) {
      const meant = splitKey(key);
      if (meant !== null && isNear(split, meant, names)) keys.add(key);
    }
  }
  return keys.size === 0 ? NONE : [...keys].sort(byText).slice(0, MOST_SHOWN);
}

/** Whether one of the same bones is meant: with look-alikes, or with zeros too many or too few, but not with both. */
function isNear(written: Split, key: Split, names: ReadonlySet<string>): boolean {
  if (written.name !== key.name && names.has(written.name)) return false;
  return evened(written.number) === key.number || /^[0-9]+$/u.test(written.number);
}
