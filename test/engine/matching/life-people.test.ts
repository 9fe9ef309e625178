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
import type { Comment, Identity, TicketChange } from '../../../electron/engine/model.ts';
import { person, registerWith, session, ticket } from '../build.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'), person('Owen Clarke'));
const who = (name: string) => register.resolve(name, null);
const [nadia, theo, owen] = [who('Nadia Brandt'), who('Theo Marchand'), who('Owen Clarke')];
const change = (time: number, more: Partial<TicketChange> = {}): TicketChange => ({
  at: time,
  field: 'status',
  before: 'Afloat',
  after: 'Berthed',
  who: null,
  cite: { sourceId: 7, row: time },
  ...more,
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
