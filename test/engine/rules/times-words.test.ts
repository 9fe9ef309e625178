import { describe, expect, it } from 'vitest';
import type { Judged, RuleFacts, RuleReport } from '../../../electron/engine/model.ts';
import { facts } from '../../../electron/engine/rules/example-facts.ts';
import { at, session, type ExampleSession } from '../../../electron/engine/rules/example-session.ts';
import { lateJustification } from '../../../electron/engine/rules/late-justification.ts';
import { noLogout } from '../../../electron/engine/rules/no-logout.ts';
import { offHours } from '../../../electron/engine/rules/off-hours.ts';
import { overlongSession } from '../../../electron/engine/rules/overlong-session.ts';
import type { Rule } from '../../../electron/engine/rules/rule.ts';
import { outsideWords, workingZone } from '../../../electron/engine/rules/working-time.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';

const START = '2026-03-03T10:00:00Z';
const one = (over: ExampleSession = {}): Judged => session(START, over);
const run = (rule: Rule, given: Partial<RuleFacts>): RuleReport =>
  rule.evaluate(facts(given), DEFAULT_POLICY);
const words = ({ found }: RuleReport) => found.map(({ point }) => point?.words);
const left = ({ untested }: RuleReport) =>
  untested.filter(({ count }) => count > 0).map(({ reason, count }) => `${reason}: ${count}`);

describe('late-justification', () => {
  const late = (over: ExampleSession) => one({ verdict: 'justified-late', ...over });
  it('says how late, from the end or from the start where no logout was seen', () => {
    const said = (over: ExampleSession) => words(run(lateJustification, { sessions: [late(over)] }))[0];
    expect(said({ opened: '2026-03-03T13:10:00Z' })).toBe(
      'OPS-1 was opened 3 h after the session ended; limit 72 h.',
    );
    expect(said({ opened: '2026-03-03T13:00:00Z', minutes: null })).toBe(
      'OPS-1 was opened 3 h after the session started; limit 72 h.',
    );
    expect(said({ ticket: null })).toBe('Its ticket was opened later; limit 72 h.');
  });
  it('tests no ticket whose opening is not recorded', () => {
    const report = run(lateJustification, {
      sessions: [
        late({ opened: null }),
        one({ id: 'a' }),
        one({ id: 'b', ticket: null, verdict: 'unjustified' }),
        one({ id: 'c', verdict: 'cannot-tell' }),
      ],
    });
    expect([report.tested, report.found]).toEqual([2, []]);
    expect(left(report)).toEqual([
      'the ticket files do not cover the date: 1',
      'the time at which the ticket was opened is not recorded: 1',
    ]);
  });
});

describe('no-logout', () => {
  it('counts each reason apart, as it begins in a sentence among others', () => {
    const said: Record<string, string> = { a: 'No file says.', b: 'Other words', c: 'No file says.' };
    const report = run(noLogout, {
      sessions: ['a', 'b', 'c', 'd'].map((id) => one({ id })),
      logoutOf: ({ id }) => ({
        check: 'logout',
        answer: said[id] ? 'not-recorded' : 'no',
        sentence: said[id] ?? 'No logout',
        cite: null,
      }),
    });
    expect([report.tested, left(report)]).toEqual([1, ['no file says: 2', 'other words: 1']]);
    expect(report.found.map(({ anchor, cites }) => [anchor, cites.length])).toEqual([['d', 2]]);
    expect(words(report)[0]).toMatch(
      /^No logout\. No row after its start shows it in use; it had ended by /u,
    );
  });
});

describe('overlong-session', () => {
  it('speaks for the test of the scope only in its very words', () => {
    const length = 'The session lasted 3 h 12 min; limit 120 min.';
    const tick = (ticks: NonNullable<ExampleSession['ticks']>) =>
      run(overlongSession, { sessions: [one({ minutes: 192, ticks })] }).found[0]?.point;
    expect(tick({ 'in-scope': ['no', length] })?.tick).toBe('in-scope');
    expect(tick({ 'in-scope': ['yes', length] })).toEqual({ words: 'It lasted 3 h 12 min; limit 120 min.' });
    expect(tick({ 'in-scope': ['no', 'The window was closed.'] })?.tick).toBeUndefined();
    expect(tick({ 'in-scope': ['no', 'No.'], specific: ['no', length] })?.tick).toBeUndefined();
  });
  it('counts what has no end apart from what has one that is too vague', () => {
    const sessions = [
      one({ id: 'a', minutes: null }),
      one({ id: 'b', minutes: 300, endKind: 'inferred' }),
      one({ id: 'c', minutes: 300, endKind: 'inferred' }),
      one({ id: 'd', minutes: 300, endKind: 'open' }),
      one({ id: 'e' }),
    ];
    const report = run(overlongSession, { sessions });
    expect([report.tested, report.untested.map(({ count }) => count)]).toEqual([1, [2, 2]]);
  });
});

describe('the zone of working time', () => {
  const { businessHours } = DEFAULT_POLICY;
  it.each([
    ['  Europe/Paris ', 'Europe/Paris'],
    ['(GMT+10:30) Lord Howe Time (Australia/Lord_Howe) ', 'Australia/Lord_Howe'],
    ['(GMT) Greenwich (Etc/GMT+5)', 'Etc/GMT+5'],
    ['(America/Argentina/Buenos_Aires)', 'America/Argentina/Buenos_Aires'],
    ['(America/Toronto) Eastern', null],
    ['(Nowhere/At_All)', null],
    ['', null],
  ])('"%s" is %s', (listed, zone) => {
    expect(workingZone(listed, businessHours)).toBe(zone);
  });
  it('of the policy counts only where it is one', () => {
    expect(workingZone(null, { ...businessHours, zone: 'Nowhere/At_All' })).toBeNull();
  });
});

describe('off-hours', () => {
  const zones: Record<string, string | null> = { Ann: 'UTC', Ben: 'Eastern Time', Cem: 'GMT-5', Dan: null };
  const zoneOf: RuleFacts['zoneOf'] = ({ name }) => zones[name] ?? null;
  it('tells a zone that is not known from one that is not recorded', () => {
    const sessions = Object.keys(zones).map((actor) => one({ actor }));
    const { tested, untested } = run(offHours, { sessions, zoneOf });
    expect([tested, untested.map(({ count }) => count)]).toEqual([1, [1, 2, 0]]);
  });
  it('takes only the midnight of a list for a day without a time', () => {
    const tested = (start: string, change = (judged: Judged) => judged) =>
      run(offHours, { sessions: [change(session(start, { actor: 'Ann', reportOnly: true }))], zoneOf })
        .tested;
    expect(tested('2026-03-10T00:00:00Z')).toBe(0);
    expect(tested('2026-03-10T00:00:00.001Z')).toBe(1);
    expect(tested('2026-03-09T23:59:59.999Z')).toBe(1);
    const seen = (judged: Judged): Judged => {
      const rows = judged.session.evidence.flatMap((row) => [row, { ...row, role: 'start' as const }]);
      return { ...judged, session: { ...judged.session, evidence: rows } };
    };
    expect(tested('2026-03-10T00:00:00Z', seen)).toBe(1);
  });
  it.each([
    ['22:00', '06:00', '22:00 to 06:00 of the next day'],
    ['13:00', '13:00', '13:00 to 13:00 of the next day'],
    ['06:00', '07:00', '06:00 to 07:00'],
  ])('says hours from %s to %s', (from, to, hours) => {
    const words = outsideWords(at(START), 'UTC', { ...DEFAULT_POLICY.businessHours, from, to, days: [3] });
    expect(words).toBe(`Tuesday 3 March 2026, 10:00 in UTC; business hours there are ${hours}, Wed.`);
  });
});
