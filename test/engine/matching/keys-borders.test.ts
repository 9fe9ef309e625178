import { describe, expect, it } from 'vitest';
import { keyFinder } from '../../../electron/engine/matching/keys/find.ts';
import { beginning, legible } from '../../../electron/engine/matching/keys/legible.ts';
import { scanner } from '../../../electron/engine/matching/keys/scan.ts';
import { nearFinder } from '../../../electron/engine/matching/keys/near.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';

const tickets = (...keys: string[]) => new Set(keys.map((key) => key.toLowerCase()));
const find = (text: string | null, ...known: string[]) => keyFinder(DEFAULT_POLICY, tickets(...known))(text);

describe('the keys of a reason', () => {
  it('are told once, known or not, and near ones only where they are not known', () => {
    expect(find('OPS-1, ops-1 and FIN-7, FIN-7', 'OPS-1')).toEqual({
      known: ['ops-1'],
      missing: ['FIN-7'],
      near: [],
    });
    expect(find('OPS 1', 'OPS-1')).toEqual({
      known: [],
      missing: [],
      near: [{ written: 'OPS 1', key: 'ops-1' }],
    });
    expect(find('OPS-1 is OPS 1', 'OPS-1')).toMatchObject({ known: ['ops-1'], near: [] });
  });
  it('are none in nothing', () => {
    for (const text of [null, '', 'OPS', 'no key at all'])
      expect(find(text, 'OPS-1')).toEqual({ known: [], missing: [], near: [] });
  });
});

describe('a key is legible', () => {
  it.each([
    ['with any dash', 'OPS\u20111 OPS\u20141 OPS\u22121', 'OPS-1 OPS-1 OPS-1'],
    ['in wide letters', 'ＯＰＳ－１', 'OPS-1'],
    ['behind a blank that does not break', 'see\u00a0OPS-1\u202fnow', 'see OPS-1 now'],
    ['escaped as in an address, once or twice', 'OPS%2D1 OPS%252D1', 'OPS-1 OPS-1'],
    ['but what is no sign of plain text stays', '100%25 %1F %7f %zz %C3%A9 5%', '100% %1F %7f %zz %C3%A9 5%'],
    ['and small digits of an escape are read', 'a%3d%3D%7e', 'a==~'],
  ])('%s', (_, written, text) => {
    expect(legible(written).text).toBe(text);
  });
  it('and each sign is found again in what was written', () => {
    const { text, placeOf } = legible('x%252Dy%3Dz');
    expect([...text].map((_, at) => placeOf(at))).toEqual([0, 1, 6, 7, 10]);
    expect(placeOf(text.length)).toBe(11);
    expect(legible('OPS-1').placeOf(4)).toBe(4);
  });
  it('up to 10,000 signs, and no word in halves', () => {
    expect(beginning('abc def', 7)).toBe('abc def');
    expect(beginning('abc def', 6)).toBe('abc');
    expect(beginning('abc def', 3)).toBe('abc');
    expect(beginning('abcdef', 3)).toBe('');
    expect(legible(`${'a '.repeat(5_000)}OPS-1`).text).toHaveLength(9_999);
  });
});

describe('of two keys that overlap', () => {
  const places = (text: string, patterns: string[], ...known: string[]) => {
    const has = tickets(...known);
    return scanner(patterns, (folded) => has.has(folded))(text).map(({ at, key, known: is }) => [
      at,
      key,
      is,
    ]);
  };
  it('that of a ticket stands, then the longer, and both are told in the order of the text', () => {
    const patterns = [String.raw`[A-Z]{2}:[0-9]{2}`, String.raw`[A-Z]{2}:[0-9]{2}:[0-9]`];
    expect(places('XX:12:3 YY:44', patterns)).toEqual([
      [0, 'XX:12:3', false],
      [8, 'YY:44', false],
    ]);
    expect(places('YY:44 XX:12:3', patterns, 'YY:44')).toEqual([
      [0, 'yy:44', true],
      [6, 'XX:12:3', false],
    ]);
  });
});

describe('nearly a key', () => {
  const near = (text: string, ...known: string[]) =>
    nearFinder(tickets(...known))(text).map(({ at, written, key }) => [at, written, key]);
  it.each<[string, string, string[], unknown[]]>([
    ['a blank for the hyphen', 'see OPS 12', ['OPS-12'], [[4, 'OPS 12', 'ops-12']]],
    ['two blanks', 'OPS  12', ['OPS-12'], [[0, 'OPS  12', 'ops-12']]],
    ['but not three', 'OPS   12', ['OPS-12'], []],
    ['an underscore', 'OPS_12', ['OPS-12'], [[0, 'OPS_12', 'ops-12']]],
    ['nothing', 'OPS12', ['OPS-12'], [[0, 'OPS12', 'ops-12']]],
    ['a letter that looks like a figure', 'OPS-l2', ['OPS-12'], [[0, 'OPS-l2', 'ops-12']]],
    ['O for a zero', 'OPS-1O', ['OPS-10'], [[0, 'OPS-1O', 'ops-10']]],
    ['a bar for a one', 'OPS-|2', ['OPS-12'], [[0, 'OPS-|2', 'ops-12']]],
    ['a zero for an O in the name', '0PS-12', ['OPS-12'], [[0, '0PS-12', 'ops-12']]],
    ['zeros too many or too few', 'OPS-0012', ['OPS-12'], [[0, 'OPS-0012', 'ops-12']]],
    ['zeros too few', 'INC12', ['INC0012'], [[0, 'INC12', 'inc0012']]],
    ['no more than one kind of guess for a number', 'OPS-0l2', ['OPS-12'], []],
    ['not another number', 'OPS 13', ['OPS-12'], []],
    ['not another name', 'APS 12', ['OPS-12'], []],
    ['not the key itself', 'OPS-12', ['OPS-12'], []],
    [
      'not a name that has keys of its own',
      '0PS-12',
      ['OPS-12', '0PS-9', 'A0PS-1'],
      [[0, '0PS-12', 'ops-12']],
    ],
    ['not a name of letters that is one already', 'IO 12', ['LO-12', 'IO-13'], []],
    ['once for each ticket', 'OPS 12 OPS_12', ['OPS-12'], [[0, 'OPS 12', 'ops-12']]],
  ])('%s', (_, text, known, expected) => {
    expect(near(text, ...known)).toEqual(expected);
  });
  it('is shown for three tickets at most, by their keys', () => {
    const alike = ['OPS-12', 'OPS-012', 'OPS-0012', 'OPS-00012'];
    expect(near('OPS 12', ...alike.toReversed()).map(([, , key]) => key)).toEqual([
      'ops-00012',
      'ops-0012',
      'ops-012',
    ]);
  });
});
