import { describe, expect, it } from 'vitest';
import { mergedChanges } from '../../../electron/engine/matching/history/merge.ts';
import { changesInRow } from '../../../electron/engine/matching/history/told.ts';
import { changesBetween, type Version } from '../../../electron/engine/matching/history/versions.ts';
import type { Cite, TicketChange } from '../../../electron/engine/model.ts';

const MINUTE = 60_000;
const byPlace = (a: Cite, b: Cite): number => a.sourceId - b.sourceId || a.row - b.row;
const change = (sourceId: number, more: Partial<TicketChange> = {}): TicketChange => ({
  at: 0,
  field: 'status',
  before: 'Open',
  after: 'Done',
  who: null,
  cite: { sourceId, row: 2 },
  ...more,
});
const merged = (...all: TicketChange[]) => mergedChanges(all, byPlace);
/** The sources whose word counts. */
const sources = (...all: TicketChange[]) => merged(...all).map(({ cite }) => cite.sourceId);

describe('a change that two sources tell is told by', () => {
  const vague = { since: -10 * MINUTE, at: 10 * MINUTE };
  it('the one that is sure of the time, whoever names somebody', () => {
    expect(sources(change(1, { ...vague, who: 'Nadia' }), change(2))).toEqual([2]);
  });
  it('the one that says who it was', () => {
    expect(sources(change(1), change(2, { at: MINUTE, who: 'Nadia' }))).toEqual([2]);
  });
  it('the first, and of one moment the one that comes first by its place', () => {
    expect(sources(change(1, { at: 5 }), change(2, { at: 4 }))).toEqual([2]);
    expect(sources(change(2), change(1))).toEqual([1]);
  });
});

describe('two changes of two sources are one', () => {
  const same = (one: Partial<TicketChange>, other: Partial<TicketChange>) =>
    merged(change(1, one), change(2, other)).length === 1;
  it.each<[string, Partial<TicketChange>, Partial<TicketChange>, boolean]>([
    ['a minute apart', {}, { at: MINUTE }, true],
    ['more than a minute apart', {}, { at: MINUTE + 1 }, false],
    ['a minute before the earliest time', {}, { since: MINUTE, at: 9 * MINUTE }, true],
    ['more than a minute before it', {}, { since: MINUTE + 1, at: 9 * MINUTE }, false],
    ['a minute after the latest time', { at: 10 * MINUTE }, { since: 0, at: 9 * MINUTE }, true],
    ['more than a minute after it', { at: 10 * MINUTE + 1 }, { since: 0, at: 9 * MINUTE }, false],
    ['in another case', { after: 'DONE' }, { after: 'done' }, true],
    ['in other words', {}, { after: 'Closed' }, false],
    ['in other words of one meaning', { state: 'closed' }, { after: 'Résolu', state: 'closed' }, true],
    ['in other words of two meanings', { state: 'closed' }, { after: 'Open', state: 'open' }, false],
    ['of two fields', {}, { field: 'assignee' }, false],
    ['to nobody', { after: null }, { after: null }, true],
  ])('%s', (_, one, other, expected) => {
    expect(same(one, other)).toBe(expected);
  });
  it('unless two people gave their approval', () => {
    const approval = (who: string | null) => ({ field: 'approval', after: 'Approved', who }) as const;
    expect(same(approval('Nadia Brandt'), approval('nadia brandt'))).toBe(true);
    expect(same(approval('Nadia Brandt'), approval('Owen Clarke'))).toBe(false);
    expect(same(approval(null), approval(null))).toBe(true);
    expect(same({ who: 'Nadia' }, { who: 'Owen' })).toBe(true);
  });
});

it('two rows of one source are two changes unless they are equal', () => {
  const again = (more: Partial<TicketChange>) => merged(change(1), change(1, more)).length;
  expect(again({})).toBe(1);
  for (const more of [{ at: 1 }, { before: 'New' }, { after: 'Closed' }, { who: 'Nadia' }])
    expect(again(more)).toBe(2);
  expect(merged(change(1), change(1, { since: -1, at: 1 }))).toHaveLength(1);
});

it('what differs between three versions is two changes, though the ticket stayed open', () => {
  const [first, second] = [60 * MINUTE, 120 * MINUTE];
  const started = change(1, { since: 0, at: first, after: 'In Progress', state: 'open' });
  const held = change(2, { since: first, at: second, after: 'On Hold', state: 'open' });
  expect(merged(held, started).map(({ after }) => after)).toEqual(['In Progress', 'On Hold']);
});

it('changes are told by their time, then by field, place and word', () => {
  const all = [
    change(3, { at: 9, after: 'Open' }),
    change(2, { field: 'status', at: 5, after: 'B' }),
    change(2, { field: 'status', at: 5, after: 'A' }),
    change(1, { field: 'status', at: 5, after: 'C' }),
    change(4, { field: 'assignee', at: 5, after: 'Owen' }),
    change(4, { at: 1, after: null }),
  ];
  expect(merged(...all).map(({ after }) => after)).toEqual([null, 'Owen', 'C', 'A', 'B', 'Open']);
});

describe('what differs between two versions of a ticket', () => {
  const version = (updated_at: number | null, more: Partial<Version> = {}): Version => ({
    key: 'OPS-12',
    status: 'Open',
    resolution: 'open',
    assignee: null,
    updated_at,
    resolved_at: null,
    changes: null,
    sourceId: 1,
    row: 2,
    kind: 'jira.issues',
    ...more,
  });
  const between = (one: Version, other: Version, logs: readonly number[] = []) =>
    changesBetween([one, other], (id) => logs.includes(id)).map(({ cite: _, who: __, ...rest }) => rest);
  const CLOSED = { status: 'Done', resolution: 'resolved' } as const;
  const closing = { field: 'status', before: 'Open', after: 'Done', state: 'closed' };

  it('came between the two, or at once where they are of one moment', () => {
    expect(between(version(10), version(20, CLOSED))).toEqual([{ ...closing, at: 20, since: 10 }]);
    expect(between(version(20), version(20, CLOSED))).toEqual([{ ...closing, at: 20 }]);
  });
  it('came with the later row where both stand in a log', () => {
    const [one, other] = [version(10), version(20, { ...CLOSED, sourceId: 2 })];
    expect(between(one, other, [1, 2])).toEqual([{ ...closing, at: 20 }]);
    for (const logs of [[1], [2]])
      expect(between(one, other, logs)).toEqual([{ ...closing, at: 20, since: 10 }]);
  });
  it('came when the row says that it was closed, if that lies between', () => {
    const closed = (resolved_at: number) => between(version(10), version(20, { ...CLOSED, resolved_at }))[0];
    expect([10, 15, 20].map(closed)).toEqual([10, 15, 20].map((at) => ({ ...closing, at })));
    for (const time of [9, 21]) expect(closed(time)).toEqual({ ...closing, at: 20, since: 10 });
  });
  it('is no second close: its time is not that of the first', () => {
    const later = version(20, { status: 'Archived', resolution: 'resolved', resolved_at: 15 });
    expect(between(version(10, { ...CLOSED, resolved_at: 15 }), later)).toEqual([
      { field: 'status', before: 'Done', after: 'Archived', state: 'closed', at: 20, since: 10 },
    ]);
  });
  it('is nothing where only the case of a word does, and no version without its time', () => {
    expect(between(version(10), version(20, { status: 'OPEN' }))).toEqual([]);
    expect(between(version(null), version(20, CLOSED))).toEqual([]);
    expect(between(version(10), version(null, CLOSED))).toEqual([]);
  });
  it('is told by what the rows mean where they have the same word or none', () => {
    expect(between(version(10), version(20, { resolution: 'resolved' }))).toHaveLength(1);
    expect(between(version(10, { status: null }), version(20, CLOSED))).toEqual([
      { ...closing, before: null, at: 20, since: 10 },
    ]);
    expect(between(version(10), version(20, { resolution: 'not-recorded' }))).toEqual([]);
    expect(between(version(10, { resolution: 'not-recorded' }), version(20))).toEqual([]);
    expect(between(version(10, { status: null }), version(20))).toEqual([]);
  });
  it('has no meaning where the later row does not say one', () => {
    expect(between(version(10), version(20, { status: 'Berthed', resolution: 'not-recorded' }))).toEqual([
      { field: 'status', before: 'Open', after: 'Berthed', at: 20, since: 10 },
    ]);
  });
  it('is a change of assignee: of one person, of nobody or of several', () => {
    const to = (before: string | null, after: string | null) =>
      between(version(10, { assignee: before }), version(20, { assignee: after }));
    const moved = { field: 'assignee', at: 20, since: 10 };
    expect(to('["Nadia"]', '["Owen"]')).toEqual([{ ...moved, before: 'Nadia', after: 'Owen' }]);
    expect(to('[]', '["Owen","Nadia"]')).toEqual([{ ...moved, before: null, after: null }]);
    for (const [one, other] of [
      ['["Nadia"]', '["Nadia"]'],
      [null, '["Owen"]'],
      ['["Owen"]', null],
    ] as const)
      expect(to(one, other)).toEqual([]);
  });
  it('is told from each version to the next, by the row of the later one', () => {
    const versions = [version(10), version(20, { ...CLOSED, row: 7 }), version(30, { row: 9 })];
    expect(changesBetween(versions, () => false).map(({ cite }) => cite.row)).toEqual([7, 9]);
    expect(changesInRow(version(10))).toEqual([]);
  });
});
