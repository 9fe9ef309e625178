import { describe, expect, it } from 'vitest';
import { tickTests } from '../../../electron/engine/matching/ticks/index.ts';
import type { TickFacts } from '../../../electron/engine/matching/ticks/tick.ts';
import type { Comment, Identity, Ticket, TicketChange } from '../../../electron/engine/model.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import type { TickId } from '../../../shared/words.ts';
import { at, person, registerWith, session, ticket } from '../build.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'), person('Owen Clarke'));
const who = (name: string) => register.resolve(name, null);
const [nadia, theo, owen] = [who('Nadia Brandt'), who('Theo Marchand'), who('Owen Clarke')];
/** Of the same name as somebody else: nobody knows which of the two is meant. */
const oneOfTwo = (of: Identity): Identity => ({ ...of, keys: [...of.keys, 'p:namesake'] });
const unlisted: Identity = { keys: ['login:x4471'], name: 'x4471', username: 'x4471' };
const START = at('2026-03-05T10:00:00Z');
const END = at('2026-03-05T10:30:00Z');
const HOUR = 3_600_000;
const base = session(nadia, theo, { startedAt: START, endedAt: END, seenUntil: END });
const change = (field: TicketChange['field'], time: number, more: Partial<TicketChange>): TicketChange => ({
  field,
  at: time,
  before: null,
  after: null,
  who: null,
  cite: { sourceId: 7, row: 70 },
  ...more,
});

function told(id: TickId, more: Partial<Ticket>, given: Partial<TickFacts> = {}) {
  const facts = {
    session: base,
    ticket: ticket('OPS-12', more),
    named: [],
    policy: DEFAULT_POLICY,
    copies: () => 1,
  };
  const answer = tickTests.find((test) => test.id === id)?.answer({ ...facts, ...given });
  return [answer?.answer, answer?.sentence];
}

describe('right-person', () => {
  it('is yes where the text names the target', () => {
    expect(told('right-person', { requester: [owen] }, { named: [owen, theo] })).toEqual([
      'yes',
      'It is a ticket naming Theo Marchand.',
    ]);
  });
  it('is not recorded where one of them may be a namesake', () => {
    expect(told('right-person', { requester: [owen], affected: [oneOfTwo(theo)] })).toEqual([
      'not-recorded',
      'Several people are called Theo Marchand; the ticket may be about another one.',
    ]);
  });
  it('is a no with one of the two fields', () => {
    expect(told('right-person', { requester: null, affected: [owen] })[0]).toBe('no');
    expect(told('right-person', { requester: [owen], affected: null })[0]).toBe('no');
    expect(told('right-person', { requester: null, affected: [] })[1]).toBe(
      'The ticket does not name Theo Marchand.',
    );
  });
  const UNLISTED = 'Whether x4471 is Theo Marchand is not recorded: no list of people has both.';
  it('is not recorded where it would not show that somebody else is the target', () => {
    const asked = { requester: [owen, unlisted] };
    const shows = (written: Identity) => written !== unlisted;
    expect(told('right-person', asked, { wouldShow: shows })).toEqual(['not-recorded', UNLISTED]);
    expect(told('right-person', asked, { wouldShow: () => true })[0]).toBe('no');
    const konrad = { keys: ['name:konrad vogt'], name: 'Konrad Vogt', username: null };
    expect(told('right-person', asked, { session: { ...base, target: konrad } })[1]).toContain(
      'x4471 is Konrad Vogt',
    );
  });
});

describe('right-actor', () => {
  const says = (time: number | null, author = 'Nadia Brandt'): Comment => ({ at: time, author, text: 'In.' });
  const near = (time: number | null) =>
    told('right-actor', { assignee: [nadia], commenters: [nadia], comments: [says(time)] })[1];
  const IS = 'It is assigned to Nadia Brandt';
  it('tells of a comment of the actor up to three days away', () => {
    expect(near(START - 72 * HOUR)).toBe(`${IS}, who commented on it 3 d before the session.`);
    expect(near(START - 72 * HOUR - 1)).toBe(`${IS}.`);
    expect(near(END + 72 * HOUR)).toBe(`${IS}, who commented on it 3 d after the session.`);
    expect(near(END + 72 * HOUR + 1)).toBe(`${IS}.`);
    expect(near(null)).toBe(`${IS}.`);
  });
  it('calls a comment at the start or the end one during the session', () => {
    expect([near(START), near(END)]).toEqual(Array(2).fill(`${IS}, who commented on it during the session.`));
    expect(near(START - 1)).toContain('before the session');
  });
  it('does not tell of comments of others', () => {
    const comments = [says(START, 'Owen Clarke')];
    expect(told('right-actor', { assignee: [nadia], commenters: [owen], comments })[1]).toBe(`${IS}.`);
  });

  const assigned = (time: number, to: Identity | null, more: Partial<TicketChange> = {}) =>
    change('assignee', time, { people: { before: null, after: to && [to], who: null }, ...more });
  const ON = { resolution: 'open', resolvedAt: null } as const;
  it('is not late where the assignment came with the end, or was another one', () => {
    const changes = [assigned(END, nadia)];
    expect(told('right-actor', { ...ON, assignee: [nadia], changes })[1]).toBe(`${IS}.`);
    const others = [assigned(END + 48 * HOUR, owen)];
    expect(told('right-actor', { ...ON, assignee: [nadia], changes: others })[1]).toBe(`${IS}.`);
  });
  it('had the ticket when it was assigned within the grace', () => {
    const within = [assigned(END + HOUR, nadia)];
    expect(told('right-actor', { ...ON, assignee: [], changes: within })).toEqual([
      'yes',
      'It was assigned to Nadia Brandt at the time, by its change of 5 Mar 2026.',
    ]);
    const after = [
      assigned(END + HOUR + 1, nadia, { people: { before: [owen], after: [nadia], who: null } }),
    ];
    expect(told('right-actor', { ...ON, assignee: [], changes: after })[0]).toBe('no');
  });
  it('is not recorded where a namesake is its assignee or has commented', () => {
    const several = ['not-recorded', 'Several people are called Nadia Brandt.'];
    expect(told('right-actor', { assignee: [oneOfTwo(nadia)] })).toEqual(several);
    expect(told('right-actor', { assignee: [owen], commenters: [owen, oneOfTwo(nadia)] })).toEqual(several);
  });
  it('is not recorded where it would not show that somebody on it is the actor', () => {
    const wouldShow = (written: Identity) => written !== unlisted;
    const sentence = 'Whether x4471 is Nadia Brandt is not recorded: no list of people has both.';
    expect(told('right-actor', { assignee: [unlisted] }, { wouldShow })).toEqual(['not-recorded', sentence]);
  });
  it('is a no where another may have been assigned between two versions, but never the actor', () => {
    const since = START - 24 * HOUR;
    const changes = [
      assigned(END + 24 * HOUR, null, { since, people: { before: [owen], after: [theo], who: null } }),
    ];
    expect(told('right-actor', { ...ON, assignee: [theo], commenters: [], changes })[0]).toBe('no');
  });
  it('is a no where the comments have their authors', () => {
    const comments = [says(START, 'Owen Clarke')];
    expect(told('right-actor', { assignee: [owen], commenters: [owen], comments })[0]).toBe('no');
  });
  it('is known by the changes alone where the export has neither field', () => {
    const changes = [assigned(START - HOUR, owen)];
    expect(told('right-actor', { ...ON, changes })[1]).toBe(
      'OPS-12 has no recorded assignee, and Nadia Brandt has not commented on it.',
    );
  });
});

describe('independent', () => {
  const approval = (by: Identity, answer: string, time = START - 24 * HOUR) =>
    change('approval', time, { after: answer, people: { before: null, after: null, who: [by] } });
  const own = { requester: [nadia] };
  const ALONE = 'Nadia Brandt raised it, and nobody else approved it';
  it('does not take somebody for another who may be the actor', () => {
    const wouldShow = (written: Identity) => written !== unlisted;
    const sentence = 'Whether x4471 is Nadia Brandt is not recorded: no list of people has both.';
    expect(told('independent', { requester: [unlisted], approvers: [] }, { wouldShow })).toEqual([
      'not-recorded',
      sentence,
    ]);
    expect(told('independent', { requester: [unlisted] }, { wouldShow: () => true })[0]).toBe('yes');
  });
  it('is not recorded where a namesake of the actor asked', () => {
    expect(told('independent', { requester: [oneOfTwo(nadia)], approvers: [] })).toEqual([
      'not-recorded',
      'Several people are called Nadia Brandt.',
    ]);
  });
  it('takes an approval with the end of the session for one in time', () => {
    const changes = [approval(owen, 'Approved', END)];
    expect(told('independent', { ...own, changes })[1]).toBe('Owen Clarke approved it on 5 Mar 2026.');
  });
  it('counts an approver who has not refused, although another has', () => {
    const changes = [approval(owen, 'Rejected')];
    expect(told('independent', { ...own, approvers: [owen, theo], changes })[1]).toBe(
      'Theo Marchand approved it.',
    );
    const given = [approval(nadia, 'Approved')];
    expect(told('independent', { ...own, approvers: [nadia, theo], changes: given })[0]).toBe('yes');
  });
  it('is known by an approval alone where the export has neither field', () => {
    const changes = [approval(nadia, 'Approved')];
    expect(told('independent', { changes, lacks: ['requester'] })).toEqual([
      'not-recorded',
      'The file does not show the requester of OPS-12, which may be somebody else.',
    ]);
  });
  it('is a no where nobody else approved, whoever is still to answer', () => {
    const changes = [approval(nadia, 'Approved'), approval(owen, 'Pending')];
    expect(told('independent', { ...own, changes })).toEqual(['no', `${ALONE}.`]);
  });
});
