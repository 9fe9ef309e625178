import { describe, expect, it } from 'vitest';
import { tickTests } from '../../../electron/engine/matching/ticks/index.ts';
import type { Session, Ticket, TicketChange } from '../../../electron/engine/model.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import type { TickId } from '../../../shared/words.ts';
import { at, person, registerWith, session, ticket } from '../build.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'), person('Owen Clarke'));
const who = (name: string) => register.resolve(name, null);
const [nadia, theo, owen] = [who('Nadia Brandt'), who('Theo Marchand'), who('Owen Clarke')];
/** Nadia in Theo's account on 5 March 2026, 10:00 to 10:30. */
const base = session(nadia, theo, {
  startedAt: at('2026-03-05T10:00:00Z'),
  endedAt: at('2026-03-05T10:30:00Z'),
  seenUntil: at('2026-03-05T10:30:00Z'),
});
const life = {
  createdAt: at('2026-03-01T08:00:00Z'),
  resolvedAt: null,
  resolution: 'open',
  status: 'Open',
} as const;
const PLACE = { sourceId: 7, row: 70 };

function change(
  field: TicketChange['field'],
  time: string,
  after: string | null,
  more: Partial<TicketChange> = {},
): TicketChange {
  const mean = (text: string | null) => (text === null ? null : [who(text)]);
  const given = { field, at: at(time), before: null, after, who: null, cite: PLACE, ...more };
  const about =
    field === 'assignee'
      ? { before: mean(given.before), after: mean(given.after) }
      : { before: null, after: null };
  return { ...given, people: { ...about, who: mean(given.who) } };
}
const status = (time: string, after: 'Open' | 'Closed', more: Partial<TicketChange> = {}) =>
  change('status', time, after, {
    before: after === 'Open' ? 'Closed' : 'Open',
    state: after === 'Open' ? 'open' : 'closed',
    ...more,
  });

function answer(id: TickId, more: Partial<Ticket>, given: Session = base) {
  const test = tickTests.find((one) => one.id === id);
  return test?.answer({
    session: given,
    ticket: ticket('OPS-12', { ...life, ...more }),
    named: [],
    policy: DEFAULT_POLICY,
    copies: () => 1,
  });
}

type Row = {
  name: string;
  ticket: Partial<Ticket>;
  session?: Session;
  answer: string;
  says: string;
  row?: number;
};
const check = (id: TickId) => (row: Row) => {
  const told = answer(id, row.ticket, row.session);
  expect([told?.answer, told?.sentence]).toEqual([row.answer, row.says]);
  if (row.row !== undefined) expect(told?.cite?.row).toBe(row.row);
};

describe('open-during', () => {
  const gap = [status('2026-03-03T09:00:00Z', 'Closed'), status('2026-03-09T09:00:00Z', 'Open')];
  it.each<Row>([
    { name: 'no history, still open', ticket: {}, answer: 'yes', says: 'OPS-12 is still open.' },
    {
      name: 'no history, closed before',
      ticket: { resolvedAt: at('2026-03-03T10:00:00Z'), resolution: 'resolved' },
      answer: 'no',
      says: 'OPS-12 was closed 2 d before the session.',
    },
    {
      name: 'no history, closed within the grace',
      ticket: { resolvedAt: at('2026-03-05T09:10:00Z'), resolution: 'resolved' },
      answer: 'yes',
      says: 'OPS-12 was closed 50 min before the session, in time with the grace of 60 min.',
    },
    {
      name: 'no history, opened within the grace',
      ticket: { createdAt: at('2026-03-05T11:10:00Z') },
      answer: 'yes',
      says: 'OPS-12 was opened 1 h 10 min after the session started, in time with the grace of 60 min.',
    },
    {
      name: 'closed, session, opened again',
      ticket: { changes: gap },
      answer: 'no',
      says: 'OPS-12 was closed on 3 Mar 2026 and opened again on 9 Mar 2026; the session of 5 Mar 2026 lies between.',
      row: 70,
    },
    {
      name: 'closed and opened again on the day of the session',
      ticket: { changes: [status('2026-03-05T07:00:00Z', 'Closed'), status('2026-03-05T16:00:00Z', 'Open')] },
      answer: 'no',
      says: 'OPS-12 was closed on 5 Mar 2026, 07:00 UTC and opened again on 5 Mar 2026, 16:00 UTC; the session of 5 Mar 2026, 10:00 UTC lies between.',
    },
    {
      name: 'closed, opened again, session, closed: its last close time comes after',
      ticket: {
        changes: [
          ...gap.slice(0, 1),
          status('2026-03-04T09:00:00Z', 'Open'),
          status('2026-03-20T09:00:00Z', 'Closed'),
        ],
        resolvedAt: at('2026-03-20T09:00:00Z'),
        resolution: 'resolved',
      },
      answer: 'yes',
      says: 'OPS-12 was opened again on 4 Mar 2026 and was open when the session started.',
      row: 70,
    },
    {
      name: 'opened again 50 minutes after the session: the grace reaches it',
      ticket: { changes: [...gap.slice(0, 1), status('2026-03-05T11:20:00Z', 'Open')] },
      answer: 'yes',
      says: 'OPS-12 was opened again 1 h 20 min after the session started, in time with the grace of 60 min.',
    },
    {
      name: 'two exports: closed on the 3rd, open again by the 9th',
      ticket: {
        changes: [
          status('2026-03-03T09:00:00Z', 'Closed'),
          status('2026-03-09T09:00:00Z', 'Open', { since: at('2026-03-03T09:00:00Z') }),
        ],
      },
      answer: 'not-recorded',
      says: 'OPS-12 was closed on 3 Mar 2026 and open again by 9 Mar 2026; whether it was open at the session of 5 Mar 2026 is not recorded.',
      row: 70,
    },
    {
      name: 'the history ends with the close, and its row says that it is open',
      ticket: { changes: gap.slice(0, 1) },
      answer: 'not-recorded',
      says: 'OPS-12 was closed on 3 Mar 2026 and open again later; whether it was open at the session of 5 Mar 2026 is not recorded.',
    },
    {
      name: 'no close time, but the history has it',
      ticket: {
        resolution: 'resolved',
        status: 'Closed',
        changes: [status('2026-03-04T10:00:00Z', 'Closed')],
      },
      answer: 'no',
      says: 'OPS-12 was closed 24 h before the session.',
      row: 70,
    },
    {
      name: 'closed after the session by its history',
      ticket: {
        resolution: 'resolved',
        status: 'Closed',
        changes: [status('2026-03-06T10:00:00Z', 'Closed')],
      },
      answer: 'yes',
      says: 'OPS-12 was open when the session started.',
    },
    {
      name: 'a status that only the site knows, and its times',
      ticket: { changes: [change('status', '2026-03-04T10:00:00Z', 'Berthing', { before: 'Afloat' })] },
      answer: 'yes',
      says: 'OPS-12 is still open.',
    },
    {
      name: 'neither times nor history',
      ticket: { resolution: 'not-recorded', status: null },
      answer: 'not-recorded',
      says: 'The export does not say whether the ticket was open then.',
    },
  ])('$name', check('open-during'));
});

describe('right-actor', () => {
  const own = {
    commenters: [nadia],
    comments: [{ at: at('2026-03-05T10:20:00Z'), author: 'Nadia Brandt', text: 'In.' }],
  };
  it.each<Row>([
    {
      name: 'assigned',
      ticket: { assignee: [nadia] },
      answer: 'yes',
      says: 'It is assigned to Nadia Brandt.',
    },
    {
      name: 'assigned then, to another now',
      ticket: {
        assignee: [owen],
        changes: [
          change('assignee', '2026-03-04T10:00:00Z', 'Nadia Brandt'),
          change('assignee', '2026-03-06T10:00:00Z', 'Owen Clarke'),
        ],
      },
      answer: 'yes',
      says: 'It was assigned to Nadia Brandt at the time, by its change of 4 Mar 2026; it is assigned to Owen Clarke now.',
      row: 70,
    },
    {
      name: 'taken away after the session',
      ticket: {
        assignee: [owen],
        changes: [change('assignee', '2026-03-06T10:00:00Z', 'Owen Clarke', { before: 'Nadia Brandt' })],
      },
      answer: 'yes',
      says: 'It was assigned to Nadia Brandt at the time, by its change of 6 Mar 2026; it is assigned to Owen Clarke now.',
    },
    {
      name: 'assigned only after the session',
      ticket: { assignee: [nadia], changes: [change('assignee', '2026-03-08T10:30:00Z', 'Nadia Brandt')] },
      answer: 'yes',
      says: 'It is assigned to Nadia Brandt, but only since 3 d after the session.',
      row: 70,
    },
    {
      name: 'two exports: assigned to her at some time before the 9th',
      ticket: {
        assignee: [owen],
        changes: [
          change('assignee', '2026-03-09T10:00:00Z', 'Owen Clarke', {
            before: 'Nadia Brandt',
            since: at('2026-03-02T10:00:00Z'),
          }),
        ],
      },
      answer: 'not-recorded',
      says: 'It was assigned to Nadia Brandt, but when is not recorded.',
      row: 70,
    },
    {
      name: 'assigned to another, then and now',
      ticket: {
        assignee: [owen],
        commenters: [],
        changes: [change('assignee', '2026-03-02T10:00:00Z', 'Owen Clarke')],
      },
      answer: 'no',
      says: 'It was assigned to Owen Clarke at the time, not to Nadia Brandt.',
      row: 70,
    },
    {
      name: 'assigned to another',
      ticket: { assignee: [owen] },
      answer: 'no',
      says: 'It is assigned to Owen Clarke, not to Nadia Brandt.',
    },
    {
      name: 'assigned to another, and comments lacking',
      ticket: { assignee: [owen], lacks: ['comments'], file: 'Jira-April.csv' },
      answer: 'not-recorded',
      says: 'Jira-April.csv does not show the comments of OPS-12, where Nadia Brandt may stand.',
    },
    {
      name: 'commented during the session',
      ticket: { assignee: [owen], ...own },
      answer: 'yes',
      says: 'Nadia Brandt commented on it during the session.',
    },
    {
      name: 'assigned and commented near the session',
      ticket: {
        assignee: [nadia],
        commenters: [nadia],
        comments: [{ at: at('2026-03-05T12:30:00Z'), author: 'Nadia Brandt', text: 'Done.' }],
      },
      answer: 'yes',
      says: 'It is assigned to Nadia Brandt, who commented on it 2 h after the session.',
    },
    {
      name: 'comments without a time',
      ticket: { commenters: [nadia], comments: [{ at: null, author: 'Nadia Brandt', text: 'Done.' }] },
      answer: 'yes',
      says: 'Nadia Brandt commented on it.',
    },
    {
      name: 'only comments, of others',
      ticket: { commenters: [owen] },
      answer: 'not-recorded',
      says: 'OPS-12 has no recorded assignee, and Nadia Brandt has not commented on it.',
    },
    {
      name: 'a comment of nobody knows whom',
      ticket: { assignee: [owen], commenters: [], comments: [{ at: null, author: '', text: 'Done.' }] },
      answer: 'not-recorded',
      says: 'OPS-12 has a comment whose author is not recorded.',
    },
    {
      name: 'taken from nobody knows whom after the session',
      ticket: {
        assignee: [owen],
        commenters: [],
        changes: [change('assignee', '2026-03-06T10:00:00Z', 'Owen Clarke')],
      },
      answer: 'not-recorded',
      says: 'To whom OPS-12 was assigned at the time is not recorded.',
      row: 70,
    },
    { name: 'nobody', ticket: { assignee: [] }, answer: 'no', says: 'It is assigned to nobody.' },
    {
      name: 'no fields',
      ticket: {},
      answer: 'not-recorded',
      says: 'The export has neither assignee nor comments.',
    },
  ])('$name', check('right-actor'));
});

describe('independent', () => {
  const own = { requester: [nadia] };
  const approval = (time: string, after: string, name: string | null) =>
    change('approval', time, after, { who: name });
  it.each<Row>([
    {
      name: 'asked for by the target',
      ticket: { requester: [theo] },
      answer: 'yes',
      says: 'Theo Marchand asked for it.',
    },
    {
      name: 'approved by another',
      ticket: { ...own, approvers: [owen] },
      answer: 'yes',
      says: 'Owen Clarke approved it.',
    },
    {
      name: 'approved by another, with the time',
      ticket: { ...own, changes: [approval('2026-03-04T09:00:00Z', 'Approved', 'Owen Clarke')] },
      answer: 'yes',
      says: 'Owen Clarke approved it on 4 Mar 2026.',
      row: 70,
    },
    {
      name: 'approved when the session was over',
      ticket: { ...own, changes: [approval('2026-03-08T10:30:00Z', 'Genehmigt', 'Owen Clarke')] },
      answer: 'yes',
      says: 'Owen Clarke approved it on 8 Mar 2026, 3 d after the session.',
    },
    {
      name: 'rejected by the one who was to approve',
      ticket: {
        ...own,
        approvers: [owen],
        changes: [approval('2026-03-04T09:00:00Z', 'Rejected', 'Owen Clarke')],
      },
      answer: 'no',
      says: 'Nadia Brandt raised it, and nobody else approved it: Owen Clarke refused on 4 Mar 2026.',
      row: 70,
    },
    {
      name: 'approved first and rejected later',
      ticket: {
        ...own,
        changes: [
          approval('2026-03-03T09:00:00Z', 'Approved', 'Owen Clarke'),
          approval('2026-03-04T09:00:00Z', 'Refusé', 'Owen Clarke'),
        ],
      },
      answer: 'no',
      says: 'Nadia Brandt raised it, and nobody else approved it: Owen Clarke refused on 4 Mar 2026.',
    },
    {
      name: 'asked for approval and not answered',
      ticket: {
        ...own,
        approvers: [owen],
        changes: [approval('2026-03-04T09:00:00Z', 'Requested', 'Owen Clarke')],
      },
      answer: 'no',
      says: 'Nadia Brandt raised it, and nobody else approved it.',
    },
    {
      name: 'approved by the actor',
      ticket: { ...own, changes: [approval('2026-03-04T09:00:00Z', 'Approved', 'Nadia Brandt')] },
      answer: 'no',
      says: 'Nadia Brandt raised it, and nobody else approved it.',
    },
    {
      name: 'approved by nobody knows whom',
      ticket: { ...own, changes: [approval('2026-03-04T09:00:00Z', 'Approved', null)] },
      answer: 'not-recorded',
      says: 'It was approved on 4 Mar 2026; by whom is not recorded.',
      row: 70,
    },
    {
      name: 'answered with a word that nobody knows',
      ticket: { ...own, changes: [approval('2026-03-04T09:00:00Z', 'Berthed', 'Owen Clarke')] },
      answer: 'not-recorded',
      says: 'Owen Clarke answered "Berthed", which is no word for an approval that is known.',
    },
    {
      name: 'opened by the actor, and who asked is not said',
      ticket: { ...own, lacks: ['requester'], file: 'Jira-April.csv' },
      answer: 'not-recorded',
      says: 'Jira-April.csv does not show the requester of OPS-12, which may be somebody else.',
    },
    {
      name: 'self-raised, no approver anywhere',
      ticket: own,
      answer: 'no',
      says: 'Nadia Brandt raised it, and nobody else approved it.',
    },
    {
      name: 'self-raised, approvers lacking',
      ticket: { ...own, lacks: ['approvers'], file: 'Jira-April.csv' },
      answer: 'not-recorded',
      says: 'Jira-April.csv does not show the approvers of OPS-12, which may be somebody else.',
    },
    {
      name: 'no requester, approved by the actor',
      ticket: { approvers: [nadia], lacks: ['requester'], file: 'Jira-April.csv' },
      answer: 'not-recorded',
      says: 'Jira-April.csv does not show the requester of OPS-12, which may be somebody else.',
    },
    {
      name: 'requester empty',
      ticket: { requester: [], approvers: [nadia] },
      answer: 'not-recorded',
      says: 'The requester is empty.',
    },
    {
      name: 'both empty',
      ticket: { requester: [], approvers: [] },
      answer: 'not-recorded',
      says: 'Requester and approver are empty.',
    },
    {
      name: 'no fields',
      ticket: {},
      answer: 'not-recorded',
      says: 'The export names neither requester nor approver.',
    },
  ])('$name', check('independent'));
});

describe('right-person', () => {
  it.each<Row>([
    {
      name: 'requested by the target',
      ticket: { requester: [theo] },
      answer: 'yes',
      says: 'It is a ticket requested by Theo Marchand.',
    },
    {
      name: 'about the target',
      ticket: { requester: [owen], affected: [theo] },
      answer: 'yes',
      says: 'It is a ticket about Theo Marchand.',
    },
    {
      name: 'about another',
      ticket: { requester: [owen] },
      answer: 'no',
      says: 'The ticket is about Owen Clarke, not Theo Marchand.',
    },
    {
      name: 'about nobody',
      ticket: { requester: [] },
      answer: 'no',
      says: 'The ticket does not name Theo Marchand.',
    },
    {
      name: 'about another, affected user and text lacking',
      ticket: { requester: [owen], lacks: ['affected', 'text'], file: 'Jira-April.csv' },
      answer: 'not-recorded',
      says: 'Jira-April.csv does not show the affected user and text of OPS-12, where Theo Marchand may stand.',
    },
    {
      name: 'no fields',
      ticket: {},
      answer: 'not-recorded',
      says: 'The export names neither requester nor affected user.',
    },
  ])('$name', check('right-person'));
});
