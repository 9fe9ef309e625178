import { describe, expect, it, test } from 'vitest';
import { keyFinder } from '../../../electron/engine/matching/keys/find.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';

const tickets = new Set([
  'ops-123',
  'ops-124',
  'sol-12',
  's0l-13',
  'my_proj-7',
  'inc0012345',
  'inc0010070',
  'ops-1000',
  'hd123',
  'ab-123',
  'io-1',
  'lo-1',
  '10-1',
  'x-1',
  '4711',
]);
const find = keyFinder(DEFAULT_POLICY, tickets);

describe('nearly a key', () => {
  it.each([
    ['OPS 123', 'ops-123'],
    ['OPS123', 'ops-123'],
    ['ops_123', 'ops-123'],
    ['OPS - 123: devis bloqué', 'ops-123'],
    ['OPS-l23', 'ops-123'],
    ['OPS-I23', 'ops-123'],
    ['OPS-|23', 'ops-123'],
    ['0PS-123', 'ops-123'],
    ['0PS l23', 'ops-123'],
    ['OPS-0123', 'ops-123'],
    ['MY_PROJ 7', 'my_proj-7'],
    ['MYPROJ-7', 'my_proj-7'],
    ['INC00I2345', 'inc0012345'],
    ['INCOO12345', 'inc0012345'],
    ['INC12345', 'inc0012345'],
    ['INC 0012345', 'inc0012345'],
    ['INC10070', 'inc0010070'],
    ['INC001OO7O', 'inc0010070'],
    ['OPS l000', 'ops-1000'],
    ['INC000012345', 'inc0012345'],
    ['HD-123', 'hd123'],
    ['HD 123', 'hd123'],
  ])('%s', (text, key) => {
    const found = find(`see ${text}.`);
    expect(found.near.map((near) => near.key)).toEqual([key]);
    expect(found.known).toEqual([]);
    expect(text).toContain(found.near[0]?.written);
  });
});

describe('not nearly a key', () => {
  it.each([
    'OPS-125',
    'OPS 125',
    'OPS-1234',
    'OPS-23',
    'OPS-132',
    'OP5-123',
    'OPSS-123',
    'OBS-123',
    // The hyphen would have to move.
    'A-B123',
    'AB1-23',
    // Another project of the review, whose ticket is in no file.
    'SOL-13',
    'S0L-12',
    'S0L-12x',
    'HD-124',
    '4711 rows',
    'OPS',
    'ops lo',
    '123',
    'OPS rows 123',
    // Two corrections at once.
    'INFO 1',
    'OPS-O123',
    'OPS 100',
    'OPS 10',
    'INC 100700',
  ])('%s', (text) => {
    expect(find(text).near).toEqual([]);
  });

  it('a key that is written right is not suggested as well', () => {
    expect(find('OPS-123, in short OPS 123')).toMatchObject({ known: ['ops-123'], near: [] });
  });
});

test('where several tickets are meant by the same signs, all are shown', () => {
  const many = keyFinder(DEFAULT_POLICY, new Set(['inc0012345', 'inc012345', 'inc00012345', 'inc000012345']));
  expect(many('INC 12345').near.map(({ key }) => key)).toEqual(['inc000012345', 'inc00012345', 'inc0012345']);
});
