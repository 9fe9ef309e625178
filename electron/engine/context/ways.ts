import type { Cite } from '../model.ts';
import type { Facts, FieldReader } from './fields.ts';
import { UNLISTED, type Listed } from './listed.ts';
import type { Words } from './only-lists.ts';
import type { Assigned, Gives, Rights } from './rights.ts';
import { cut, norm, same, type Segment } from './segments.ts';

/** One way to the right to log in as others, over time. */
export type Way = {
  readonly words: (value: string) => string;
  readonly segments: readonly Segment[];
  /** Whether what is held gives the right; of what is known not to, permission sets are left out altogether. */
  readonly gives: (value: string) => Gives;
};

/** The profile first, then permission sets and groups of delegated administration. */
export function waysOf(facts: Facts, rights: Rights, reader: FieldReader): readonly Way[] {
  return [profileWay(facts, rights, reader), ...setWays(facts, rights, reader), ...groupWays(facts, rights)];
}

function profileWay(facts: Facts, rights: Rights, reader: FieldReader): Way {
  const { person, listed } = facts;
  const idOf = (value: string): string | null =>
    same(value, listed.profile.value) ? (person?.profileId ?? null) : null;
  return {
    words: (value) => (value === '' ? 'no profile' : `profile ${value}`),
    segments: reader.segments(facts, 'profile'),
    gives: (value) => (value === '' ? false : rights.ofProfile(value, idOf(value))),
  };
}

function setWays(facts: Facts, rights: Rights, reader: FieldReader): Way[] {
  const assigned = rights.assigned(facts.key);
  const told = facts.trail.flatMap(({ set }) => (set === null ? [] : [set]));
  const labels = new Map(
    [...told, ...assigned.map(({ label }) => label)].map((label) => [norm(label), label]),
  );
  return [...labels].flatMap(([key, label]): Way[] => {
    const own = assigned.find((one) => norm(one.label) === key);
    const gives = own ? own.gives : rights.ofSet(label);
    if (gives === false) return [];
    const segments = citing(
      reader.replayed(facts, `set:${key}`, listedSet(own, rights), words(reader)),
      own?.cite ?? null,
    );
    return [
      {
        words: () => `permission set ${label}`,
        segments: own?.expiresAt ? expired(segments, own.expiresAt, reader.day) : segments,
        gives: (value) => (value === 'yes' ? gives : false),
      },
    ];
  });
}

const words = ({ day }: FieldReader): Words => ({
  day,
  field: 'assignment',
  show: (value) => (value === 'yes' ? 'assigned' : 'not assigned'),
});

/** Here 'list' means the list of assignments, and not the list of people. */
const citing = (segments: readonly Segment[], cite: Cite | null): readonly Segment[] =>
  segments.map((one) => (one.cite === 'list' ? { ...one, cite } : one));

function listedSet(own: Assigned | undefined, { assignmentsKnown }: Rights): Listed {
  const value = own ? 'yes' : assignmentsKnown ? 'no' : null;
  return { ...UNLISTED, value, cite: own?.cite ?? null, own: true, file: 'the list of assignments' };
}

/** An assignment ends by itself at the time that the list states. */
function expired(segments: readonly Segment[], at: number, day: (at: number) => string): Segment[] {
  const range = ` until ${day(at)} (it expired)`;
  const ended = cut(segments, at, {
    side: 'after',
    to: (one) => (one.value === 'yes' ? { ...one, value: 'no', range: '' } : one),
  });
  return ended.map((one) => (one.value === 'yes' && one.to === at ? { ...one, range } : one));
}

function groupWays({ key }: Facts, rights: Rights): Way[] {
  return rights.delegated(key).map(({ how, gives, cite }) => ({
    words: () => how,
    segments: [
      { from: null, to: null, value: 'yes', maybe: [], basis: 'snapshot', cite, range: '', say: () => '' },
    ],
    gives: () => gives,
  }));
}
