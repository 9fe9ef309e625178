import { describe, expect, it } from 'vitest';
import { custom } from '../../../electron/engine/matching/keys/forms/custom.ts';
import { matchesOf } from '../../../electron/engine/matching/keys/forms/form.ts';
import { keyFinder } from '../../../electron/engine/matching/keys/find.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';

const find = (text: string, ...tickets: string[]) => {
  const { known, missing } = keyFinder(DEFAULT_POLICY, new Set(tickets))(text);
  return { known, missing };
};
const NOTHING = { known: [], missing: [] };
const known = (...keys: string[]) => ({ known: keys, missing: [] });
const missing = (...keys: string[]) => ({ known: [], missing: keys });

describe('the number of a case', () => {
  it('is padded, or written as the ticket file has it', () => {
    expect(find('case 12345', '00012345')).toEqual(known('00012345'));
    expect(find('case 00012345', '12345')).toEqual(known('12345'));
    expect(find('case 0012345', '0012345')).toEqual(known('0012345'));
    expect(find('case 102030', '12030')).toEqual(missing('00102030'));
  });
  it('is no year, unless the words say that it is a number', () => {
    for (const year of ['1999', '2026']) {
      expect(find(`in case ${year} starts`, `0000${year}`)).toEqual(NOTHING);
      expect(find(`case no. ${year}`, `0000${year}`)).toEqual(known(`0000${year}`));
    }
    expect(find('case 2126', '00002126')).toEqual(known('00002126'));
    expect(find('case 20261', '00020261')).toEqual(known('00020261'));
    expect(find('case 12026', '00012026')).toEqual(known('00012026'));
  });
  it('of no ticket is one from five figures on, or where the words say so', () => {
    expect(find('case 4711')).toEqual(NOTHING);
    expect(find('case number 4711')).toEqual(missing('00004711'));
    expect(find('case 47110')).toEqual(missing('00047110'));
    expect(find('00047110')).toEqual(missing('00047110'));
    expect(find('01234500')).toEqual(NOTHING);
    expect(find('01234500', '01234500')).toEqual(known('01234500'));
    expect(find('case 123456789')).toEqual(NOTHING);
  });
});

describe('a key', () => {
  it('of ServiceNow or Jira stands beside an underscore or a point too', () => {
    expect(find('see_INC0012345', 'inc0012345')).toEqual(known('inc0012345'));
    expect(find('bug.OPS-12', 'ops-12')).toEqual(known('ops-12'));
  });
  it('of Zendesk is its number, with a sign, a word or an address before it', () => {
    for (const text of ['ZD-7', 'Zendesk #7', 'zd # 7', 'Zendesk n° 7', 'Zendesk ticket #7'])
      expect(find(text, '7')).toEqual(known('7'));
    expect(find('Zendesk 12')).toEqual(NOTHING);
    expect(find('Zendesk 123')).toEqual(missing('#123'));
    expect(find('https://a.example/hc/fr/requests/7', '7 (zendesk.tickets)')).toEqual(
      known('7 (zendesk.tickets)'),
    );
    expect(find('https://a.example/agent/tickets/7')).toEqual(missing('#7'));
  });
  it('as a ticket file writes it loses the signs that end a sentence, and its #', () => {
    expect(find('case-a/7-./_', 'case-a/7')).toEqual(known('case-a/7'));
    expect(find('#12', '12')).toEqual(known('12'));
    expect(find('#12', '#12', '12')).toEqual(known('#12'));
    expect(find('12345', '12345')).toEqual(known('12345'));
    expect(find('1234', '1234')).toEqual(NOTHING);
  });
  it('of a pattern of the site is found whatever its case', () => {
    const [spot, ...more] = custom('D/[0-9]+').spots('Demande d/77.');
    expect([spot, more]).toEqual([{ at: 8, length: 4, keys: ['d/77'], name: 'D/77' }, []]);
    expect(custom('D/[0-9]+').spots(`${'x '.repeat(1000)}D/77`)).toEqual([]);
  });
  it('of a pattern that fits between two signs is none', () => {
    expect(custom('\\b').spots(' _ ')).toEqual([]);
  });
});

describe('what a pattern matches', () => {
  it.each<[string, RegExp, string[]]>([
    ['xxx', /x/gu, ['0 x', '1 x', '2 x']],
    ['axa', /x*/gu, ['0 ', '1 x', '2 ', '3 ']],
    ['xax', /x*/gu, ['0 x', '1 ', '2 x', '3 ']],
    ['aaa', /x/gu, []],
  ])('in "%s" by %s', (text, pattern, expected) => {
    pattern.lastIndex = 2;
    expect(matchesOf(text, pattern).map(({ 0: match, index }) => `${index} ${match}`)).toEqual(expected);
  });
});
