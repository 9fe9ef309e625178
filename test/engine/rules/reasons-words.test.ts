import { describe, expect, it } from 'vitest';
import type { Judged, RuleFacts, RuleReport } from '../../../electron/engine/model.ts';
import { facts } from '../../../electron/engine/rules/example-facts.ts';
import { session, type ExampleSession } from '../../../electron/engine/rules/example-session.ts';
import { noJustification } from '../../../electron/engine/rules/no-justification.ts';
import type { Rule } from '../../../electron/engine/rules/rule.ts';
import { selfRaised } from '../../../electron/engine/rules/self-raised.ts';
import { vagueReason } from '../../../electron/engine/rules/vague-reason.ts';
import { weakJustification } from '../../../electron/engine/rules/weak-justification.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import { VERDICTS, type TickId } from '../../../shared/words.ts';

const START = '2026-03-03T10:00:00Z';
const one = (over: ExampleSession = {}): Judged => session(START, over);
const run = (rule: Rule, sessions: readonly Judged[], over: Partial<RuleFacts> = {}): RuleReport =>
  rule.evaluate(facts({ sessions, ...over }), DEFAULT_POLICY);
const untested = ({ untested: all }: RuleReport) =>
  all.filter(({ count }) => count > 0).map(({ reason, count }) => `${reason}: ${count}`);

describe('rules about verdicts', () => {
  const all = VERDICTS.map((verdict, at) => session(START, { verdict, id: `${at} ${verdict}` }));
  it.each([
    [noJustification, 'unjustified'],
    [weakJustification, 'weak'],
  ])('find their own verdict alone, and test all that are settled', (rule, verdict) => {
    const report = run(rule, all);
    expect(report.found.map(({ anchor }) => anchor.split(' ')[1])).toEqual([verdict]);
    expect(report.tested).toBe(4);
    expect(untested(report)).toEqual([
      'the ticket files do not cover the date: 1',
      'only possible tickets were found; a person must decide: 1',
    ]);
  });
});

describe('weak-justification', () => {
  const twice = {
    specific: ['no', 'OPS-1 says only "help"'],
    independent: ['no', 'Nadia Brandt raised it.'],
  } as const;
  const said = (ticks: ExampleSession['ticks'], told: readonly TickId[] = []) => {
    const [found] = run(weakJustification, [one({ verdict: 'weak', ...(ticks ? { ticks } : {}) })]).found;
    return [found?.point?.words, found?.point?.without?.(new Set(told))];
  };
  it('says every failed test, and names those that are said elsewhere', () => {
    expect(said(twice)[0]).toBe('OPS-1 fails 2 of 9 tests: Nadia Brandt raised it. OPS-1 says only "help".');
    expect(said(twice, ['specific'])[1]).toMatch(
      /^OPS-1 fails 2 of 9 tests, ".+" and ".+": Nadia Brandt raised it\.$/u,
    );
    expect(said(twice, ['specific', 'independent'])[1]).toMatch(
      /^OPS-1 fails 2 of 9 tests, ".+" and ".+"\.$/u,
    );
    expect(said(twice, ['linked'])[1]).toBe(said(twice)[0]);
  });
  it('has the words of the verdict where no test failed', () => {
    expect(said(undefined)).toEqual(['OPS-1 was looked at.', 'OPS-1 was looked at.']);
    expect(said({ specific: ['not-recorded', 'No text.'] })[0]).toBe('OPS-1 was looked at.');
  });
});

describe('vague-reason', () => {
  const targets = ['Ana Lopes', 'Ivo Petkov', 'Jae Lim', 'Mia Sund'];
  const untold = { specific: ['not-recorded', 'No text.'] } as const;
  const vague = { specific: ['no', 'The ticket is vague'] } as const;
  const found = (over: ExampleSession) => run(vagueReason, [one(over)]).found.map(({ point }) => point);
  it('speaks for the test only where the ticket failed it', () => {
    expect(found({ reason: 'testing', ticket: null }).map((point) => point?.tick)).toEqual([undefined]);
    expect(found({ reason: 'testing', ticks: vague }).map((point) => point?.tick)).toEqual(['specific']);
    expect(
      found({
        reason: 'testing',
        ticks: { specific: ['not-recorded', 'No text.'], independent: ['no', 'Own.'] },
      }).map((point) => point?.tick),
    ).toEqual([undefined]);
  });
  it('tells the reason and the ticket, each by its own words', () => {
    const [both] = found({ reason: 'testing', ticketText: 'Help needed', ticks: vague });
    expect(both?.words).toMatch(
      /^The reason "testing" is vague: .+ The ticket OPS-1 "Help needed" is vague: .+\.$/u,
    );
    const [ticket] = found({ ticketText: 'Help needed', ticks: vague });
    expect(ticket?.words).toMatch(/^The ticket OPS-1 "Help needed" is vague: /u);
    const [plain] = found({ ticketText: 'Quote stuck in approval of berth 7', ticks: vague });
    expect(plain?.words).toBe('The ticket is vague.');
  });
  it('does not test what has no text, and finds nothing in a specific one', () => {
    const without = { specific: ['not-recorded', 'No text was exported.'] } as const;
    const report = run(vagueReason, [
      one({ id: 'a', ticks: without }),
      one({ id: 'b', ticket: null }),
      one({ id: 'c', reason: 'quiz closed although attempts are left', ticket: null }),
      one({ id: 'd', ticks: { specific: ['yes', 'It says what.'] } }),
    ]);
    expect([report.tested, report.found]).toEqual([2, []]);
    expect(untested(report)).toEqual(['neither a reason nor the text of a ticket was exported: 2']);
  });
  it('says once what many sessions have in common, and not of one whose ticket tells the matter', () => {
    const copied = targets.map((target, at) =>
      one({
        target,
        reason: 'Calendar shows visits twice',
        ...(at === 0 ? { ticks: { specific: ['yes', 'It says what.'] } } : { ticket: null }),
      }),
    );
    const report = run(vagueReason, copied);
    expect(report.tested).toBe(4);
    expect(report.found.map(({ subject }) => subject)).toEqual([
      'Nadia Brandt as Ivo Petkov',
      'Nadia Brandt as Jae Lim',
      'Nadia Brandt as Mia Sund',
    ]);
  });
  it('takes the keys of named tickets out before it compares reasons', () => {
    const copies = (auto: 'explicit-key' | 'strong') =>
      targets.map((target, at) => {
        const ticket = `7000${at}`;
        const judged = one({
          target,
          ticket,
          reason: `${ticket} Calendar shows visits twice`,
          ticks: untold,
        });
        return { ...judged, links: judged.links.map((link) => ({ ...link, auto })) };
      });
    expect(run(vagueReason, copies('explicit-key')).found).toHaveLength(4);
    expect(run(vagueReason, copies('strong')).found).toEqual([]);
  });
  it('leaves it to a ticket that cannot be read, where a copied reason names one', () => {
    const named = targets.map((target) =>
      one({ target, reason: 'OPS-1: Calendar shows visits twice', ticks: untold }),
    );
    const silent = named.map((judged) => ({
      ...judged,
      link: judged.link && { ...judged.link, ticket: { ...judged.link.ticket, hasText: false } },
    }));
    expect(run(vagueReason, named).found).toHaveLength(4);
    expect(run(vagueReason, silent).found).toEqual([]);
  });
});

describe('self-raised', () => {
  const says = (answer: 'yes' | 'no' | 'not-recorded', id: string) =>
    one({ id, ticks: { independent: [answer, 'So it is'], specific: ['no', 'Vague.'] } });
  it('counts yes and no as tested, and the rest by its reason', () => {
    const plain = says('no', 'possible');
    const possible = { ...plain, link: plain.link && { ...plain.link, how: 'possible' as const } };
    const report = run(selfRaised, [
      says('yes', 'a'),
      says('no', 'b'),
      says('not-recorded', 'c'),
      possible,
      one({ id: 'd', ticket: null }),
      one({ id: 'e', ticket: null }),
    ]);
    expect([report.tested, report.found.map(({ anchor }) => anchor)]).toEqual([2, ['b']]);
    expect(report.found[0]?.point).toEqual({ words: 'Its ticket is OPS-1: So it is.', tick: 'independent' });
    expect(untested(report)).toEqual([
      'no ticket is linked: 2',
      'only possible tickets were found; a person must decide: 1',
      'who asked for the ticket or approved it is not recorded: 1',
    ]);
  });
  it('has no answer without the test', () => {
    expect(untested(run(selfRaised, [{ ...one(), ticks: [] }]))).toHaveLength(1);
  });
});
