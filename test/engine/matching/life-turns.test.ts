import { describe, expect, it } from 'vitest';
import {
  approvalIn,
  approvalsOf,
  namelessApproval,
} from '../../../electron/engine/matching/history/approvals.ts';
import {
  assignedDuring,
  assigneeUnknownAt,
  lastAssignedTo,
} from '../../../electron/engine/matching/history/assignees.ts';
import { datedComments, nearestComment } from '../../../electron/engine/matching/history/comments.ts';
import { lifeOf, standingAt } from '../../../electron/engine/matching/history/life.ts';
import { inWords } from '../../../electron/engine/matching/days.ts';
import type { Comment, Identity, Ticket, TicketChange } from '../../../electron/engine/model.ts';
import { at, person, registerWith, session, ticket } from '../build.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'), person('Owen Clarke'));
const who = (name: string) => register.resolve(name, null);
const [nadia, theo, owen] = [who('Nadia Brandt'), who('Theo Marchand'), who('Owen Clarke')];
const MINUTE = 60_000;
const OWN = { sourceId: 2, row: 118 };
const change = (time: number, more: Partial<TicketChange> = {}): TicketChange => ({
  at: time,
  field: 'status',
  before: 'Afloat',
  after: 'Berthed',
  who: null,
  cite: { sourceId: 7, row: time },
  ...more,
});
const turns = (changes: TicketChange[], more: Partial<Ticket>) => {
  const plain = { createdAt: 0, resolvedAt: null, resolution: 'not-recorded', status: null } as const;
  const life = lifeOf(ticket('OPS-12', { ...plain, changes, ...more }));
  return (
    life && [
      life.first,
      ...life.turns.map(({ at: time, since, state, cite }) => [time, since, state, cite.row]),
    ]
  );
};

describe('the life of a ticket', () => {
  it('is told by changes of its status alone', () => {
    expect(turns([], {})).toBeNull();
    expect(turns([change(5, { field: 'assignee' })], {})).toBeNull();
    expect(turns([change(5)], {})).toEqual([null, [5, 5, null, 5]]);
  });
  it('begins with what the first status was, by its word or by its being closed later', () => {
    expect(turns([change(5, { before: 'Open', state: 'closed' })], {})?.[0]).toBe('open');
    expect(turns([change(5, { before: 'Closed', state: 'open' })], {})?.[0]).toBe('closed');
    expect(turns([change(5), change(7, { state: 'closed' })], {})?.[0]).toBe('open');
    expect(turns([change(5), change(7, { state: 'open' })], {})?.[0]).toBeNull();
    expect(turns([change(5, { before: null, state: 'closed' })], {})?.[0]).toBe('open');
  });
  it('takes a word of the site for what the row says with the same word', () => {
    const now = (resolution: Ticket['resolution'], status: string | null, after: string | null = 'Berthed') =>
      turns([change(5, { after })], { resolution, status, updatedAt: 5 })?.[1];
    expect(now('open', 'BERTHED')).toEqual([5, 5, 'open', 5]);
    expect(now('resolved', 'Berthed')).toEqual([5, 5, 'closed', 5]);
    for (const [status, after] of [
      ['Moored', 'Berthed'],
      [null, 'Berthed'],
      ['Berthed', null],
    ] as const)
      expect(now('open', status, after)).toEqual([5, 5, null, 5]);
    expect(now('not-recorded', 'Berthed')).toEqual([5, 5, null, 5]);
  });
  it('has the close time of its row, unless a change within a minute tells of it', () => {
    const closing = change(100 * MINUTE, { state: 'closed', since: 50 * MINUTE });
    const count = (resolvedAt: number, more: Partial<TicketChange> = {}) =>
      (turns([{ ...closing, ...more }], { resolvedAt, resolution: 'resolved' })?.length ?? 0) - 1;
    expect([49, 101].map((minute) => count(minute * MINUTE))).toEqual([1, 1]);
    expect([count(49 * MINUTE - 1), count(101 * MINUTE + 1)]).toEqual([2, 2]);
    expect(count(100 * MINUTE, { state: 'open' })).toBe(2);
    const before = turns([change(9), change(20)], { resolvedAt: 15, resolution: 'resolved' });
    expect(before?.[2]).toEqual([15, 15, 'closed', 118]);
  });
  it('ends with what its row says, at its last update or nobody knows when', () => {
    const open = change(10, { state: 'open' });
    const end = (updatedAt: number | null) => turns([open], { resolution: 'resolved', updatedAt })?.[2];
    expect(end(30)).toEqual([30, 10, 'closed', 118]);
    for (const time of [10, null]) expect(end(time)).toEqual([Infinity, 10, 'closed', 118]);
    expect(turns([open], { resolution: 'open', updatedAt: 30 })).toHaveLength(2);
    expect(turns([open], { updatedAt: 30 })).toHaveLength(2);
  });
});

describe('how a ticket stood at an instant', () => {
  const turn = (time: number, state: 'open' | 'closed' | null, since = time) => ({
    at: time,
    since,
    state,
    cite: OWN,
  });
  const life = { first: 'open' as const, turns: [turn(10, 'closed'), turn(20, 'closed'), turn(30, 'open')] };
  it('is told by the first of several rows in one state', () => {
    const { state, by, next, again } = standingAt(life, 25);
    expect([state, by?.at, next?.at, again]).toEqual(['closed', 10, 30, false]);
  });
  it('changes with the very instant of a turn', () => {
    expect([9, 10, 29, 30].map((time) => standingAt(life, time).state)).toEqual([
      'open',
      'closed',
      'closed',
      'open',
    ]);
    expect(standingAt(life, 9)).toMatchObject({ by: null, next: { at: 10 }, again: false });
    expect(standingAt(life, 30)).toMatchObject({ by: { at: 30 }, next: null, again: true });
  });
  it('is unsure while a turn to another state may have come', () => {
    const vague = { first: 'open' as const, turns: [turn(30, 'closed', 10)] };
    expect([10, 11, 29, 30].map((time) => standingAt(vague, time).unsure)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(standingAt({ first: 'closed', turns: vague.turns }, 20).unsure).toBe(false);
  });
  it('is again only where it had been closed', () => {
    const opened = { first: null, turns: [turn(5, null), turn(10, 'open')] };
    expect(standingAt(opened, 10).again).toBe(false);
  });
});

describe('who had a ticket while a session ran', () => {
  const one = session(nadia, theo, { startedAt: 100, endedAt: 200 });
  const moved = (time: number, from: Identity | null, to: Identity | null, since?: number) =>
    change(time, {
      field: 'assignee',
      people: { before: from && [from], after: to && [to], who: null },
      ...(since === undefined ? {} : { since }),
    });
  const had = (...changes: TicketChange[]) =>
    assignedDuring(one, ticket('OPS-12', { changes }), 10).map(({ who: { name }, sure }) => [name, sure]);
  it('is whoever had it at the start, and whoever got it until the end and the grace', () => {
    expect(had(moved(50, null, nadia), moved(100, nadia, owen))).toEqual([['Owen Clarke', true]]);
    expect(had(moved(100, null, owen), moved(101, owen, nadia))).toHaveLength(2);
    expect(had(moved(210, owen, nadia))).toEqual([
      ['Owen Clarke', true],
      ['Nadia Brandt', true],
    ]);
    expect(had(moved(211, owen, nadia))).toEqual([['Owen Clarke', true]]);
  });
  it('is not sure where it changed between two versions', () => {
    expect(had(moved(300, owen, nadia, 99))).toEqual([
      ['Owen Clarke', false],
      ['Nadia Brandt', false],
    ]);
    expect(had(moved(300, owen, nadia, 100))[0]).toEqual(['Owen Clarke', true]);
    expect(had(moved(300, owen, nadia, 211))).toEqual([['Owen Clarke', true]]);
    expect(had(change(50), change(50, { field: 'assignee' }))).toEqual([]);
  });
  it('is unknown where the change that counts does not say whom it means', () => {
    const unknown = (...changes: TicketChange[]) =>
      assigneeUnknownAt(one, ticket('OPS-12', { changes }))?.at ?? null;
    expect(unknown(moved(100, null, null), moved(300, owen, null))).toBe(100);
    expect(unknown(moved(100, null, owen), moved(300, null, null))).toBeNull();
    expect(unknown(moved(300, null, owen))).toBe(300);
    expect(unknown(moved(300, owen, null))).toBeNull();
    expect(unknown(change(50))).toBeNull();
    expect(assigneeUnknownAt(one, ticket('OPS-12'))).toBeNull();
  });
  it('was assigned to somebody last only by the last change of assignee', () => {
    const last = (...changes: TicketChange[]) =>
      lastAssignedTo(({ name }) => name === 'Nadia Brandt', ticket('OPS-12', { changes }))?.at ?? null;
    expect(last(moved(50, null, nadia), change(60))).toBe(50);
    expect(last(moved(50, null, nadia), moved(60, nadia, owen))).toBeNull();
    expect(last(moved(50, nadia, null))).toBeNull();
    expect(last(change(60))).toBeNull();
  });
});

describe('approvals', () => {
  it.each([
    ['Approved', 'given'],
    [' genehmigt ', 'given'],
    ['D’accord', null],
    ['Validée', 'given'],
    ['Signed-off', 'given'],
    ['NOT_APPROVED', 'refused'],
    ['Not yet  requested', 'pending'],
    ['', null],
  ])('"%s" is %s', (text, expected) => {
    expect(approvalIn(text)).toBe(expected);
  });
  const approval = (time: number, after: string | null, by: Identity | null) =>
    change(time, { field: 'approval', after, people: { before: null, after: null, who: by && [by] } });
  it('count by the last answer of each person', () => {
    const changes = [
      approval(1, 'Approved', owen),
      change(2),
      approval(3, 'Rejected', owen),
      approval(4, null, theo),
    ];
    expect(
      approvalsOf(ticket('OPS-12', { changes })).map((one) => [one.who.name, one.answer, one.change.at]),
    ).toEqual([
      ['Owen Clarke', 'refused', 3],
      ['Theo Marchand', null, 4],
    ]);
    expect(approvalsOf(ticket('OPS-12'))).toEqual([]);
  });
  it('of nobody knows whom are the first that was given', () => {
    const nameless = (...changes: TicketChange[]) =>
      namelessApproval(ticket('OPS-12', { changes }))?.at ?? null;
    expect(nameless(approval(1, 'Rejected', null), approval(2, 'Approved', null))).toBe(2);
    expect(nameless(change(2, { field: 'approval', after: 'Approved' }))).toBe(2);
    expect(nameless(approval(2, 'Approved', owen))).toBeNull();
    expect(nameless(change(2, { after: 'Approved' }))).toBeNull();
    expect(namelessApproval(ticket('OPS-12'))).toBeNull();
  });
});

describe('comments', () => {
  const one = session(nadia, theo, { startedAt: 100, endedAt: 200 });
  const said = (time: number | null, by: string): Comment => ({ at: time, author: by, text: 'In.' });
  const nearest = (...comments: Comment[]) => {
    const commenters = comments.filter(({ author }) => author !== '').map(({ author }) => who(author));
    return nearestComment(one, ticket('OPS-12', { comments, commenters }))?.at ?? null;
  };
  it('of the actor: the one that is nearest to the session, the first of two as near', () => {
    const by = (...times: (number | null)[]) => nearest(...times.map((time) => said(time, 'Nadia Brandt')));
    expect(by(10, 95, 300)).toBe(95);
    expect(by(10, 210, 230)).toBe(210);
    expect(by(90, 210)).toBe(90);
    expect(by(100, 150, 200)).toBe(100);
    expect(by(50, 150)).toBe(150);
    expect(by(null, 500)).toBe(500);
    expect(nearest(said(150, 'Owen Clarke'), said(500, 'Nadia Brandt'))).toBe(500);
    expect(nearest(said(150, ''), said(500, 'Nadia Brandt'))).toBe(500);
  });
  it('count for nobody where the export does not say who wrote which', () => {
    const comments = [said(150, 'Nadia Brandt'), said(160, 'Owen Clarke')];
    expect(nearestComment(one, ticket('OPS-12', { comments, commenters: [nadia] }))).toBeNull();
    expect(nearestComment(one, ticket('OPS-12', { comments }))).toBeNull();
  });
  it('with a time are told by the names that the review has', () => {
    const comments = [said(150, 'nbrandt'), said(null, 'nbrandt'), said(160, '')];
    const of = (commenters: Identity[] | null) =>
      datedComments(ticket('OPS-12', { comments, commenters })).map(({ at: time, author }) => [time, author]);
    expect(of([nadia, nadia])).toEqual([
      [150, 'Nadia Brandt'],
      [160, ''],
    ]);
    expect(of([nadia])).toEqual([
      [150, 'nbrandt'],
      [160, ''],
    ]);
    expect([of([]), of(null)]).toEqual([[], []]);
  });
});

it('two instants of one day are told with their times', () => {
  const [one, other] = [at('2026-03-05T09:04:00Z'), at('2026-03-05T10:30:00Z')];
  expect(inWords(one, other)).toEqual(['5 Mar 2026, 09:04 UTC', '5 Mar 2026, 10:30 UTC']);
  expect(inWords(one, at('2026-03-06T09:04:00Z'))).toEqual(['5 Mar 2026', '6 Mar 2026']);
});
