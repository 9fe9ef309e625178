import type { StateBasis } from '../../../shared/people-words.ts';

import type { Readable } from '../db/open.ts';
import type { Register } from '../people/register.ts';
import type { Facts, FieldReader } from './fields.ts';
import { listOf } from './only-lists.ts';
import { rightsOf, type Gives, type Rights } from './rights.ts';
import { segmentAt, startsOf, type Segment } from './segments.ts';
import { rank } from './tellings.ts';
import { waysOf, type Way } from './ways.ts';

type Then = { readonly way: Way; readonly segment: Segment; readonly gives: Gives };

/**
 * Who may log in as others at a time: by the profile of the time, by permission sets assigned at the time, by a group
 * of delegated administration as of its list. Nothing says no while it is not known what a profile or set allows.
 */
export function powerReader(
  db: Readable,
  register: Register,
  reader: FieldReader,
): (facts: Facts) => readonly Segment[] {
  const rights = rightsOf(db, register);
  const { reach } = reader;
  const edges = (reach ? [null, reach.from, reach.to + 1] : [null]).map((from) => ({ from }));
  const piecesOf = (ways: readonly Way[]): readonly Segment[] => {
    const starts = startsOf([...ways.map(({ segments }) => segments), edges]);
    const pieces = starts.map((from, place) => {
      const then = ways.flatMap((way): Then[] => {
        const segment = segmentAt(way.segments, from ?? -Infinity);
        if (!segment) return [];
        return [{ way, segment, gives: segment.value === null ? null : way.gives(segment.value) }];
      });
      return { ...answer(then, from, rights, reader), from, to: starts[place + 1] ?? null };
    });
    return joined(pieces);
  };
  // Most people have a profile and nothing else: those of one profile share the answer.
  const quiet = new Map<readonly Segment[], Map<string | null, readonly Segment[]>>();
  return (facts) => {
    const ways = waysOf(facts, rights, reader);
    const [profile] = ways;
    if (!profile || ways.length > 1 || facts.trail.length > 0) return piecesOf(ways);
    const byId = quiet.get(profile.segments) ?? new Map<string | null, readonly Segment[]>();
    quiet.set(profile.segments, byId);
    const id = facts.person?.profileId ?? null;
    const known = byId.get(id) ?? piecesOf(ways);
    byId.set(id, known);
    return known;
  };
}

const NOT_RECORDED = { value: null, maybe: [], basis: 'not-recorded', cite: null, range: '' } as const;

function answer(
  then: readonly Then[],
  from: number | null,
  rights: Rights,
  { reach, day }: FieldReader,
): Omit<Segment, 'from' | 'to'> {
  const tail = (basis: StateBasis, at: number | null): string => {
    if (basis === 'unchanged' && reach)
      return `, by the lists; the audit trail shows no change from ${day(reach.from)} to ${day(reach.to)}`;
    if (basis === 'trail') return '';
    const when = at === null ? 'since when' : `what it was on ${day(at)}`;
    return `, as of the export of the lists; nothing in the review shows ${when}`;
  };
  const holders = then.filter(({ gives }) => gives === true);
  const [best] = [...holders].sort((a, b) => rank(a.segment.basis) - rank(b.segment.basis));
  if (best) {
    const { basis, cite } = best.segment;
    const held = `Held by ${listOf(holders.map(worded))}`;
    return { ...NOT_RECORDED, value: 'yes', basis, cite, say: (at) => `${held}${tail(basis, at)}.` };
  }
  const open = then.filter(({ gives }) => gives === null).map(openWords);
  if (!rights.assignmentsKnown) open.push('no list says who has which permission set');
  if (open.length > 0) return { ...NOT_RECORDED, say: () => `Not recorded: ${listOf(open)}.` };
  const profile = then[0]?.segment;
  const inReach = reach !== null && from !== null && from >= reach.from && from <= reach.to;
  const lists: StateBasis = inReach ? 'unchanged' : 'snapshot';
  const basis = profile && rank(profile.basis) > rank(lists) ? profile.basis : lists;
  const past = then.slice(1).filter(({ segment }) => segment.range !== '');
  const ways = listOf([...then.slice(0, 1), ...past].map(worded));
  const said = `Not held: ${ways} ${past.length > 0 ? 'do' : 'does'} not give it, and no permission set that does is assigned`;
  const cite = profile?.cite ?? null;
  return { ...NOT_RECORDED, value: 'no', basis, cite, say: (at) => `${said}${tail(basis, at)}.` };
}

const worded = ({ way, segment }: Then): string => `${way.words(segment.value ?? '')}${segment.range}`;

function openWords({ way, segment }: Then): string {
  const { value } = segment;
  if (value === null)
    return way.words('') === 'no profile' ? 'the profile is not recorded' : `${way.words('')} cannot be told`;
  return `no list says whether ${way.words(value)} gives it`;
}

/** Neighbours that say the same are one piece. */
function joined(pieces: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const goesOn =
      last?.value === piece.value && last.basis === piece.basis && last.say(null) === piece.say(null);
    if (last && goesOn) result[result.length - 1] = { ...last, to: piece.to };
    else result.push(piece);
  }
  return result;
}
