import { describe, expect, it, test } from 'vitest';
import { keyFinder } from '../../../electron/engine/matching/keys/find.ts';
import { assertSafePatterns, problemOf } from '../../../electron/engine/matching/keys/safety.ts';
import { tryKeys } from '../../../electron/engine/matching/keys/try.ts';
import { createReview } from '../../../electron/engine/review.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import { withFacts } from '../fact-bench.ts';
import { inTempFolder } from '../temp-review.ts';

describe('patterns that must not be used', () => {
  it.each([
    ['(', 'The ticket key pattern "(" is not a regular expression.'],
    ['a)|(b', 'is not a regular expression.'],
    ['x*', 'matches the empty text'],
    ['(?:OPS-[0-9]+)?', 'matches the empty text'],
    ['A'.repeat(300), 'is longer than 200 characters.'],
    ['(a+)+', 'can take very long'],
    ['([A-Z]+)*-1', 'can take very long'],
    ['(x+x+)+y', 'can take very long'],
    ['[A-Z0-9]+[A-Z0-9]*-[0-9]+', 'can take very long'],
    ['(?:(?:A{1,50}){1,50}){1,50}', 'can take very long'],
  ])('%s', (pattern, words) => {
    expect(problemOf(pattern)).toContain(words);
    expect(problemOf(pattern)).toMatch(/^The ticket key pattern ".+\.$/su);
  });
});

describe('patterns that may', () => {
  it.each([
    ...DEFAULT_POLICY.ticketKeys,
    'CASE/[0-9]+',
    'HD-?[0-9]{3,8}',
    '\\bDEMANDE [0-9]{4}\\b',
    'T[0-9]{4}/[0-9]{2,6}',
    '\\p{Lu}{2,5}-\\p{N}+',
    '[a-z]+-[0-9]+',
  ])('%s', (pattern) => {
    expect(problemOf(pattern)).toBeNull();
  });
});

const evil = { ...DEFAULT_POLICY, ticketKeys: [...DEFAULT_POLICY.ticketKeys, '(a+)+'] };

test('a policy with a pattern that may never end is refused, naming the pattern', () => {
  const refusal: unknown = expect.objectContaining({
    code: 'policy-invalid',
    message: expect.stringContaining('"(a+)+"') as string,
  });
  expect(() => assertSafePatterns(evil)).toThrow(refusal);
  expect(() => keyFinder(evil, new Set())).toThrow(refusal);
  expect(() => assertSafePatterns(DEFAULT_POLICY)).not.toThrow();
});

test('no review is made with it, as from a policy file on the command line', async () => {
  await inTempFolder((folder) => {
    const settings = {
      name: 'Test',
      zone: null,
      dateOrder: null,
      asked: null,
      policy: { ticketKeys: ['(a+)+'] },
    };
    expect(() => createReview(`${folder}/test.actas`, settings)).toThrow(/"\(a\+\)\+" can take very long/u);
    return Promise.resolve();
  });
});

describe('the box in which patterns are tried', () => {
  it('shows where keys stand, by what they were found, and what is wrong with a pattern', () => {
    const text = 'Demande D/77 et OPS‑12 : https://a.example/x?number%3DINC0012345';
    const { patterns, found, near } = tryKeys(null, { patterns: ['D/[0-9]+', '(a+)+'], text });
    expect(patterns).toEqual([
      { pattern: 'D/[0-9]+', problem: null },
      { pattern: '(a+)+', problem: expect.stringContaining('can take very long') as string },
    ]);
    expect(near).toEqual([]);
    expect(found.map(({ at, length, ...rest }) => ({ ...rest, as: text.slice(at, at + length) }))).toEqual([
      { key: 'D/77', form: 'D/[0-9]+', known: false, as: 'D/77' },
    ]);
  });

  it('tells keys of the default patterns when they are among those tried', () => {
    const text = 'OPS‑12 : https://a.example/x?number%3DINC0012345, Zendesk 4711';
    const { found } = tryKeys(null, { patterns: [...DEFAULT_POLICY.ticketKeys], text });
    expect(found.map(({ at, length, key, form }) => [text.slice(at, at + length), key, form])).toEqual([
      ['OPS‑12', 'OPS-12', 'Jira'],
      ['INC0012345', 'INC0012345', 'ServiceNow'],
      ['Zendesk 4711', '#4711', 'Zendesk'],
    ]);
  });

  it('knows the tickets of the open review', async () => {
    const rows = ['OPS-12', 'harbour/planner#7', 'quay/rates#8', 'quay/berths#8'].map((key) => ({
      key,
      resolution: 'open' as const,
    }));
    await withFacts([{ file: 'Jira.csv', table: 'ticket_version', rows }], (db) => {
      const tried = (text: string) => tryKeys(db, { patterns: [], text });
      expect(tried('ops-12, #7, #8 and OPS-13').found).toEqual([
        { at: 0, length: 6, key: 'OPS-12', form: 'Jira', known: true },
        { at: 8, length: 2, key: '#7', form: 'As the ticket file writes it', known: true },
      ]);
      expect(tried('OPS 12').near).toEqual([{ written: 'OPS 12', key: 'OPS-12' }]);
    });
  });
});
