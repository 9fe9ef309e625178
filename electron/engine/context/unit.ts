import type { StateBasis } from '../../../shared/people-words.ts';
import type { SensitiveUnit } from '../../../shared/policy.ts';
import { sameWords, topTier } from '../people/units.ts';
import type { Facts } from './fields.ts';
import type { Change } from './order.ts';
import { cut, same, segmentAt, startsOf, type Segment } from './segments.ts';
import type { TrailChange } from './trail-changes.ts';

/** The unit of somebody at a time. */
export type UnitThen = {
  readonly unit: string | null;
  readonly basis: StateBasis;
  /** null: not recorded. */
  readonly sensitive: boolean | null;
  /** The entry of the policy that makes it sensitive; null: none does, or it is not recorded. */
  readonly mark: SensitiveUnit | null;
};

/** The entry of the policy that makes a text sensitive; null: it is not. */
type Marks = (text: string) => SensitiveUnit | null;

/** The unit from an instant on, until the next one begins. */
export type UnitPiece = UnitThen & { readonly from: number | null };

type UnitField = 'department' | 'division';

/**
 * A department (or division) that only a list gives, and that a move to another role explains: it does not hold before
 * the move, nor after it when the list is older than the move. One that no move explains keeps holding.
 * @param markOf a sensitive unit is only explained by a role that is sensitive too.
 */
export function followingMoves(
  segments: readonly Segment[],
  { listed, moves }: Facts,
  field: UnitField,
  markOf: Marks,
  day: (at: number) => string,
): readonly Segment[] {
  const { value, file } = listed[field];
  if (value === null || moves.length === 0 || segments.some(({ basis }) => basis === 'trail'))
    return segments;
  const explains = (text: string | null): boolean =>
    text !== null && sameWords(value, text) && (markOf(value) === null || markOf(text) !== null);
  const known = moves.filter(({ before, after }) => before !== null && after !== null && before !== '');
  const isOlder = (move: TrailChange): boolean => {
    const now = listed[fieldOf(move)].value;
    return now !== null && same(now, move.before) && !same(now, move.after);
  };
  const into = latest(
    known.filter((move) => explains(move.after) && !matches(value, move.before) && !isOlder(move)),
  );
  const outOf = earliest(
    known.filter((move) => explains(move.before) && !matches(value, move.after) && isOlder(move)),
  );
  let result = segments;
  if (into) result = cut(result, into.at, { side: 'before', to: (one) => gone(one, into, 'before') });
  if (outOf) result = cut(result, outOf.at, { side: 'after', to: (one) => gone(one, outOf, 'after') });
  return result;

  function gone(segment: Segment, move: TrailChange, side: 'before' | 'after'): Segment {
    const [role, name] = side === 'before' ? [move.after, 'to'] : [move.before, 'from'];
    const said = `Not recorded: ${file} says ${value ?? ''}, which goes with the move ${name} the ${fieldOf(move)} ${role ?? ''} on ${day(move.at)}; nothing shows what it was ${side} that.`;
    // A profile says less of a unit than a role: whether the unit held already cannot be told.
    const maybe = fieldOf(move) === 'profile' ? [value ?? ''] : [];
    return { ...segment, value: null, maybe, basis: 'not-recorded', cite: move.cite, say: () => said };
  }
}

const fieldOf = ({ field }: TrailChange): 'role' | 'profile' => (field === 'profile' ? 'profile' : 'role');
const matches = (value: string, text: string | null): boolean => text !== null && sameWords(value, text);
const latest = <Move extends Change>(moves: readonly Move[]): Move | undefined =>
  [...moves].sort((a, b) => b.at - a.at)[0];
const earliest = <Move extends Change>(moves: readonly Move[]): Move | undefined =>
  [...moves].sort((a, b) => a.at - b.at)[0];

/**
 * The unit over time: the department of the time, else the division, else the role.
 * @param all the segments of department, division, role and profile.
 */
export function unitPieces(all: readonly (readonly Segment[])[], markOf: Marks): readonly UnitPiece[] {
  const pieces: UnitPiece[] = [];
  for (const from of startsOf(all)) {
    const then = all.map((segments) => segmentAt(segments, from ?? -Infinity));
    const piece = { from, ...unitOf(then.slice(0, 3)), ...sensitive(then, markOf) };
    const last = pieces.at(-1);
    const goesOn =
      last?.unit === piece.unit &&
      last.basis === piece.basis &&
      last.sensitive === piece.sensitive &&
      last.mark === piece.mark;
    if (!goesOn) pieces.push(piece);
  }
  return pieces;
}

/** A unit that lists disagree about is not recorded; the next field only speaks where nothing is said at all. */
function unitOf(fields: readonly (Segment | undefined)[]): Pick<UnitThen, 'unit' | 'basis'> {
  for (const field of fields) {
    if (field?.value) return { unit: field.value, basis: field.basis };
    if (field && field.value === null && field.maybe.length > 1) break;
  }
  return { unit: null, basis: 'not-recorded' };
}

/** Yes: one of the fields is. No: none is, and none is open that may be. */
function sensitive(
  fields: readonly (Segment | undefined)[],
  markOf: Marks,
): Pick<UnitThen, 'sensitive' | 'mark'> {
  const values = fields.flatMap((field) => (field && field.value !== null ? [field.value] : []));
  const mark = topTier(values.flatMap((value) => markOf(value) ?? []));
  if (mark !== null) return { sensitive: true, mark };
  const open = fields.flatMap((field) => (field?.value === null ? field.maybe : []));
  const maybe = values.length === 0 || open.some((text) => markOf(text) !== null);
  return { sensitive: maybe ? null : false, mark: null };
}
