import type { Readable } from '../db/open.ts';
import type { Person } from '../model.ts';
import type { Register } from '../people/register.ts';
import { LISTED_FIELDS, listedBy, NOWHERE, type AllListed, type Listed, type ListedField } from './listed.ts';
import { changesOf } from './namesakes.ts';
import { valuesOf, type Reach, type Words } from './only-lists.ts';
import { reachOf } from './reach.ts';
import { replay } from './replay.ts';
import { cut, type Segment } from './segments.ts';
import { trailChanges, type TrailChange, type TrailField } from './trail-changes.ts';

/** What lists and the trail say of one person, before anything is replayed. */
export type Facts = {
  readonly key: string;
  readonly person: Person | undefined;
  readonly listed: AllListed;
  /** Everything the trail tells of this person or of a namesake. */
  readonly trail: readonly TrailChange[];
  /** Moves to another role or profile that are surely this person's. */
  readonly moves: readonly TrailChange[];
};

/** Reads people's fields, each when it is asked for. */
export type FieldReader = {
  readonly factsOf: (key: string) => Facts;
  /** People of whom the trail says nothing share the segments of equal values: they are made once. */
  readonly segments: (facts: Facts, field: ListedField) => readonly Segment[];
  /** Replays any kind of change that the trail tells of, such as a permission set, over what a list says. */
  readonly replayed: (facts: Facts, field: TrailField, listed: Listed, words: Words) => readonly Segment[];
  readonly reach: Reach;
  readonly day: (at: number) => string;
};

/** @param day writes an instant as a day in the review's zone. */
export function fieldReader(db: Readable, register: Register, day: (at: number) => string): FieldReader {
  const listedOf = listedBy(db);
  const trail = trailChanges(db, register);
  const reach = reachOf(db);
  const personOf = (key: string): Person | undefined =>
    key.startsWith('p:') ? register.byId.get(key.slice(2)) : undefined;
  /** What a namesake is known by: values of lists and of lines that are surely about this key. */
  const told = (key: string, field: TrailField): string[] => {
    const person = personOf(key);
    const listed = LISTED_FIELDS.find((one) => one === field);
    const own = (trail.get(key) ?? []).filter((one) => one.field === field && one.keys.length === 1);
    return [
      ...(person && listed ? valuesOf(listedOf(person)[listed]) : []),
      ...own.flatMap(({ before, after }) => [before, after]).filter((value) => value !== null),
    ];
  };
  const replayed: FieldReader['replayed'] = ({ trail: own, key }, field, listed, words) =>
    replay({ ...changesOf(own, key, field, told), listed, reach }, words);
  const quiet = new Map<string, readonly Segment[]>();
  const shared = (field: ListedField, { value, file, own }: Listed): readonly Segment[] => {
    const name = `${field}\n${own}\n${file}\n${value ?? '\n'}`;
    const known =
      quiet.get(name) ??
      replay(
        { changes: [], doubt: null, listed: { value, file, own, cite: null, disagreeing: [] }, reach },
        wordsOf(field, day),
      );
    quiet.set(name, known);
    return known;
  };
  return {
    factsOf: (key) => {
      const person = personOf(key);
      const own = trail.get(key) ?? [];
      const moves =
        own.length === 0 ? [] : MOVES.flatMap((field) => changesOf(own, key, field, told).changes);
      return { key, person, listed: person ? listedOf(person) : NOWHERE, trail: own, moves };
    },
    segments: (facts, field) => {
      const listed = facts.listed[field];
      if (facts.trail.length === 0 && listed.disagreeing.length === 0) return shared(field, listed);
      const segments = replayed(facts, field, listed, wordsOf(field, day));
      if (field !== 'active') return segments;
      return withFreezes(segments, changesOf(facts.trail, facts.key, 'frozen', told).changes, day);
    },
    replayed,
    reach,
    day,
  };
}

const MOVES = ['role', 'profile'] as const;

/** How a field is written in sentences. */
function wordsOf(field: ListedField, day: (at: number) => string): Words {
  if (field === 'active')
    return { day, field: 'state', show: (value) => (value === 'yes' ? 'Active' : 'Not active') };
  return { day, field, show: (value) => (value === '' ? `no ${field}` : value) };
}

/** A frozen account stays active and nobody can sign in: the sentence says so for its time. */
function withFreezes(
  segments: readonly Segment[],
  freezes: readonly TrailChange[],
  day: (at: number) => string,
): readonly Segment[] {
  let result = segments;
  const sorted = [...freezes].sort((a, b) => a.at - b.at);
  for (const [place, { at, after, cite }] of sorted.entries()) {
    if (after !== 'yes') continue;
    const end = sorted.slice(place + 1).find((one) => one.after === 'no')?.at ?? null;
    const until = end === null ? '' : ` until ${day(end)}`;
    const said = ` Frozen since ${day(at)}${until}: nobody can sign in.`;
    const mark = (segment: Segment): Segment =>
      (segment.from ?? -Infinity) >= at && (end === null || (segment.to ?? Infinity) <= end)
        ? { ...segment, cite, say: (then) => segment.say(then) + said }
        : segment;
    const begun = split(result, at);
    result = (end === null ? begun : split(begun, end)).map(mark);
  }
  return result;
}

/** Cuts at an instant without changing anything. */
const split = (segments: readonly Segment[], at: number): Segment[] =>
  cut(segments, at, { side: 'before', to: (segment) => ({ ...segment }) });
