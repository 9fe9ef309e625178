import { describe, expect, it } from 'vitest';
import type { Judged, RuleFacts, RuleReport, SourceAlarm } from '../../../electron/engine/model.ts';
import { actorFanOut } from '../../../electron/engine/rules/actor-fan-out.ts';
import { blanketTicket } from '../../../electron/engine/rules/blanket-ticket.ts';
import { facts, state } from '../../../electron/engine/rules/example-facts.ts';
import { session, who, type ExampleSession } from '../../../electron/engine/rules/example-session.ts';
import { groupsOf } from '../../../electron/engine/rules/peers.ts';
import { repeatedPair } from '../../../electron/engine/rules/repeated-pair.ts';
import { repeatedTarget } from '../../../electron/engine/rules/repeated-target.ts';
import { repeatedUnit } from '../../../electron/engine/rules/repeated-unit.ts';
import type { Rule } from '../../../electron/engine/rules/rule.ts';
import { alarmAnchor, sourceAlarm } from '../../../electron/engine/rules/source-alarm.ts';
import { surge } from '../../../electron/engine/rules/surge.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';

const run = (rule: Rule, sessions: readonly Judged[], over: Partial<RuleFacts> = {}): RuleReport =>
  rule.evaluate(facts({ sessions, ...over }), DEFAULT_POLICY);
const on = (day: number, over: ExampleSession = {}): Judged =>
  session(`2026-03-${String(day).padStart(2, '0')}T10:00:00Z`, over);
const possible = (judged: Judged): Judged => ({
  ...judged,
  link: judged.link && { ...judged.link, how: 'possible' },
});
const ALEX = { keys: ['p:1', 'p:2'], name: 'Alex Martin', username: null };
const NAMESAKES = 'two or more people bear the name, and nobody has said who was meant';

describe('blanket-ticket', () => {
  const targets = ['Ana Lopes', 'Ivo Petkov', 'Jae Lim', 'Mia Sund', 'Theo Marchand', 'Zoë Brandt'];
  const used = (ticket: string, days: readonly number[]) =>
    targets.map((target, at) => on(days[at] ?? 3, { ticket, target }));
  it('says accounts, sessions, days and limits, ticket by ticket', () => {
    const { found, tested } = run(blanketTicket, [
      ...used('OPS-2', [9, 3]),
      ...used('OPS-1', []),
      on(3, { ticket: 'OPS-3' }),
    ]);
    expect([tested, found.map(({ sentence }) => sentence)]).toEqual([
      3,
      [
        'OPS-1 is used for 6 accounts in 6 sessions within a day, from 2026-03-03 10:00 UTC to 2026-03-03 10:00 UTC; limit 5 accounts and 14 days.',
        'OPS-2 is used for 6 accounts in 6 sessions over 6 days, from 2026-03-03 10:00 UTC to 2026-03-09 10:00 UTC; limit 5 accounts and 14 days.',
      ],
    ]);
    expect(found[1]).toMatchObject({
      anchor: 'OPS-2',
      at: Date.parse('2026-03-03T10:00:00Z'),
      pattern: true,
    });
    expect(found[1]?.sessions.at(-1)).toBe('2026-03-09T10:00:00Z Nadia Brandt Ana Lopes');
  });
  it('counts a day and a bit as two', () => {
    const bit = session('2026-03-04T10:00:00.001Z', { target: 'Ana Lopes' });
    const words = (last: Judged) => run(blanketTicket, [...used('OPS-1', []), last]).found[0]?.sentence;
    expect(words(on(4, { target: 'Ana Lopes' }))).toContain(' over 1 day, ');
    expect(words(bit)).toContain(' over 2 days, ');
  });
  it('leaves out sessions that a ticket is only possible for, and counts tickets that have no others', () => {
    const { found, tested, untested } = run(blanketTicket, [
      ...used('OPS-1', []),
      possible(on(4, { ticket: 'OPS-1' })),
      possible(on(5, { ticket: 'OPS-7' })),
      possible(on(6, { ticket: 'OPS-7' })),
      on(7, { ticket: null }),
    ]);
    expect([tested, found.map(({ sessions }) => sessions.length)]).toEqual([1, [6]]);
    expect(untested).toEqual([
      { reason: 'only possible links to the ticket were found; a person must decide', count: 1 },
    ]);
  });
});

describe('repeated-…', () => {
  it('counts no pair in which either may be somebody else', () => {
    const sessions = [on(3, { actor: ALEX }), on(4, { target: ALEX }), on(5), on(6, { target: 'Ana Lopes' })];
    const { tested, untested } = run(repeatedPair, sessions);
    expect([tested, untested]).toEqual([2, [{ reason: NAMESAKES, count: 2 }]]);
  });
  it('says why a unit was not counted', () => {
    const { tested, untested } = run(repeatedUnit, [
      on(3),
      on(4, { unit: 'Sales' }),
      on(5, { unit: 'sales' }),
    ]);
    expect([tested, untested]).toEqual([
      1,
      [{ reason: 'the unit of the account is not recorded', count: 1 }],
    ]);
  });
  it('tells people by who they are, and those who may be several by their name', () => {
    const actors = [who('Ana Ruiz', ['a1']), who('Ana Ruiz', ['a2']), ALEX, ALEX, who('Ana Ruiz', ['a1'])];
    const { found } = run(
      repeatedTarget,
      actors.map((actor, at) => on(at + 3, { actor, ticket: null })),
    );
    expect(found[0]).toMatchObject({
      sentence: expect.stringContaining('5 sessions, 3 admins, no ticket,') as string,
      pattern: true,
    });
  });
});

describe('actor-fan-out', () => {
  const day = (number: number, target: string | typeof ALEX, actor: string | typeof ALEX = 'Nadia Brandt') =>
    session(`2026-03-03T0${number}:00:00Z`, { target, actor });
  it('is a pattern of one actor; whom nobody can tell apart is not counted', () => {
    const five = [0, 1, 2, 3, 4].map((number) => day(number, `Person ${number}`));
    const { found, tested, untested } = run(actorFanOut, [
      ...five,
      day(5, ALEX),
      day(6, 'Person 6', ALEX),
      day(7, 'Person 7', 'Ines Roth'),
    ]);
    expect([tested, untested]).toEqual([2, [{ reason: NAMESAKES, count: 2 }]]);
    expect(found).toMatchObject([{ subject: 'Nadia Brandt', pattern: true, sessions: { length: 5 } }]);
  });
});

describe('surge', () => {
  it('is a pattern, and counts people who may be several once each', () => {
    const OTHER = { keys: ['p:3', 'p:4'], name: 'Alex Martin', username: null };
    const crew = Array.from({ length: 5 }, (_, peer) => on(3, { actor: `Peer ${peer}` }));
    const many = Array.from({ length: 7 }, (_, at) =>
      session(`2026-03-03T1${at}:00:00Z`, { actor: 'Nadia Brandt', ticket: null }),
    );
    const unclear = [on(3, { actor: ALEX }), on(4, { actor: ALEX }), on(4, { actor: OTHER })];
    const then: RuleFacts['then'] = (_who, field) => state(field, 'Support');
    const { found, untested } = run(surge, [...crew, ...many, ...unclear], { then });
    expect(found).toMatchObject([{ subject: 'Nadia Brandt', pattern: true }]);
    expect(untested[0]).toEqual({ reason: NAMESAKES, count: 2 });
  });
});

it('groups of peers come in one order, whoever comes first', () => {
  const member = (group: string, key: string) => ({ group, key });
  const groups = groupsOf([member('b', 'x'), member('a', 'z'), member('b', 'a'), member('a', 'b')]);
  expect([...groups].map(([group, of]) => [group, of.map(({ key }) => key)])).toEqual([
    ['a', ['b', 'z']],
    ['b', ['a', 'x']],
  ]);
});

describe('source-alarm', () => {
  const alarm = (over: Partial<SourceAlarm>): SourceAlarm => ({
    file: 'LoginAs.csv',
    content: 'hash',
    code: 'row-limit',
    message: 'It has 2000 rows',
    cite: { sourceId: 1, row: 2 },
    ...over,
  });
  it('says what the alarm means, and is known by the file and its code alone', () => {
    const { found, tested, untested } = run(sourceAlarm, [], {
      sources: 3,
      alarms: [alarm({}), alarm({ code: 'ragged-rows', cite: null }), alarm({ code: 'of a newer version' })],
    });
    expect([tested, untested]).toEqual([3, []]);
    expect(found[0]).toEqual({
      anchor: alarmAnchor({ content: 'hash', code: 'row-limit' }),
      subject: 'LoginAs.csv',
      sentence:
        'It has 2000 rows. What is not in the file may have happened all the same, and is in no count.',
      sessions: [],
      cites: [{ sourceId: 1, row: 2 }],
      at: null,
      severity: 'medium',
    });
    expect(found.map(({ severity, cites }) => [severity, cites.length])).toEqual([
      ['medium', 1],
      ['low', 0],
      ['medium', 1],
    ]);
    expect(new Set(found.map(({ anchor }) => anchor)).size).toBe(3);
    expect(alarmAnchor(alarm({ file: 'Other.csv' }))).toBe(alarmAnchor(alarm({})));
    expect(alarmAnchor(alarm({ content: 'other' }))).not.toBe(alarmAnchor(alarm({})));
  });
});
