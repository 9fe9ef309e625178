import type { Cite } from '../model.ts';
import type { Listed } from './listed.ts';
import { cut, type Segment } from './segments.ts';

/** From when to when the audit trail shows changes, both inclusive; null: there is no trail. */
export type Reach = { readonly from: number; readonly to: number } | null;

/** The last change that is about one of several people of a name, and nothing says about whom. */
export type Doubt = {
  readonly at: number;
  readonly bearers: number;
  readonly maybe: readonly string[];
  readonly cite: Cite;
};

/** How a field is written in sentences. */
export type Words = {
  readonly day: (at: number) => string;
  readonly show: (value: string) => string;
  /** "role"; the sentences about what is not recorded name it. */
  readonly field: string;
};

/** A piece of which nothing is known yet. */
export const OPEN = { from: null, to: null, value: null, maybe: [], cite: null, range: '' } as const;
/** What holds where the trail tells of no change: as of the export, and where the trail reaches, unchanged. */
export function listedOnly(listed: Listed, reach: Reach, { day, show, field }: Words): Segment[] {
  const { value, file } = listed;
  if (value === null) {
    const said = listed.disagreeing.map((one) => `${one.file} says ${show(one.value)}`);
    const why = said.length === 0 ? `no list of people says the ${field}` : listOf(said);
    return [{ ...OPEN, maybe: valuesOf(listed), basis: 'not-recorded', say: () => `Not recorded: ${why}.` }];
  }
  const asOf = `${show(value)}, as of the export of ${file};`;
  const then = (at: number | null): string => (at === null ? 'since when' : `what it was on ${day(at)}`);
  const snapshot: Segment = {
    ...OPEN,
    value,
    basis: 'snapshot',
    cite: 'list',
    say: (at) => `${asOf} nothing in the review shows ${then(at)}.`,
  };
  if (!listed.own || reach === null) return [snapshot];
  const shown = `the audit trail shows no change from ${day(reach.from)} to ${day(reach.to)}`;
  const unchanged: Segment = {
    ...snapshot,
    basis: 'unchanged',
    say: () => `${show(value)}, by ${file}; ${shown}.`,
  };
  const outside = (segment: Segment): Segment => ({
    ...segment,
    basis: 'snapshot',
    say: (at) => `${asOf} ${shown}, and nothing shows ${then(at)}.`,
  });
  const begun = cut([unchanged], reach.from, { side: 'before', to: outside });
  return cut(begun, reach.to + 1, { side: 'after', to: outside });
}

/** Before a change that may be this person's or a namesake's, what a list says does not hold. */
export function doubted(segment: Segment, doubt: Doubt, { day, field, show }: Words): Segment {
  if (segment.basis === 'trail' || segment.basis === 'not-recorded') return segment;
  const maybe = [...new Set([...doubt.maybe, ...(segment.value === null ? [] : [segment.value])])];
  const now = segment.value === null ? '' : ` A list of people says ${show(segment.value)}.`;
  const said = `Not recorded: the ${field} of one of ${doubt.bearers} people of this name was changed on ${day(doubt.at)}, and nothing says of which one.${now}`;
  return {
    ...segment,
    value: null,
    maybe,
    basis: 'not-recorded',
    cite: doubt.cite,
    range: '',
    say: () => said,
  };
}

/** All that lists say, agreeing or not. */
export const valuesOf = ({ value, disagreeing }: Listed): string[] =>
  value === null ? disagreeing.map((one) => one.value) : [value];

/** "A", "A and B", "A, B and C". */
export function listOf(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`;
}
