import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import { sessionTimeline } from '../../../electron/engine/views/session-timeline.ts';
import { sessionDetail } from '../../../electron/engine/views/session-detail.ts';
import { calls } from '../../../shared/contract/index.ts';
import type { Timeline } from '../../../shared/contract/sessions.ts';
import { history, type LoginRow } from '../checks/logins.ts';
import { into, outOf, trail, users, type File, type TrailRow } from '../sessions/company.ts';
import { withReview } from '../temp-review.ts';

const at = (time: string, day = 17): number => Date.parse(`2026-02-${day}T${time}Z`);
const clock = (instant: number | null): string =>
  instant === null ? '-' : new Date(instant).toISOString().slice(8, 16).replace('T', ' ');

const tickets: File = {
  name: 'tickets.csv',
  text: [
    'Number,Title,Requester,Assignee,Status,Created,Updated,Resolved',
    'OPS-7,Zoë Brandt cannot open her payslips,Zoë Brandt,Ana Lopes,Closed,2026-02-16T15:00:00Z,2026-02-17T09:40:00Z,2026-02-17T18:30:00Z',
    '',
  ].join('\n'),
};

/** The time axis of the first session of Ana Lopes. */
async function axis(files: readonly File[]): Promise<Timeline> {
  return withReview({ files: [users, ...files], zone: 'UTC' }, timelineOf);
}
function timelineOf({ reader }: ReviewFile): Timeline {
  const id = reader
    .prepare("SELECT id FROM session WHERE actor_name = 'Ana Lopes' ORDER BY started_at LIMIT 1")
    .pluck()
    .get() as string;
  return calls['sessions.timeline'].output.parse(sessionTimeline(reader, id));
}
const told = ({ marks }: Timeline, ...lanes: string[]): string[] =>
  marks
    .filter(({ lane }) => lanes.includes(lane))
    .map(
      ({ lane, at: from, until, open, label }) =>
        `${lane} ${clock(from)} ${clock(until)}${open ? ' open' : ''}: ${label}`,
    );

const session: TrailRow[] = [
  ['10:00:00', 'ana.lopes', into('zoe.brandt')],
  ['10:05:00', 'zoe.brandt', 'Changed session timeout from 2 hours to 12 hours', 'ana.lopes'],
  ['10:20:00', 'ana.lopes', outOf('zoe.brandt')],
];

describe('the time axis of a session', () => {
  it('shows the session and what was changed in it, six hours before and after', async () => {
    const timeline = await axis([trail(session)]);
    expect(clock(timeline.from)).toBe('17 04:00');
    expect(clock(timeline.to)).toBe('17 16:20');
    expect(told(timeline, 'session', 'inside')).toEqual([
      'session 17 10:00 17 10:20: Ana Lopes as Zoë Brandt',
      'inside 17 10:05 -: Session timeout',
    ]);
    expect(timeline).toMatchObject({ endKind: 'logout', endedAt: at('10:20:00'), more: 0 });
  });

  it('shows who signed in on both sides, each row once', async () => {
    const timeline = await axis([
      trail(session),
      history([
        ['09:48:00', 'ana.lopes'],
        ['09:50:00', 'ana.lopes', '192.0.2.7', 'Chrome 144', 'Invalid Password'],
        ['10:10:00', 'zoe.brandt'],
        ['11:00:00', 'zoe.brandt'],
        ['11:00:00', 'ivo.petkov'],
        ['2026-02-25T11:00:00', 'zoe.brandt'],
      ]),
    ]);
    expect(told(timeline, 'actor', 'target')).toEqual([
      'actor 17 09:48 -: Sign-in',
      'actor 17 09:50 -: Failed sign-in',
      'target 17 10:10 -: Sign-in',
      'target 17 11:00 -: Sign-in',
    ]);
  });

  it('shows the other sessions of both, and who was in the account of the actor', async () => {
    const timeline = await axis([
      trail([
        ...session,
        ['11:00:00', 'ana.lopes', into('ivo.petkov')],
        ['11:10:00', 'ana.lopes', outOf('ivo.petkov')],
        ['09:00:00', 'mia.sund', into('zoe.brandt')],
        ['09:10:00', 'mia.sund', outOf('zoe.brandt')],
        ['08:00:00', 'mia.sund', into('ana.lopes')],
      ]),
    ]);
    expect(told(timeline, 'actor', 'target')).toEqual([
      "actor 17 08:00 17 09:00 open: Mia Sund in the actor's own account",
      'actor 17 11:00 17 11:10: As Ivo Petkov',
      'target 17 09:00 17 09:10: Mia Sund in the account',
    ]);
    expect(timeline.marks.every(({ sessionId, lane }) => sessionId !== null || lane === 'inside')).toBe(true);
  });

  it('reaches as far as the nearest moment of the ticket, and no farther than three days', async () => {
    const timeline = await axis([trail(session), tickets]);
    expect(told(timeline, 'ticket')).toEqual(
      ['ticket 17 09:40 -: Updated', 'ticket 16 15:00 17 18:30: OPS-7'].toSorted((a, b) => (a < b ? -1 : 1)),
    );
    expect(timeline.marks.find(({ label }) => label === 'OPS-7')?.text).toBe(
      'Zoë Brandt cannot open her payslips; opened 16 Feb 2026, 15:00, closed 17 Feb 2026, 18:30.',
    );
    expect(clock(timeline.to)).toBe('17 18:45');
  });

  it('tells when a ticket was opened and closed, however far that lies from the session', async () => {
    const old = {
      ...tickets,
      text: tickets.text
        .replace('2026-02-16T15:00:00Z', '2026-01-02T15:00:00Z')
        .replace(',2026-02-17T18:30:00Z', ',2026-03-17T18:30:00Z'),
    };
    const timeline = await axis([trail(session), old]);
    expect(told(timeline, 'ticket')).toEqual([
      'ticket 02 15:00 17 18:30: OPS-7',
      'ticket 17 09:40 -: Updated',
    ]);
  });

  it('shows a move of the policy that lets administrators in, and of the account', async () => {
    const timeline = await axis([
      trail([
        ['09:00:00', 'mia.sund', 'Changed Administrators Can Log in as Any User from off to on'],
        ['09:30:00', 'mia.sund', 'Changed role for user Zoë Brandt from Berths to Payroll'],
        ...session,
      ]),
    ]);
    expect(told(timeline, 'access')).toEqual(['access 17 09:00 -: Login policy switched on']);
    expect(told(timeline, 'target')).toEqual(['target 17 09:30 -: Role: Payroll']);
  });

  it('shows since when the account was open to support, and that it stays so', async () => {
    const text = 'zoe.brandt@harbour.example has granted salesforce.com login access through 2026-03-20';
    const timeline = await axis([trail([['08:00:00', 'zoe.brandt', text], ...session])]);
    expect(told(timeline, 'access')).toEqual(['access 17 08:00 21 00:00: Open to salesforce.com']);
  });

  it('names who wrote a comment, and shows it where it lies near', async () => {
    const issues: File = {
      name: 'Jira.csv',
      text: [
        'Summary,Issue key,Issue id,Issue Type,Status,Assignee,Assignee Id,Reporter,Reporter Id,Created,Updated,Resolved,Comment,Comment',
        'Zoë Brandt cannot open her payslips,OPS-7,1,Incident,Done,Ana Lopes,712020:aa,Mia Sund,712020:bb,17/Feb/26 9:00 AM,17/Feb/26 10:25 AM,17/Feb/26 10:25 AM,17/Feb/26 10:01 AM;712020:aa;On it,20/May/26 9:00 AM;712020:bb;Again',
        '',
      ].join('\n'),
    };
    const timeline = await axis([trail(session), issues]);
    expect(told(timeline, 'ticket')).toEqual([
      'ticket 17 09:00 17 10:25: OPS-7',
      'ticket 17 10:01 -: Comment by Ana Lopes',
    ]);
  });

  it('shows three hundred marks at most, the nearest, and says how many more there are', async () => {
    const rows: LoginRow[] = Array.from({ length: 400 }, (_, place) => [
      new Date(at('10:00:00') + (place - 200) * 60_000).toISOString().slice(0, 19),
      'ana.lopes',
    ]);
    const timeline = await axis([trail(session), history(rows)]);
    expect(timeline.marks).toHaveLength(300);
    expect(timeline.more).toBe(402 - 300);
    expect(told(timeline, 'session')).toHaveLength(1);
  });

  it('is whole for any session: no moment lies outside, spans run forward', async () => {
    const users3 = ['ana.lopes', 'mia.sund', 'zoe.brandt'] as const;
    const move = fc.tuple(
      fc.integer({ min: 0, max: 3 * 24 * 60 - 1 }),
      fc.constantFrom(...users3),
      fc.constantFrom(...users3),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
        const rows = moves.map(([minute, actor, target, goesIn]): TrailRow => [
          new Date(at('00:00:00') + minute * 60_000).toISOString().slice(0, 19),
          actor,
          goesIn ? into(target) : outOf(target),
        ]);
        await withReview({ files: [users, trail(rows), tickets], zone: 'UTC' }, ({ reader }) => {
          for (const id of reader.prepare('SELECT id FROM session').pluck().all() as string[]) {
            const timeline = calls['sessions.timeline'].output.parse(sessionTimeline(reader, id));
            calls['sessions.get'].output.parse(sessionDetail(reader, id));
            for (const mark of timeline.marks) {
              if (mark.until === null) {
                expect(mark.at).toBeGreaterThanOrEqual(timeline.from);
                expect(mark.at).toBeLessThanOrEqual(timeline.to);
              }
              expect(mark.until ?? mark.at).toBeGreaterThanOrEqual(mark.at);
            }
          }
        });
      }),
      { numRuns: 15 },
    );
  });

  it('of a session that is gone says so', async () => {
    await withReview({ files: [users], zone: 'UTC' }, ({ reader }) => {
      expect(() => sessionTimeline(reader, 'nothing')).toThrow('This session is no longer in the review.');
    });
  });
});
