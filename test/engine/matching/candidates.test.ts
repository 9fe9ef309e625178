import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { NOTHING_SAID } from '../../../electron/engine/matching/decided.ts';
import {
  beginOf,
  countTouching,
  endOf,
  lastTouching,
  livesOf,
  touching,
  type Window,
} from '../../../electron/engine/matching/lives.ts';
import { match } from '../../../electron/engine/matching/match.ts';
import type { Judged, Session, Ticket } from '../../../electron/engine/model.ts';
import { policyFrom } from '../../../shared/policy.ts';
import { at, person, registerWith, session, ticket } from '../build.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'), person('Owen Clarke'));
const [nadia, theo, owen] = ['Nadia Brandt', 'Theo Marchand', 'Owen Clarke'].map((name) =>
  register.resolve(name, null),
) as [Session['actor'], Session['actor'], Session['actor']];
const base = session(nadia, theo);
const DAY = 86_400_000;

async function judge(tickets: Ticket[], given: Session = base): Promise<Judged> {
  const covered = [{ from: 0, to: at('2030-01-01T00:00:00Z') }];
  const policy = policyFrom({});
  const input = { sessions: [given], tickets, covered, register, policy, answers: NOTHING_SAID };
  const [judged] = await match(input, quietJob);
  if (!judged) throw new Error('nothing was judged');
  return judged;
}

/** A ticket of Theo's that lived between two days, counted from the session. */
const lived = (key: string, from: number, to: number | null, more: Partial<Ticket> = {}): Ticket =>
  ticket(key, {
    requester: [theo],
    assignee: [owen],
    createdAt: base.startedAt + from * DAY,
    resolvedAt: to === null ? null : base.startedAt + to * DAY,
    resolution: to === null ? 'open' : 'resolved',
    ...more,
  });

describe('lives of tickets', () => {
  const time = fc.integer({ min: 0, max: 30 });
  const life = fc.record({
    createdAt: fc.option(time),
    length: fc.option(fc.integer({ min: 0, max: 10 })),
    resolution: fc.constantFrom('resolved' as const, 'open' as const, 'not-recorded' as const),
    updatedAt: fc.option(time),
  });
  const built = fc.array(life, { maxLength: 40 }).map((lives) =>
    lives.map(({ createdAt, length, resolution, updatedAt }, place) =>
      ticket(`T-${place}`, {
        createdAt,
        updatedAt,
        resolution,
        resolvedAt: length === null || resolution === 'open' ? null : (createdAt ?? 0) + length,
      }),
    ),
  );

  it('are found by halving as by looking at each of them', () => {
    fc.assert(
      fc.property(built, time, time, (tickets, one, other) => {
        const window: Window = { from: Math.min(one, other), to: Math.max(one, other) };
        const expected = tickets.filter((each) => beginOf(each) < window.to && endOf(each) >= window.from);
        const lives = livesOf(tickets);
        const found = touching(lives, window);
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found).toHaveLength(expected.length);
        expect(countTouching(lives, window)).toBe(expected.length);
        expect(lastTouching(lives, window)).toBe(found.at(-1) ?? null);
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on the order of the tickets', () => {
    fc.assert(
      fc.property(
        built.chain((tickets) =>
          fc.tuple(
            fc.constant(tickets),
            fc.shuffledSubarray(tickets, { minLength: tickets.length, maxLength: tickets.length }),
          ),
        ),
        ([tickets, shuffled]) => {
          const keys = (list: readonly Ticket[]) => list.map(({ key }) => key);
          const window = { from: 5, to: 20 };
          expect(keys(touching(livesOf(shuffled), window))).toEqual(keys(touching(livesOf(tickets), window)));
        },
      ),
    );
  });
});

describe('what a session is compared with', () => {
  const cases: { name: string; tickets: Ticket[]; session?: Session; sentence: string }[] = [
    { name: 'no ticket at all', tickets: [], sentence: 'There is no ticket to compare with.' },
    {
      name: 'only tickets of somebody else',
      tickets: [ticket('OPS-1', { requester: [owen] })],
      sentence:
        'Compared with none of 1 ticket: none is about Theo Marchand and was alive from 3 Feb to 3 Mar 2026.',
    },
    {
      name: 'two in the window',
      tickets: [lived('OPS-1', -1, 1), lived('OPS-2', -30, null), ticket('OPS-3', { requester: [owen] })],
      sentence:
        'Compared with 2 of 3 tickets: 2 about Theo Marchand that were alive from 3 Feb to 3 Mar 2026.',
    },
    {
      name: 'one that the reason names, and one closed long before',
      tickets: [lived('OPS-9', -60, -40), ticket('OPS-3', { requester: [owen] })],
      session: { ...base, reason: 'OPS-3' },
      sentence:
        'Compared with 1 of 2 tickets: 1 that the reason names; 1 about Theo Marchand lies outside these days (OPS-9, closed 40 days before).',
    },
    {
      name: 'named, alive, before and after',
      tickets: [
        ticket('OPS-3', { requester: [owen] }),
        lived('OPS-4', -1, 1),
        lived('OPS-9', -60, -40),
        lived('OPS-10', 20, 30),
        lived('OPS-11', 50, null),
      ],
      session: { ...base, reason: 'OPS-3' },
      sentence:
        'Compared with 2 of 5 tickets: 1 that the reason names, 1 about Theo Marchand that was alive from 3 Feb to 3 Mar 2026; 3 more about Theo Marchand lie outside these days, the nearest OPS-10, opened 20 days after.',
    },
    {
      name: 'what the reason names is not counted among those outside',
      tickets: [lived('OPS-9', -60, -40)],
      session: { ...base, reason: 'OPS-9' },
      sentence: 'Compared with 1 of 1 ticket: 1 that the reason names.',
    },
  ];
  for (const { name, tickets, session: given, sentence } of cases)
    it(name, async () => {
      const { considered } = await judge(tickets, given);
      expect(considered.sentence).toBe(sentence);
    });

  it('counts every ticket about the target exactly once', async () => {
    const days = fc.integer({ min: -60, max: 60 });
    const drawn = fc.array(fc.tuple(days, fc.integer({ min: 0, max: 40 }), fc.boolean()), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(drawn, async (lives) => {
        const tickets = lives.map(([from, length, named], place) =>
          lived(`OPS-${place}`, from, from + length, named ? { affected: [theo] } : {}),
        );
        const reason = tickets
          .slice(0, 2)
          .map(({ key }) => key)
          .join(' ');
        const { considered, links } = await judge(tickets, { ...base, reason });
        expect(considered.keyed).toBe(Math.min(2, tickets.length));
        expect(considered.keyed + considered.about + considered.outside).toBe(tickets.length);
        expect(links.length).toBeLessThanOrEqual(considered.keyed + considered.about);
      }),
      { numRuns: 100 },
    );
  });

  it('lets a ticket live on where nothing says that it was closed', async () => {
    const unknown = lived('OPS-1', -90, null, {
      resolution: 'not-recorded',
      updatedAt: base.startedAt - 80 * DAY,
    });
    expect((await judge([unknown])).link?.ticket.key).toBe('OPS-1');
    const closed = { ...unknown, resolution: 'resolved' as const };
    expect((await judge([closed])).link).toBeNull();
  });
});
