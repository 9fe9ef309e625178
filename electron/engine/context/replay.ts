import type { Listed } from './listed.ts';
import { doubted, listedOnly, OPEN, valuesOf, type Doubt, type Reach, type Words } from './only-lists.ts';
import { inOrder, type Change } from './order.ts';
import { cut, same, type Segment } from './segments.ts';

export type Told = {
  readonly changes: readonly Change[];
  readonly doubt: Doubt | null;
  readonly listed: Listed;
  readonly reach: Reach;
};

/**
 * Replays the changes of one field over what lists say: what a row says right before and right after it holds until the
 * next row. Segments are in order, without hole or overlap, from since ever until now.
 * @param told changes in order, as `inOrder` puts them.
 */
export function replay({ changes, doubt, listed, reach }: Told, words: Words): Segment[] {
  const chain = inOrder(changes);
  const [first, last] = [chain[0], chain.at(-1)];
  const segments =
    first && last
      ? [
          ...beforeAll(first, listed, reach, words),
          ...chain.slice(0, -1).flatMap((change, place) => between(change, chain[place + 1], words)),
          afterAll(last, listed, words),
        ].map((segment) => contradicted(segment, chain, listed, words))
      : listedOnly(listed, reach, words);
  if (!doubt) return segments;
  return cut(segments, doubt.at, { side: 'before', to: (segment) => doubted(segment, doubt, words) });
}

function beforeAll(first: Change, listed: Listed, reach: Reach, { day, show }: Words): Segment[] {
  const { at, before: value, cite } = first;
  if (value === null) {
    const why =
      first.event === CREATED
        ? `No account yet: it was created on ${day(at)}.`
        : `Not recorded: the audit trail says only that it was changed on ${day(at)}.`;
    const maybe = first.event === CREATED ? [] : valuesOf(listed);
    return [{ ...OPEN, to: at, maybe, basis: 'not-recorded', cite, say: () => why }];
  }
  const range = until(first, day, show);
  const said = `${begun(value, show)}${range}.`;
  const known: Segment = { ...OPEN, to: at, value, basis: 'trail', cite, range, say: () => said };
  if (reach === null || reach.from >= at) return [known];
  const caveat = `${said} The audit trail of the review begins on ${day(reach.from)} and shows nothing earlier.`;
  return cut([known], reach.from, { side: 'before', to: (one) => ({ ...one, say: () => caveat }) });
}

function between(change: Change, next: Change | undefined, { day, show }: Words): Segment[] {
  if (!next || next.at === change.at) return [];
  const place = { from: change.at, to: next.at, cite: change.cite };
  const { after } = change;
  const { before } = next;
  if (after !== null && before !== null && !same(after, before)) {
    const say = `Not recorded: ${show(after)} since ${day(change.at)}, but ${show(before)} right before ${day(next.at)}; what changed between is in no row of the review.`;
    return [{ ...OPEN, ...place, maybe: [after, before], basis: 'not-recorded', say: () => say }];
  }
  const value = after ?? before;
  if (value === null) {
    const say = `Not recorded: the audit trail says only that it was changed on ${day(change.at)} and on ${day(next.at)}.`;
    return [{ ...OPEN, ...place, basis: 'not-recorded', say: () => say }];
  }
  const range = `${since(change, day, show)}${until(next, day, show)}`;
  return [{ ...OPEN, ...place, value, basis: 'trail', range, say: () => `${begun(value, show)}${range}.` }];
}

function afterAll(last: Change, listed: Listed, { day, show }: Words): Segment {
  const { at, after: value, cite } = last;
  if (value !== null) {
    const range = since(last, day, show);
    return {
      ...OPEN,
      from: at,
      value,
      basis: 'trail',
      cite,
      range,
      say: () => `${begun(value, show)}${range}.`,
    };
  }
  const words = `the audit trail says only that it was changed on ${day(at)}`;
  if (listed.value === null || same(listed.value, last.before)) {
    const maybe = valuesOf(listed);
    return { ...OPEN, from: at, maybe, basis: 'not-recorded', cite, say: () => `Not recorded: ${words}.` };
  }
  const say = `${show(listed.value)}, as of the export of ${listed.file}; ${words}.`;
  return { ...OPEN, from: at, value: listed.value, basis: 'snapshot', cite: 'list', say: () => say };
}

/** The trail holds for its time; a list that says something else is named. */
function contradicted(segment: Segment, chain: readonly Change[], listed: Listed, { show }: Words): Segment {
  const { value, file } = listed;
  if (value === null || segment.basis !== 'trail') return segment;
  // Where a row leaves out an end, the list may well agree with what is left out.
  if (chain.some(({ before, after, event }) => event === null && (before === null || after === null)))
    return segment;
  if (chain.some(({ before, after }) => same(before, value) || same(after, value))) return segment;
  const said = ` ${file} says ${show(value)}, which the audit trail does not show.`;
  return { ...segment, say: (at) => segment.say(at) + said };
}

export const CREATED = 'the account was created';

/** A sentence begins with a capital; what a source writes stays as it is. */
function begun(value: string, show: Words['show']): string {
  const words = show(value);
  return value === '' ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

type Day = Words['day'];
type Show = Words['show'];

const since = ({ at, before, event }: Change, day: Day, show: Show): string =>
  ` since ${day(at)} (${event ?? (before === null ? 'changed' : `changed from ${show(before)}`)})`;

const until = ({ at, after, event }: Change, day: Day, show: Show): string =>
  ` until ${day(at)} (${event ?? (after === null ? 'changed' : `changed to ${show(after)}`)})`;
