import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import type { LinkAnswers } from '../../../electron/engine/matching/decided.ts';
import { isTooLate, lateness } from '../../../electron/engine/matching/judge.ts';
import { match } from '../../../electron/engine/matching/match.ts';
import type { Identity, Judged, Session, Ticket } from '../../../electron/engine/model.ts';
import type { LinkAnswer } from '../../../shared/link-words.ts';
import { policyFrom } from '../../../shared/policy.ts';
import { at, person, registerWith, session, ticket } from '../build.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'), person('Owen Clarke'));
const who = (name: string): Identity => register.resolve(name, null);
const [nadia, theo, owen] = [who('Nadia Brandt'), who('Theo Marchand'), who('Owen Clarke')];
const START = at('2026-03-05T10:00:00Z');
const END = at('2026-03-05T10:30:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const base = session(nadia, theo, { startedAt: START, endedAt: END, seenUntil: END });
const ALWAYS = [{ from: 0, to: at('2030-01-01T00:00:00Z') }];
type Given = { session?: Session; said?: Record<string, LinkAnswer>; covered?: typeof ALWAYS };

async function judge(tickets: Ticket[], { session: given = base, said = {}, covered = ALWAYS }: Given = {}) {
  const entries = Object.entries(said).map(
    ([key, answer]) => [key.toLowerCase(), { answer, seq: 1 }] as const,
  );
  const answers: LinkAnswers = new Map([[given.id, new Map(entries)]]);
  const input = { sessions: [given], tickets, covered, register, policy: policyFrom({}), answers };
  const [judged] = await match(input, quietJob);
  return judged as Judged;
}
const order = async (...given: Parameters<typeof judge>) =>
  (await judge(...given)).links.map(({ ticket: { key } }) => key).join(' ');

/** Asked for by the target, the actor's to do, open at the session: nothing speaks against it. */
const good = (key: string, more: Partial<Ticket> = {}): Ticket =>
  ticket(key, {
    requester: [theo],
    assignee: [nadia],
    commenters: [],
    createdAt: START - 30 * DAY,
    resolvedAt: null,
    resolution: 'open',
    ...more,
  });
const others = (key: string, more: Partial<Ticket> = {}) => good(key, { requester: [owen], ...more });

describe('the links of a session stand in order', () => {
  it('of how they are known: by a person, by the key, by points, and rejected last', async () => {
    const tickets = [
      good('OPS-1', { assignee: [owen], resolvedAt: START - 3 * DAY, resolution: 'resolved' }),
      good('OPS-2'),
      others('OPS-3'),
      good('OPS-4'),
      good('OPS-5'),
    ];
    const given = { session: { ...base, reason: 'OPS-3' } };
    expect(await order(tickets, given)).toBe('OPS-3 OPS-2 OPS-4 OPS-5 OPS-1');
    const said = { 'OPS-4': 'confirm', 'OPS-2': 'reject', 'OPS-5': 'unsure' } as const;
    expect(await order(tickets, { ...given, said })).toBe('OPS-4 OPS-3 OPS-5 OPS-1 OPS-2');
  });
  it('of how badly they fail: not at all, somewhere, opened late, opened too late', async () => {
    const tickets = [
      good('OPS-1', { createdAt: END + 5 * DAY }),
      good('OPS-2', { createdAt: END + 3 * HOUR }),
      good('OPS-3', { resolvedAt: START - 3 * HOUR, resolution: 'resolved' }),
      good('OPS-4'),
    ];
    const given = { session: { ...base, reason: 'OPS-1 OPS-2 OPS-3 OPS-4' } };
    expect(await order(tickets, given)).toBe('OPS-4 OPS-3 OPS-2 OPS-1');
  });
  it('of their points, and then of their keys', async () => {
    const more = good('OPS-9', { affected: [theo] });
    expect(await order([good('OPS-2'), more, good('OPS-1')])).toBe('OPS-9 OPS-1 OPS-2');
    expect(await order([good('OPS-1'), good('OPS-2'), more])).toBe('OPS-9 OPS-1 OPS-2');
  });
});

describe('what people said', () => {
  it('brings in a ticket that is proposed by nothing, as the one or as a possible one', async () => {
    const picked = await judge([others('OPS-3')], { said: { 'OPS-3': 'confirm' } });
    expect([picked.band, picked.autoBand, picked.links.length]).toEqual(['person', 'none', 1]);
    expect([picked.link?.auto, picked.autoTicket]).toEqual([null, null]);
    const unsure = await judge([others('OPS-3')], { said: { 'OPS-3': 'unsure' } });
    expect([unsure.band, unsure.verdict]).toEqual(['possible', 'to-review']);
  });
  it('is told where the ticket is in no file any more, unless it was rejected', async () => {
    const gone = await judge([others('OPS-3')], { said: { 'OPS-7': 'confirm' } });
    expect([gone.verdict, gone.band, gone.autoBand]).toEqual(['cannot-tell', 'not-evaluated', 'none']);
    const rejected = await judge([others('OPS-3')], { said: { 'OPS-7': 'reject' } });
    expect([rejected.verdict, rejected.band]).toEqual(['unjustified', 'none']);
  });
  it('leaves the answer that Actas would have given', async () => {
    const rejected = await judge([good('OPS-1')], { said: { 'OPS-1': 'reject' } });
    expect([rejected.link, rejected.band, rejected.autoBand, rejected.autoTicket]).toEqual([
      null,
      'rejected',
      'strong',
      'OPS-1',
    ]);
    const kept = await judge([good('OPS-1')]);
    expect([kept.band, kept.autoBand, kept.autoTicket]).toEqual(['strong', 'strong', 'OPS-1']);
  });
});

describe('a ticket that was opened too late', () => {
  const policy = policyFrom({});
  const opened = (late: number) => ticket('OPS-1', { createdAt: END + late });
  it('is one after the late limit, counted from the end', () => {
    const limit = policy.lateHours * HOUR;
    expect([limit, limit + 1].map((late) => isTooLate(base, opened(late), policy))).toEqual([false, true]);
    expect([lateness(base, opened(5)), lateness(base, ticket('OPS-1', { createdAt: null }))]).toEqual([
      5,
      null,
    ]);
    expect(isTooLate(base, ticket('OPS-1', { createdAt: null }), policy)).toBe(false);
    expect(isTooLate({ ...base, mayEndBy: END + 1 }, opened(limit + 1), policy)).toBe(false);
  });
  const late = good('OPS-1', { createdAt: END + 5 * DAY });
  it('judges a session only where the files would show another one', async () => {
    expect((await judge([late])).link?.ticket.key).toBe('OPS-1');
    const elsewhere = [{ from: 0, to: START - 1 }];
    const open = await judge([late], { covered: elsewhere });
    expect([open.link, open.verdict, open.links.length]).toEqual([null, 'cannot-tell', 1]);
    const doubtful = await judge([late, others('OPS-2', { requester: null, lacks: ['requester'] })]);
    expect([doubtful.link, doubtful.verdict]).toEqual([null, 'cannot-tell']);
  });
  it('judges it all the same where the reason names it, or a person does', async () => {
    const covered = [{ from: 0, to: START - 1 }];
    expect((await judge([late], { covered, session: { ...base, reason: 'OPS-1' } })).link).not.toBeNull();
    expect((await judge([late], { covered, said: { 'OPS-1': 'confirm' } })).link).not.toBeNull();
    expect((await judge([late], { covered, said: { 'OPS-1': 'unsure' } })).link).toBeNull();
  });
  it('is told as the reason why none fits', async () => {
    const doubtful = await judge([late, others('OPS-2', { requester: null, lacks: ['requester'] })]);
    expect(doubtful.ticks[0]?.sentence).toContain('OPS-1 was opened too long after the session, but');
    const rejected = await judge([late], { said: { 'OPS-1': 'reject' } });
    expect(rejected.ticks[0]?.sentence).toContain('A person rejected the only candidate');
  });
});

describe('a ticket about the target that is no link only for what its file leaves out', () => {
  const bare = (key: string): Ticket =>
    ticket(key, {
      requester: [owen],
      affected: [],
      commenters: [],
      assignee: null,
      createdAt: null,
      resolvedAt: null,
      resolution: 'not-recorded',
      text: 'For Theo Marchand',
    });
  it('keeps the answer open, by the first of their keys', async () => {
    const open = await judge([bare('OPS-8'), bare('OPS-7')]);
    expect([open.verdict, open.band, open.considered.open]).toEqual(['cannot-tell', 'not-evaluated', true]);
    expect(open.ticks[0]?.sentence).toContain('but OPS-7 may be about this person');
  });
  it('does not where its file shows all of it', async () => {
    const known = {
      ...bare('OPS-7'),
      assignee: [owen],
      createdAt: START - 200 * DAY,
      resolvedAt: START - 3 * DAY,
    };
    const closed = await judge([{ ...known, resolution: 'resolved' }]);
    expect([closed.verdict, closed.considered.open]).toEqual(['unjustified', false]);
  });
});

it('the band says whether files or their days are missing', async () => {
  expect((await judge([], { covered: [] })).band).toBe('source-missing');
  expect((await judge([others('OPS-3')], { covered: [{ from: 0, to: START - 1 }] })).band).toBe(
    'source-missing',
  );
});
