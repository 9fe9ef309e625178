import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { NOTHING_SAID } from '../../../electron/engine/matching/decided.ts';
import { match } from '../../../electron/engine/matching/match.ts';
import type { Judged, Session, Ticket } from '../../../electron/engine/model.ts';
import { policyFrom } from '../../../shared/policy.ts';
import type { TickId } from '../../../shared/words.ts';
import { at, person, registerWith, session, ticket } from '../build.ts';

const people = [
  person('Nadia Brandt'),
  person('Theo Marchand'),
  person('Owen Clarke'),
  person('Alex Martin', { id: 'alex1' }),
  person('Alex Martin', { id: 'alex2', username: 'alex2@example.test', email: 'alex2@example.test' }),
];
const register = registerWith(...people);
const who = (name: string) => register.resolve(name, null);
const nadia = who('Nadia Brandt');
const theo = who('Theo Marchand');
const owen = who('Owen Clarke');
const base = session(nadia, theo);
const fitting = ticket('OPS-1', { requester: [theo], assignee: [nadia] });
const always = [{ from: 0, to: at('2030-01-01T00:00:00Z') }];

async function judge(
  tickets: Ticket[],
  given: Session = base,
  covered = always,
  policy: unknown = {},
): Promise<Judged> {
  const [judged] = await match(
    { sessions: [given], tickets, covered, register, policy: policyFrom(policy), answers: NOTHING_SAID },
    quietJob,
  );
  if (!judged) throw new Error('nothing was judged');
  return judged;
}
const tick = (judged: Judged, id: TickId) => judged.ticks.find((one) => one.id === id);

const verdicts: {
  name: string;
  tickets: Ticket[];
  session?: Session;
  covered?: typeof always;
  verdict: string;
  how?: string | null;
}[] = [
  {
    name: 'requested by the target, assigned to the actor, open',
    tickets: [fitting],
    verdict: 'justified',
    how: 'strong',
  },
  { name: 'no ticket at all', tickets: [], verdict: 'unjustified', how: null },
  { name: 'no ticket file', tickets: [], covered: [], verdict: 'cannot-tell' },
  {
    name: 'the files end before the session',
    tickets: [],
    covered: [{ from: 0, to: base.startedAt }],
    verdict: 'cannot-tell',
  },
  {
    name: 'a ticket of somebody else is no candidate',
    tickets: [{ ...fitting, requester: [owen] }],
    verdict: 'unjustified',
    how: null,
  },
  {
    name: 'named in the text and assigned to the actor',
    tickets: [
      {
        ...fitting,
        requester: [owen],
        text: 'Please look at Theo Marchand’s dashboard, opportunities vanish.',
      },
    ],
    verdict: 'justified',
    how: 'strong',
  },
  {
    name: 'only named, with somebody else on it',
    tickets: [
      {
        ...fitting,
        requester: [owen],
        assignee: [owen],
        text: 'As for Theo Marchand: the dashboard drops opportunities.',
      },
    ],
    verdict: 'to-review',
    how: 'possible',
  },
  {
    name: 'assigned to somebody else',
    tickets: [{ ...fitting, assignee: [owen] }],
    verdict: 'weak',
    how: 'strong',
  },
  {
    name: 'closed two days before',
    tickets: [{ ...fitting, createdAt: at('2026-02-14T00:00:00Z'), resolvedAt: at('2026-02-15T19:00:00Z') }],
    verdict: 'weak',
  },
  {
    name: 'closed a month before',
    tickets: [{ ...fitting, createdAt: at('2026-01-10T00:00:00Z'), resolvedAt: at('2026-01-15T00:00:00Z') }],
    verdict: 'unjustified',
    how: null,
  },
  {
    name: 'opened three hours after the end',
    tickets: [{ ...fitting, createdAt: at('2026-02-17T22:43:00Z') }],
    verdict: 'justified-late',
  },
  {
    name: 'opened within the grace',
    tickets: [{ ...fitting, createdAt: at('2026-02-17T20:31:00Z') }],
    verdict: 'justified',
  },
  {
    name: 'opened five days after',
    tickets: [
      {
        ...fitting,
        createdAt: at('2026-02-22T20:31:00Z'),
        resolvedAt: null,
        resolution: 'open',
        requester: [theo],
        affected: [theo],
      },
    ],
    verdict: 'unjustified',
  },
  {
    name: 'raised by the actor about the target',
    tickets: [{ ...fitting, requester: [nadia], affected: [theo] }],
    verdict: 'weak',
  },
  {
    name: 'raised by the actor, approved by another',
    tickets: [{ ...fitting, requester: [nadia], affected: [theo], approvers: [owen] }],
    verdict: 'justified',
  },
  {
    name: 'the reason names the ticket of somebody else',
    tickets: [{ ...fitting, requester: [owen] }],
    session: { ...base, reason: 'OPS-1: dashboard of the western region is empty' },
    verdict: 'weak',
    how: 'explicit-key',
  },
  {
    name: 'a vague ticket',
    tickets: [{ ...fitting, title: 'Help', text: 'Please check.' }],
    verdict: 'weak',
  },
  {
    name: 'longer than the policy allows',
    tickets: [fitting],
    session: { ...base, endedAt: base.startedAt + 121 * 60_000 },
    verdict: 'weak',
  },
  {
    name: 'no logout, bounded days later',
    tickets: [fitting],
    session: { ...base, endedAt: base.startedAt + 3 * 86_400_000, endKind: 'inferred' },
    verdict: 'justified',
  },
  {
    name: 'a namesake’s ticket can only be possible',
    tickets: [{ ...fitting, requester: [who('Alex Martin')] }],
    session: { ...base, target: who('Alex Martin') },
    verdict: 'to-review',
    how: 'possible',
  },
];

describe('a session and its ticket', () => {
  for (const { name, tickets, session: given, covered, verdict, how } of verdicts) {
    it(`${name}: ${verdict}`, async () => {
      const judged = await judge(tickets, given, covered);
      expect({ verdict: judged.verdict, sentence: judged.sentence }).toMatchObject({ verdict });
      if (how !== undefined) expect(judged.link?.how ?? null).toBe(how);
      expect(judged.ticks.map((one) => one.id)).toHaveLength(9);
    });
  }

  it('counts a bound as no end: a ticket opened before the bound is still late', async () => {
    const given: Session = { ...base, endedAt: base.startedAt + 5 * 86_400_000, endKind: 'inferred' };
    const judged = await judge([{ ...fitting, createdAt: base.startedAt + 86_400_000 }], given);
    expect(judged.verdict).toBe('justified-late');
  });

  it('does not accuse by a too late ticket where the files do not cover the date', async () => {
    const late = {
      ...fitting,
      createdAt: base.startedAt + 5 * 86_400_000,
      resolvedAt: null,
      resolution: 'open' as const,
      affected: [theo],
    };
    const judged = await judge([late], base, [{ from: late.createdAt, to: late.createdAt + 1 }]);
    expect(judged.verdict).toBe('cannot-tell');
  });

  it('answers "not recorded" for every field that the export lacks', async () => {
    const bare = ticket('T-1', {
      text: 'Theo Marchand cannot see opportunities of the territory',
      assignee: null,
      createdAt: base.startedAt - 1000,
      resolvedAt: null,
      resolution: 'not-recorded',
    });
    const judged = await judge([bare], { ...base, reason: 'T-1' });
    expect(tick(judged, 'right-actor')?.answer).toBe('not-recorded');
    expect(tick(judged, 'independent')?.answer).toBe('not-recorded');
    expect(tick(judged, 'open-during')?.answer).toBe('not-recorded');
    expect(tick(judged, 'right-person')?.answer).toBe('yes');
  });

  it('explains itself in a sentence with the tickets and the people', async () => {
    const judged = await judge([{ ...fitting, createdAt: at('2026-02-17T22:43:00Z') }]);
    expect(judged.sentence).toBe(
      'OPS-1 was opened 3 h 12 min after the session ended. It was requested by Theo Marchand and is assigned to Nadia Brandt.',
    );
  });

  it('keeps its sentence in order where the ticket that the reason names is somebody else’s', async () => {
    const named = { ...base, reason: 'OPS-1' };
    const judged = await judge([{ ...fitting, requester: [owen] }], named);
    expect(judged.sentence).toMatch(
      /It was requested by Owen Clarke, not by Theo Marchand, and is assigned to Nadia Brandt\./u,
    );
  });

  it('finds a blanket ticket only by the sessions judged for it', async () => {
    const targets = Array.from({ length: 6 }, (_, number) => register.resolve(`Account ${number}`, null));
    const sessions = targets.map((target, number) => ({
      ...base,
      id: `s${number}`,
      target,
      reason: 'OPS-1',
    }));
    const judged = await match(
      {
        sessions,
        tickets: [{ ...fitting, requester: null }],
        covered: always,
        register,
        policy: policyFrom({}),
        answers: NOTHING_SAID,
      },
      quietJob,
    );
    expect(judged.map((one) => one.verdict)).toEqual(Array(6).fill('weak'));
    expect(judged[0]?.ticks[8]?.sentence).toContain('6 accounts');
  });

  it('adds up: the points of a link are the sum of its reasons, and a score alone never rejects', async () => {
    const chance = fc.record({
      requester: fc.boolean(),
      assigned: fc.boolean(),
      commented: fc.boolean(),
      days: fc.integer({ min: -20, max: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(chance, async ({ requester, assigned, commented, days }) => {
        const drawn = {
          ...fitting,
          requester: requester ? [theo] : [owen],
          affected: [theo],
          assignee: assigned ? [nadia] : [owen],
          commenters: commented ? [nadia] : [],
          createdAt: base.startedAt + days * 86_400_000,
          resolvedAt: null,
          resolution: 'open' as const,
        };
        const judged = await judge([drawn]);
        for (const link of judged.links)
          expect(link.points).toBe(link.reasons.reduce((sum, reason) => sum + reason.points, 0));
        if (judged.verdict === 'unjustified') expect(days).toBeGreaterThan(3);
      }),
      { numRuns: 60 },
    );
  });
});

it('tells tickets without times from no ticket file at all', async () => {
  const elsewhere = ticket('OPS-9', { requester: [owen], createdAt: null, resolvedAt: null });
  expect((await judge([elsewhere], base, [])).sentence).toMatch(/^The ticket files do not cover the date/u);
  expect((await judge([], base, [])).sentence).toMatch(/^No ticket file is in the review/u);
});
