import type { StateField } from '../../../shared/people-words.ts';
import { STATE_FIELDS } from '../../../shared/people-words.ts';
import type { Policy } from '../../../shared/policy.ts';
import type { Readable } from '../db/open.ts';
import type { Identity, State } from '../model.ts';
import type { Register } from '../people/register.ts';
import { sensitiveText, topTier } from '../people/units.ts';
import { settingsOf } from '../settings.ts';
import { readableDay } from '../zone.ts';
import { fieldReader, type Facts } from './fields.ts';
import type { ListedField } from './listed.ts';
import { powerReader } from './power.ts';
import { segmentAt, type Segment } from './segments.ts';
import { cited, common, historyOf, NOTHING, rank, tellingOf, type Telling } from './tellings.ts';
import { followingMoves, unitPieces, type UnitPiece, type UnitThen } from './unit.ts';

export type { UnitThen } from './unit.ts';

/** What held of people at any time, replayed from the audit trail over the lists of people. */
export type States = {
  /** Everything that is known of one person (`p:<id>`) over time, by field and then by time. */
  readonly history: (key: string) => readonly State[];
  /** What held at an instant (ms, UTC): one state for each field. Of namesakes only what holds for each. */
  readonly at: (who: Identity, at: number) => readonly State[];
  /** The same of one field alone. */
  readonly fieldAt: (who: Identity, field: StateField, at: number) => State;
  readonly unitAt: (who: Identity, at: number) => UnitThen;
};

type Timeline = {
  readonly facts: Facts;
  /** Of one field; worked out when it is asked for. */
  readonly segments: (field: StateField) => readonly Segment[];
};

/**
 * Nothing is worked out before it is asked for. A key that no list of people has (a name or a login as sources write
 * it) knows what the trail tells of it, and nothing else.
 */
export function statesOf(db: Readable, register: Register, policy: Policy): States {
  const day = dayWriter(settingsOf(db).zone ?? 'UTC');
  const markOf = sensitiveText(policy);
  const reader = once(() => fieldReader(db, register, day));
  const power = once(() => powerReader(db, register, reader()));
  const fieldOf = (facts: Facts, field: ListedField): readonly Segment[] => {
    const segments = reader().segments(facts, field);
    if (field !== 'department' && field !== 'division') return segments;
    return followingMoves(segments, facts, field, markOf, day);
  };
  const timelineOf = remembered(RECENT, (key): Timeline => {
    const facts = reader().factsOf(key);
    const made = new Map<StateField, readonly Segment[]>();
    const segments = (field: StateField): readonly Segment[] => {
      const known = made.get(field) ?? (field === 'power' ? power()(facts) : fieldOf(facts, field));
      made.set(field, known);
      return known;
    };
    return { facts, segments };
  });
  const pieces = piecesMaker((all) => unitPieces(all, markOf));
  const units = new Map<string, readonly UnitPiece[]>();
  const unitsOf = (key: string): readonly UnitPiece[] => {
    const known = units.get(key);
    if (known) return known;
    const facts = reader().factsOf(key);
    const made = pieces(UNIT_FIELDS.map((field) => fieldOf(facts, field)));
    units.set(key, made);
    return made;
  };
  const tellings = new WeakMap<readonly Segment[], readonly Telling[]>();
  const tell = (field: StateField, segments: readonly Segment[]): readonly Telling[] => {
    const known = tellings.get(segments) ?? historyOf(field, segments);
    tellings.set(segments, known);
    return known;
  };
  const historyAt = ({ facts, segments }: Timeline): State[] =>
    STATE_FIELDS.flatMap((field) => tell(field, segments(field)).map((one) => cited(one, facts)));
  const stateAt = (key: string, field: StateField, at: number): State => {
    const { facts, segments } = timelineOf(key);
    const segment = segmentAt(segments(field), at);
    return segment ? cited(tellingOf(field, segment, at), facts) : { ...NOTHING, field };
  };
  const fieldAt: States['fieldAt'] = ({ keys }, field, at) =>
    common(
      field,
      keys.map((key) => stateAt(key, field, at)),
    );
  return {
    history: (key) => historyAt(timelineOf(key)),
    at: (who, at) => STATE_FIELDS.map((field) => fieldAt(who, field, at)),
    fieldAt,
    unitAt: ({ keys }, at) => commonUnit(keys.map((key) => segmentAt(unitsOf(key), at) ?? UNKNOWN)),
  };
}

const UNIT_FIELDS = ['department', 'division', 'role', 'profile'] as const;

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** People whose fields are the very same segments share the pieces of their unit. */
function piecesMaker(
  make: (all: readonly (readonly Segment[])[]) => readonly UnitPiece[],
): (all: readonly (readonly Segment[])[]) => readonly UnitPiece[] {
  const numbers = new WeakMap<readonly Segment[], number>();
  const known = new Map<string, readonly UnitPiece[]>();
  let next = 0;
  return (all) => {
    const names = all.map((segments) => {
      const number = numbers.get(segments) ?? next++;
      numbers.set(segments, number);
      return number;
    });
    const name = names.join(' ');
    const pieces = known.get(name) ?? make(all);
    known.set(name, pieces);
    return pieces;
  };
}

/** People are asked about in runs (all fields of one, then of another): a few of the last are enough to remember. */
const RECENT = 500;
const UNKNOWN: UnitThen = { unit: null, basis: 'not-recorded', sensitive: null, mark: null };

function remembered<Value>(most: number, make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return value;
  };
}

/** Days are written again and again: each instant is put into words once. */
function dayWriter(zone: string): (at: number) => string {
  const known = new Map<number, string>();
  return (at) => {
    const text = known.get(at) ?? readableDay(at, zone);
    if (known.size < 20_000) known.set(at, text);
    return text;
  };
}

function commonUnit(all: readonly UnitThen[]): UnitThen {
  const [first = UNKNOWN] = all;
  const unit = all.every((one) => one.unit === first.unit) ? first.unit : null;
  const sensitive = all.every((one) => one.sensitive === first.sensitive) ? first.sensitive : null;
  const basis = all.map((one) => one.basis).reduce((a, b) => (rank(b) > rank(a) ? b : a), first.basis);
  // Of namesakes the one of the top tier counts: what is hidden for one must be allowed for each.
  const mark = sensitive === true ? topTier(all.flatMap((one) => one.mark ?? [])) : null;
  return { unit, basis: unit === null ? 'not-recorded' : basis, sensitive, mark };
}
