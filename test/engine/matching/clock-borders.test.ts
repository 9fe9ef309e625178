import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../electron/engine/matching/clock/clock.ts';
import type { Session, Ticket, TicketChange } from '../../../electron/engine/model.ts';
import type { ClockFact } from '../../../shared/link-words.ts';
import { at, person, registerWith, session, ticket } from '../build.ts';

const register = registerWith(
  person('Nadia Brandt'),
  person('Theo Marchand'),
  person('Ana Ruiz', { id: 'a1', username: 'ana1@example.test', email: null }),
  person('Ana Ruiz', { id: 'a2', username: 'ana2@example.test', email: null }),
);
const who = (name: string) => register.resolve(name, null);
const [nadia, theo, ana] = [who('Nadia Brandt'), who('Theo Marchand'), who('Ana Ruiz')];
const START = at('2026-03-05T10:00:00Z');
const END = at('2026-03-05T10:30:00Z');
const base = session(nadia, theo, { startedAt: START, endedAt: END, seenUntil: END });
const change = (time: number, more: Partial<TicketChange>): TicketChange => ({
  at: time,
  field: 'status',
  before: null,
  after: null,
  who: null,
  cite: { sourceId: 7, row: 70 },
  ...more,
});
const status = (time: number, state: 'open' | 'closed', more: Partial<TicketChange> = {}) =>
  change(time, { before: 'Open', after: 'Done', state, ...more });
const HOUR = 3_600_000;

type Told = readonly [answer: string | undefined, sentence: string | undefined, row?: number | undefined];
function told(
  fact: ClockFact,
  more: Partial<Ticket>,
  given: Partial<Session> = {},
  importedAt: number | null = null,
): Told {
  const life = {
    createdAt: START - 96 * HOUR,
    resolvedAt: null,
    resolution: 'open',
    status: 'Open',
  } as const;
  const one = ticket('OPS-12', { ...life, ...more });
  const answer = clockOf({ ...base, ...given }, one, { importedAt }).find((each) => each.fact === fact);
  return [answer?.answer, answer?.sentence, answer?.cite?.row];
}

describe('closed before', () => {
  const NOT = ['no', 'OPS-12 was not closed before the session.'];
  it('is not closed at the very moment or later', () => {
    for (const resolvedAt of [START, START + HOUR])
      expect(told('closed-before', { resolvedAt, resolution: 'resolved' })).toEqual([...NOT, 118]);
    expect(told('closed-before', { resolvedAt: START - 1, resolution: 'resolved' })[0]).toBe('yes');
  });
  it('goes by the row where the word of the status is nobody’s', () => {
    const changes = [change(START - HOUR, { before: 'Afloat', after: 'Berthing' })];
    expect(told('closed-before', { changes })).toEqual(['no', 'OPS-12 is still open.', 118]);
  });
  it('is no when its only change came after the session', () => {
    const changes = [status(END + HOUR, 'closed')];
    expect(told('closed-before', { changes, resolution: 'resolved' })).toEqual([...NOT, 70]);
  });
  it('is not recorded between two versions that differ', () => {
    const changes = [status(END + HOUR, 'closed', { since: START - HOUR })];
    const unknown = ['not-recorded', 'Whether OPS-12 was closed at the session is not recorded.', 70];
    expect(told('closed-before', { changes, resolution: 'resolved' })).toEqual(unknown);
  });
  it('says so where nobody knows when it had been closed', () => {
    const changes = [status(END + 120 * HOUR, 'open', { before: 'Closed', after: 'Open' })];
    expect(told('closed-before', { changes })).toEqual([
      'yes',
      'OPS-12 was closed at an unknown time before the session and opened again on 10 Mar 2026, after it started.',
      70,
    ]);
    const still = [status(END + HOUR, 'closed', { before: 'Resolved' })];
    expect(told('closed-before', { changes: still, resolution: 'resolved' })).toEqual([
      'yes',
      'OPS-12 was closed at an unknown time before the session.',
      118,
    ]);
  });
  it('does not tell of a second opening that has no time, nor of another end', () => {
    const closed = ['yes', 'OPS-12 was closed 1 h before the session.', 70];
    const changes = [status(START - HOUR, 'closed')];
    expect(told('closed-before', { changes, resolution: 'resolved' })).toEqual(closed);
    const twice = [...changes, status(END + HOUR, 'closed')];
    expect(told('closed-before', { changes: twice, resolution: 'resolved' })).toEqual(closed);
  });
});

describe('opened after', () => {
  it.each<[string, number, Told]>([
    ['with its start', START, ['no', 'OPS-12 was opened under 1 min before the session.']],
    ['a moment after its start', START + 1, ['no', 'OPS-12 was opened during the session.']],
    ['with its end', END, ['no', 'OPS-12 was opened during the session.']],
    ['a minute after its end', END + 60_000, ['yes', 'OPS-12 was opened 1 min after the session ended.']],
  ])('%s', (_, createdAt, expected) => {
    expect(told('opened-after', { createdAt }).slice(0, 2)).toEqual(expected);
  });
});

describe('opened by the actor', () => {
  const by = (more: Partial<Ticket>, actor = nadia) => told('opened-by-actor', more, { actor }).slice(0, 2);
  it('is known when the actor is one of those who asked', () => {
    const yes = 'OPS-12 was requested by the actor, Nadia Brandt; who wrote it down is not recorded.';
    expect(by({ opener: [], requester: [theo, nadia] })).toEqual(['yes', yes]);
    expect(by({ opener: [], requester: [] })).toEqual(['not-recorded', 'Who opened OPS-12 is not recorded.']);
  });
  it('is not recorded where somebody of the same name did', () => {
    const open = 'OPS-12 was opened by Ana Ruiz; whether that is Ana Ruiz is not recorded.';
    expect(by({ opener: [ana] }, ana)).toEqual(['not-recorded', open]);
  });
  it('is not recorded where nothing says whose login it is', () => {
    const [login] = [register.resolve('x-4471', null)];
    const open = `OPS-12 was opened by x-4471; whether that is Konrad Vogt is not recorded.`;
    expect(by({ opener: [login] }, register.resolve('Konrad Vogt', null))).toEqual(['not-recorded', open]);
  });
});

describe('opened after the sessions were imported', () => {
  const opened = (createdAt: number | null) =>
    told('opened-after-import', { createdAt }, {}, START).slice(0, 2);
  it('is not so at the very moment', () => {
    const before = 'OPS-12 was opened before the sessions were imported into this review.';
    expect(opened(START)).toEqual(['no', before]);
    expect(opened(START + 1)[0]).toBe('yes');
  });
  it('is not recorded without a time', () => {
    expect(opened(null)).toEqual(['not-recorded', 'When OPS-12 was opened is not recorded.']);
  });
});

describe('edited after', () => {
  const edited = (more: Partial<Ticket>, given?: Partial<Session>) => told('edited-after', more, given);
  it('goes by the last row that shows the session in use, where no end was seen', () => {
    const open = { endKind: 'open', endedAt: null, seenUntil: END } as const;
    const changes = [status(END, 'closed'), status(END + HOUR, 'open')];
    expect(edited({ changes }, open)[1]).toBe(
      'OPS-12: its status was changed from Open to Done 1 h after the session.',
    );
  });
  it('tells the first of several, in the order of time', () => {
    const comments = [{ at: END + HOUR, author: '', text: 'Done.' }];
    const changes = [status(END + 2 * HOUR, 'closed')];
    expect(edited({ changes, comments, commenters: [theo] })[1]).toBe(
      'OPS-12: a comment was written 1 h after the session, and 1 more change followed.',
    );
  });
  it('takes a close a minute from a change of status for two, and one nearer for the same', () => {
    const changes = [status(END + HOUR, 'closed')];
    const closed = (away: number) =>
      edited({ changes, resolvedAt: END + HOUR + away, resolution: 'resolved' })[1];
    expect(closed(59_999)).not.toContain('more change');
    expect(closed(60_000)).toContain('1 more change followed');
  });
  it('counts a close beside a change of assignee', () => {
    const changes = [change(END + HOUR, { field: 'assignee', after: 'Theo Marchand' })];
    expect(edited({ changes, resolvedAt: END + HOUR, resolution: 'resolved' })[1]).toBe(
      'OPS-12: its assignee was changed to Theo Marchand 1 h after the session, and 1 more change followed.',
    );
  });
  it('says by when a change had come that lies between two versions', () => {
    const changes = [status(END + HOUR, 'closed', { since: START, before: null })];
    expect(edited({ changes })[1]).toBe(
      'OPS-12: its status was changed to Done at the latest 1 h after the session.',
    );
  });
  it('tells an answer to an approval, with and without its words', () => {
    const approval = (after: string | null, by: string | null) =>
      edited({ changes: [change(END + HOUR, { field: 'approval', after, who: by })] })[1];
    expect(approval('Approved', 'Theo Marchand')).toBe(
      'OPS-12: approval was answered "Approved" by Theo Marchand 1 h after the session.',
    );
    expect(approval(null, null)).toBe('OPS-12: approval was answered 1 h after the session.');
  });
  it('names nobody where an assignee was taken away, or where a list has no name', () => {
    const people = { before: [], after: null, who: null };
    const changes = [change(END + HOUR, { field: 'assignee', before: 'Desk 4', people })];
    expect(edited({ changes })[1]).toBe(
      'OPS-12: its assignee was changed from Desk 4 1 h after the session.',
    );
  });
  it('is no when it was last updated with its end, or with its own opening after it', () => {
    const no = 'OPS-12 was not changed after the session.';
    expect(edited({ updatedAt: END })[1]).toBe(no);
    expect(edited({ updatedAt: END + HOUR, createdAt: END + HOUR })[1]).toBe(no);
    const yes = [
      'yes',
      'OPS-12 was last updated 1 h after the session; what was changed is not recorded.',
      118,
    ];
    expect(edited({ updatedAt: END + HOUR, createdAt: END + HOUR - 1 })).toEqual(yes);
    expect(edited({ updatedAt: END + HOUR, createdAt: END })).toEqual(yes);
    expect(edited({ updatedAt: END + HOUR, createdAt: null })).toEqual(yes);
  });
});
