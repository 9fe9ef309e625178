import { describe, expect, it } from 'vitest';
import type { GrantWindow } from '../../../electron/engine/access/session-grants.ts';
import type { AccessGrant, Judged, RuleFacts, RuleReport } from '../../../electron/engine/model.ts';
import { facts, policySwitch, roster, rosterEntry } from '../../../electron/engine/rules/example-facts.ts';
import { at, session, who, type ExampleSession } from '../../../electron/engine/rules/example-session.ts';
import { grantTooLong } from '../../../electron/engine/rules/grant-too-long.ts';
import { outsideGrant } from '../../../electron/engine/rules/outside-grant.ts';
import { policySwitched } from '../../../electron/engine/rules/policy-switched.ts';
import type { Rule } from '../../../electron/engine/rules/rule.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';

const START = '2026-03-03T10:00:00Z';
const one = (over: ExampleSession = {}): Judged => session(START, over);
const run = (rule: Rule, given: Partial<RuleFacts>): RuleReport =>
  rule.evaluate(facts(given), DEFAULT_POLICY);
const words = ({ found }: RuleReport) => found.map(({ point }) => point?.words);
const left = ({ untested }: RuleReport) =>
  untested.filter(({ count }) => count > 0).map(({ reason, count }) => `${reason}: ${count}`);
const ROW = { sourceId: 7, row: 70 };

describe('outside-grant', () => {
  const window = (is: GrantWindow['is'], more: Partial<GrantWindow> = {}): GrantWindow => ({
    is,
    sentence: `It was ${is}.`,
    cite: null,
    ...more,
  });
  it('finds what lies outside, with the row that says so, and tests what is known', () => {
    const windows: Record<string, GrantWindow | null> = {
      a: window('outside', { cite: ROW }),
      b: window('inside', { cite: ROW }),
      c: null,
      d: window('outside'),
    };
    const report = run(outsideGrant, {
      sessions: Object.keys(windows).map((id) => one({ id })),
      windowOf: ({ id }) => windows[id] ?? null,
    });
    expect(report.found.map(({ anchor, cites }) => [anchor, cites.length])).toEqual([
      ['a', 3],
      ['d', 2],
    ]);
    expect(report.found[0]?.cites.at(-1)).toEqual(ROW);
    expect([report.tested, words(report)]).toEqual([3, ['It was outside.', 'It was outside.']]);
    expect(report.untested.map(({ count }) => count)).toEqual([1]);
  });
  it('speaks for the test of the scope alone', () => {
    const sessions = [one({ ticks: { specific: ['no', 'Vague. It was outside.'] } })];
    const [found] = run(outsideGrant, { sessions, windowOf: () => window('outside') }).found;
    expect(found?.point).toEqual({ words: 'It was outside.' });
  });
});

describe('grant-too-long', () => {
  const grant = (over: Partial<AccessGrant>): AccessGrant => ({
    id: 'g',
    owner: who('Theo Marchand'),
    grantee: 'administrators',
    granteeText: 'Harbour Apps',
    from: at('2026-02-02T23:00:00Z'),
    through: at('2026-03-06T00:00:00Z'),
    revokedAt: null,
    sentence: 'Granted on 2 Feb 2026.',
    cites: [ROW],
    ...over,
  });
  const report = (...grants: Partial<AccessGrant>[]) => run(grantTooLong, { grants: grants.map(grant) });
  const whom = (over: Partial<AccessGrant>) => report(over).found[0]?.sentence;
  it('counts days of the calendar, from the day it was given to the last that it runs', () => {
    expect(whom({})).toBe(
      'The account of Theo Marchand was opened to own administrators for 31 days; limit 30 days. Granted on 2 Feb 2026.',
    );
    expect(report({ through: at('2026-03-05T00:00:00Z') }).found).toEqual([]);
    expect(report({ revokedAt: at('2026-03-05T00:00:00Z') }).found).toEqual([]);
    expect(report({ revokedAt: at('2026-02-02T10:00:00Z') })).toMatchObject({ tested: 1, found: [] });
  });
  it('calls by name whom the row names, where it is somebody else', () => {
    expect(whom({ grantee: 'publisher' })).toContain(' to the publisher of a package "Harbour Apps" for ');
    expect(whom({ grantee: 'publisher', granteeText: null })).toContain(' of a package for ');
    expect(whom({ grantee: 'not-recorded' })).toContain(
      ' to somebody who is not recorded "Harbour Apps" for ',
    );
    expect(whom({ grantee: 'vendor-support' })).toContain(' to support of the vendor for ');
  });
  it('tells what it found and what it could not test', () => {
    const all = report({}, { id: 'h', from: null }, { id: 'i', through: null }, { id: 'j', through: null });
    expect([all.tested, left(all)]).toEqual([
      1,
      ['when it was given is not recorded: 1', 'through when it runs is not recorded: 2'],
    ]);
    expect(all.found).toEqual([
      {
        anchor: 'g',
        subject: 'Theo Marchand',
        sentence: expect.stringContaining('31 days') as string,
        sessions: [],
        cites: [ROW],
        at: at('2026-02-02T23:00:00Z'),
      },
    ]);
  });
  it('that was taken back on its last allowed day was not too long, whatever its end', () => {
    const back = (revokedAt: string) => report({ through: null, revokedAt: at(revokedAt) });
    expect(back('2026-03-05T00:00:00Z')).toMatchObject({ tested: 1, found: [] });
    expect(back('2026-03-05T00:00:00.001Z')).toMatchObject({ tested: 0, found: [] });
  });
});

describe('policy-switched', () => {
  const SWITCH = 'Administrators Can Log in as Any User';
  const moved = (text: string, more: Partial<RuleFacts['policySwitches'][number]> = {}) => ({
    ...policySwitch(START, text),
    user: 'nadia@example.org',
    asked: '',
    ...more,
  });
  const report = (...policySwitches: RuleFacts['policySwitches'][number][]) =>
    run(policySwitched, {
      policySwitches,
      roster: roster({
        people: [
          rosterEntry('Nadia Brandt', { username: 'Nadia@Example.org' }),
          rosterEntry('Nobody', { username: null }),
        ],
      }),
    });
  it('says who moved it, from where to where, or quotes what does not say it', () => {
    const sentences = report(
      moved('Changed it from ON to off'),
      moved('Moved it', { at: at(START) + 60_000, delegate: 'ines@example.org' }),
    ).found.map(({ sentence }) => sentence);
    expect(sentences).toEqual([
      `On 2026-03-03 10:00 UTC, Nadia Brandt switched "${SWITCH}" from on to off.`,
      `On 2026-03-03 10:01 UTC, ines@example.org as Nadia Brandt switched "${SWITCH}" (the direction is not recorded: "Moved it").`,
    ]);
  });
  it('tells two moves of one second apart, whatever the order in which they come', () => {
    const on = moved('from off to on');
    const off = moved('from on to off');
    const again = { ...on, cite: ROW };
    const anchors = (...all: (typeof on)[]) => report(...all).found.map(({ anchor }) => anchor);
    const [first = '', second = '', third = ''] = anchors(on, off, again);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(second).toBe(`${first}#2`);
    expect(anchors(off, again, on)).toEqual([first, second, third]);
    const later = moved('from off to on', { at: at(START) + 1 });
    expect(report(later, off).found.map(({ at: time }) => time)).toEqual([at(START), at(START) + 1]);
  });
  it('is one finding a move, with its row and its time', () => {
    const all = report(moved('from off to on'));
    expect(all).toMatchObject({ tested: 1, untested: [] });
    expect(all.found).toMatchObject([
      { subject: SWITCH, sessions: [], cites: [{ sourceId: 1, row: 9 }], at: at(START) },
    ]);
  });
  it('is not tested without an audit trail', () => {
    expect(run(policySwitched, { hasAuditTrail: false, policySwitches: [moved('x')] })).toEqual({
      tested: 0,
      untested: [{ reason: 'no audit trail was imported', count: 1 }],
      found: [],
    });
  });
});
