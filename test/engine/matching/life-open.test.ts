import { describe, expect, it } from 'vitest';
import { opennessOf } from '../../../electron/engine/matching/history/open.ts';
import type { Session, Ticket, TicketChange } from '../../../electron/engine/model.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import { at, person, registerWith, session, ticket } from '../build.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'));
const who = (name: string) => register.resolve(name, null);
const START = at('2026-03-05T10:00:00Z');
const END = at('2026-03-05T10:30:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const base = session(who('Nadia Brandt'), who('Theo Marchand'), {
  startedAt: START,
  endedAt: END,
  seenUntil: END,
});
/** The grace is an hour. */
function open(more: Partial<Ticket>, given: Partial<Session> = {}) {
  const plain = { createdAt: START - 4 * DAY, resolvedAt: null, resolution: 'open', status: 'Open' } as const;
  const told = opennessOf({ ...base, ...given }, ticket('OPS-12', { ...plain, ...more }), DEFAULT_POLICY);
  return [told.open, told.sentence, told.cite?.row];
}
const status = (time: number, state: 'open' | 'closed', more: Partial<TicketChange> = {}): TicketChange => ({
  at: time,
  field: 'status',
  before: state === 'open' ? 'Closed' : 'Open',
  after: state === 'open' ? 'Open' : 'Closed',
  who: null,
  state,
  cite: { sourceId: 7, row: 70 },
  ...more,
});
const CLOSED = { resolution: 'resolved', status: 'Closed' } as const;

describe('a ticket without a history', () => {
  it('was not open yet when it was created after the grace', () => {
    expect(open({ createdAt: END + HOUR })).toEqual([
      true,
      'OPS-12 was opened 1 h 30 min after the session started, in time with the grace of 60 min.',
      undefined,
    ]);
    expect(open({ createdAt: END + HOUR + 1 })).toEqual([false, 'OPS-12 was not open yet.', undefined]);
  });
  it('may have been open where another list may say that the session ran on', () => {
    const endless = { endKind: 'open', endedAt: null, mayEndBy: START + 2 * HOUR } as const;
    const unknown = 'Whether the session had ended when OPS-12 was opened is not recorded.';
    expect(open({ createdAt: START + 3 * HOUR }, endless)).toEqual([null, unknown, undefined]);
    expect(open({ createdAt: START + 3 * HOUR + 1 }, endless)[0]).toBe(false);
  });
  it('was open to the end of the grace after its close', () => {
    const closed = (resolvedAt: number) => open({ ...CLOSED, resolvedAt }).slice(0, 2);
    expect(closed(START - HOUR)).toEqual([
      true,
      'OPS-12 was closed 1 h before the session, in time with the grace of 60 min.',
    ]);
    expect(closed(START - HOUR - 1)).toEqual([false, 'OPS-12 was closed 1 h before the session.']);
    for (const time of [START, START + DAY])
      expect(closed(time)).toEqual([true, 'OPS-12 was open when the session started.']);
  });
  it('is still open, created with the session or before', () => {
    expect(open({ createdAt: START })).toEqual([true, 'OPS-12 is still open.', undefined]);
    expect(open({ createdAt: START + 1 })[1]).toContain('was opened under 1 min after the session started');
  });
  it('leaves it open where one of its times is missing', () => {
    const unknown = [null, 'The export does not say whether the ticket was open then.', undefined];
    expect(open({ createdAt: null })).toEqual(unknown);
    expect(open(CLOSED)).toEqual(unknown);
    expect(open({ ...CLOSED, createdAt: null, resolvedAt: START + DAY })).toEqual(unknown);
    expect(open({ ...CLOSED, createdAt: null, resolvedAt: START - DAY })[0]).toBe(false);
  });
});

describe('a ticket with a history', () => {
  it('is judged by its times where it was created after the start', () => {
    const changes = [status(START + HOUR, 'closed')];
    expect(open({ ...CLOSED, createdAt: START + 1, resolvedAt: START + HOUR, changes })[1]).toContain(
      'in time with',
    );
    expect(open({ ...CLOSED, createdAt: START, resolvedAt: START + HOUR, changes })[2]).toBe(70);
    expect(open({ ...CLOSED, createdAt: null, resolvedAt: START + HOUR, changes })[0]).toBe(true);
  });
  it('was closed, within the grace or not', () => {
    const closed = (time: number) => open({ ...CLOSED, changes: [status(time, 'closed')] });
    expect(closed(START - HOUR)).toEqual([
      true,
      'OPS-12 was closed 1 h before the session, in time with the grace of 60 min.',
      70,
    ]);
    expect(closed(START - HOUR - 1)).toEqual([false, 'OPS-12 was closed 1 h before the session.', 70]);
  });
  it('was opened again, within the grace after the end or not', () => {
    const again = (time: number) => open({ changes: [status(START - DAY, 'closed'), status(time, 'open')] });
    expect(again(END + HOUR)).toEqual([
      true,
      'OPS-12 was opened again 1 h 30 min after the session started, in time with the grace of 60 min.',
      70,
    ]);
    expect(again(END + HOUR + 1)[0]).toBe(false);
    expect(again(END + 5 * DAY)[1]).toBe(
      'OPS-12 was closed on 4 Mar 2026 and opened again on 10 Mar 2026; the session of 5 Mar 2026 lies between.',
    );
  });
  it('was open again by a version that is later, where the earlier one is later than the session', () => {
    const later = status(END + 5 * DAY, 'open', { since: END + 2 * DAY });
    expect(open({ changes: [status(START - DAY, 'closed'), later] })[1]).toBe(
      'OPS-12 was closed on 4 Mar 2026 and was open again by 10 Mar 2026; the session of 5 Mar 2026 lies between.',
    );
  });
  it('had been closed before its first change, nobody knows when', () => {
    const opened = (change: TicketChange, more: Partial<Ticket> = {}) => open({ changes: [change], ...more });
    expect(opened(status(END + 5 * DAY, 'open'))).toEqual([
      false,
      'OPS-12 was closed at an unknown time and opened again on 10 Mar 2026, after the session of 5 Mar 2026.',
      70,
    ]);
    expect(opened(status(END + 5 * DAY, 'open', { since: END + 2 * DAY }))[1]).toBe(
      'OPS-12 was closed at an unknown time and was open again by 10 Mar 2026, after the session of 5 Mar 2026.',
    );
    expect(opened(status(END + 2 * HOUR, 'open'))[1]).toBe(
      'OPS-12 was closed at an unknown time and opened again on 5 Mar 2026, 12:30 UTC, after the session of 5 Mar 2026, 10:00 UTC.',
    );
    expect(opened(status(END + HOUR, 'open'))).toEqual([
      true,
      'OPS-12 was opened again 1 h 30 min after the session started, in time with the grace of 60 min.',
      70,
    ]);
  });
  it('had been closed before a change from one word for it to another', () => {
    const changes = [status(END + DAY, 'closed', { before: 'Resolved' })];
    expect(open({ ...CLOSED, changes })).toEqual([
      false,
      'OPS-12 was closed at an unknown time before the session.',
      118,
    ]);
  });
  it('was open again at the session, and may be closed since', () => {
    const changes = [status(START - 2 * DAY, 'closed'), status(START - DAY, 'open')];
    const again = 'OPS-12 was opened again on 4 Mar 2026 and was open when the session started.';
    expect(open({ changes })).toEqual([true, again, 70]);
    const closed = [...changes, status(END + DAY, 'closed')];
    expect(open({ ...CLOSED, changes: closed })[1]).toBe(again);
  });
  it('is still open only where no change closes it', () => {
    const word = status(START - DAY, 'open', { before: 'New' });
    expect(open({ changes: [word] })).toEqual([true, 'OPS-12 is still open.', 70]);
    const twice = [status(END + HOUR, 'closed'), status(END + DAY, 'open')];
    expect(open({ changes: twice })[1]).toBe('OPS-12 was open when the session started.');
  });
  it('may have been closed between two versions that lie around the session', () => {
    const between = status(END + DAY, 'closed', { since: START - DAY, before: 'Open' });
    expect(open({ ...CLOSED, changes: [between] })).toEqual([
      null,
      'OPS-12 was open on 4 Mar 2026 and closed by 6 Mar 2026; whether it was open at the session of 5 Mar 2026 is not recorded.',
      70,
    ]);
    const open_ = status(START - 2 * DAY, 'open', { before: 'New' });
    expect(open({ ...CLOSED, changes: [open_] })[1]).toBe(
      'OPS-12 was open on 3 Mar 2026 and closed later; whether it was open at the session of 5 Mar 2026 is not recorded.',
    );
  });
});
