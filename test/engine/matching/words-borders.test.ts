import { describe, expect, it } from 'vitest';
import { sharedWords } from '../../../electron/engine/matching/closeness.ts';
import { vagueness } from '../../../electron/engine/matching/vague.ts';
import { readerOf } from '../../../electron/engine/matching/vague/reader.ts';
import { tokensOf } from '../../../electron/engine/matching/vague/tokens.ts';
import { namesOf } from '../../../electron/engine/matching/vague/names.ts';
import { DEFAULT_POLICY, policyFrom } from '../../../shared/policy.ts';
import { session, ticket } from '../build.ts';

const who = (name: string, username: string | null = null) => ({ keys: [`name:${name}`], name, username });
const base = session(who('Nadia Brandt'), who('Theo Marchand', 'x4471'));
const told = (text: string) => {
  const { vague, kind, words } = vagueness(text);
  return [vague ? kind : 'specific', ...words];
};

describe('a reason is specific', () => {
  it.each([
    [
      'by two words of its own and three telling words in all',
      'quiz certificate help',
      ['specific', 'quiz', 'certificate'],
    ],
    ['not by two words alone', 'quiz certificate', ['short', 'quiz', 'certificate']],
    ['not by one word of its own', 'quiz help testing', ['short', 'quiz', 'help', 'testing']],
    ['by a word and a record', 'quiz 4711 help', ['specific', 'quiz', '4711']],
    ['not by records alone', '4711 4712 help', ['short', '4711', '4712', 'help']],
    ['not by words that fit every session', 'help testing', ['stock', 'help', 'testing']],
    ['not by general words', 'help my manager', ['no-matter', 'help', 'manager']],
    ['not by nothing', 'OPS-12 2026-03-01 10:30', ['short']],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
  it('and shows eight words at most', () => {
    const nine = 'alpaca badger cormorant dingo ermine falcon gecko heron ibis';
    expect(told(nine)).toEqual(['specific', ...nine.split(' ').slice(0, 8)]);
    const stock = 'help testing check support issue problem access user account login';
    expect(told(stock).length).toBe(9);
    expect(told(`quiz ${stock}`)).toEqual(['short', 'quiz', ...stock.split(' ').slice(0, 7)]);
    expect(told(`manager ${stock}`).length).toBe(9);
  });
});

describe('a word says something of its own', () => {
  const own = (word: string) => told(`quiz ${word} help`).includes('specific');
  it.each([
    ['from three letters on', 'pug', true],
    ['not with two', 'pu', false],
    ['with two capitals', 'HR', true],
    ['not with one', 'H', false],
    ['not with a capital and a small letter', 'Hr', false],
    ['in a script without spaces', '在庫', true],
    ['as a number of a record', '4711', true],
    ['with three figures', '471', true],
    ['not with two figures', '47', false],
    ['not as a year', '2026', false],
    ['not as a year of the last century', '1998', false],
    ['as a number that begins like a year', '20267', true],
    ['as a number that ends like a year', '12026', true],
    ['as a number of letters and figures', 'A4711', true],
    ['not as a letter and a figure', 'A4', false],
  ])('%s: %s', (_, word, expected) => {
    expect(own(word)).toBe(expected);
  });
  it('once, however it is written', () => {
    expect(told('quiz Quiz QUIZ help')).toEqual(['short', 'quiz', 'help']);
  });
});

describe('a text without what is no word of a reason', () => {
  const { bare, hasKey } = readerOf(DEFAULT_POLICY);
  it.each([
    ['keys of tickets', 'OPS-12 berth plan', 'berth plan'],
    [
      'addresses',
      'see https://quay.example/a1 and www.quay.example/b for t.berg@quay.example now',
      'see and for now',
    ],
    ['dates and times', 'on 2026-03-01 at 10:30 or 1/2/26 berth 7', 'on at or berth 7'],
    ['whose account it was', 'Logged in as Theo Marchand to see berth', 'login to see berth'],
    ['accents and case', 'Zoë ÉTÉ', 'zoe ete'],
  ])('leaves out %s', (_, text, expected) => {
    expect(bare(text, new Set())).toBe(expected);
  });
  it('reads a shortened "not" as one, with either apostrophe', () => {
    expect(bare("doesn't load", new Set())).toBe('does not load');
    expect(bare('doesn’t load', new Set())).toBe('does not load');
  });
  it('leaves out the names of the two people, by login too', () => {
    expect(bare('nadia x4471 berth brandt', namesOf(base))).toBe('berth');
  });
  it('has the key of a ticket or has not', () => {
    expect([hasKey('see OPS-12'), hasKey('see ops')]).toEqual([true, false]);
  });
});

it('a script without spaces gives a word for every two signs', () => {
  expect(tokensOf('在庫表を quiz Zoë')).toEqual(['在庫', '表を', 'quiz', 'Zoë']);
  expect(tokensOf('–')).toEqual([]);
});

describe('words in common with a ticket', () => {
  const policy = policyFrom({});
  const shared = (reason: string, title: string, text = '') =>
    sharedWords({ ...base, reason }, ticket('OPS-1', { title, text }), policy);
  it('are two or more', () => {
    expect(shared('alpaca badger', 'alpaca and badger')).toEqual(['alpaca', 'badger']);
    expect(shared('alpaca badger cormorant', 'alpaca')).toEqual([]);
    expect(shared('alpaca', 'alpaca')).toEqual([]);
  });
  it('are the first four of the reason', () => {
    const five = 'alpaca badger cormorant dingo ermine';
    expect(shared(five, 'ermine dingo', 'cormorant badger alpaca')).toEqual(five.split(' ').slice(0, 4));
  });
  it('may be plurals on either side', () => {
    expect(shared('Kestrels and hostel', 'kestrel', 'hostels')).toEqual(['Kestrels', 'hostel']);
  });
  it('are looked for in the first 4,000 signs of a text', () => {
    const far = (blanks: number) => shared('alpaca badger', 'alpaca', `${' '.repeat(blanks)}badger`);
    expect([far(3_994).length, far(3_995).length]).toEqual([2, 0]);
  });
  it('are asked for one pair after the other', () => {
    const [one, other] = [ticket('OPS-1', { title: 'alpaca badger' }), ticket('OPS-2', { title: 'dingo' })];
    const given = { ...base, reason: 'alpaca badger' };
    const counts = [one, other, one, one].map((each) => sharedWords(given, each, policy).length);
    expect(counts).toEqual([2, 0, 2, 2]);
    expect(sharedWords({ ...base, reason: 'dingo ermine' }, one, policy)).toEqual([]);
  });
});
