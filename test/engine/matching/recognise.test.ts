import { describe, expect, it } from 'vitest';
import { canBeNamed } from '../../../electron/engine/matching/nameable.ts';
import { recogniser } from '../../../electron/engine/matching/recognise.ts';
import type { Identity } from '../../../electron/engine/model.ts';
import { person, registerWith, ticket } from '../build.ts';

const unlisted = (key: string): Identity => ({ keys: [key], name: key, username: null });
const NAME = unlisted('name:konrad vogt');
const ADDRESS = unlisted('email:kv@quay.example');
const LOGIN = unlisted('login:kvogt');
const ID = unlisted('login:712020:0c4471');

const register = registerWith(
  person('Nadia Brandt'),
  person('Tilda Berg', { username: 'tberg', email: null }),
  person('Ines Falk', { username: null, email: null }),
  person('Jae Lim', { username: null }),
);
const listed = (name: string): Identity => register.resolve(name, null);
const { wouldShow, groupOf } = recogniser(register);

describe('it would show that a text of a ticket means the owner of the account', () => {
  it.each([
    ['a name, of anybody on a list', NAME, listed('Ines Falk'), true],
    ['an address, where the list has one', ADDRESS, listed('Jae Lim'), true],
    ['an address, where the list has none', ADDRESS, listed('Ines Falk'), false],
    ['an address, where the list has one only as a username', ADDRESS, listed('Tilda Berg'), false],
    ['a login, where the list has one', LOGIN, listed('Tilda Berg'), true],
    ['a login, where usernames are addresses', LOGIN, listed('Nadia Brandt'), false],
    ['an id, which no list compares', ID, listed('Nadia Brandt'), false],
    ['two that are listed', listed('Ines Falk'), listed('Nadia Brandt'), true],
    ['somebody of a list, for a session of an address', listed('Jae Lim'), ADDRESS, true],
    ['somebody of a list without address, for the same', listed('Ines Falk'), ADDRESS, false],
    ['somebody of a list, for a session of a login', listed('Tilda Berg'), LOGIN, true],
    ['somebody of a list with addresses, for the same', listed('Nadia Brandt'), LOGIN, false],
    ['two of no list in one form', LOGIN, unlisted('login:other'), true],
    ['two of no list in two forms', LOGIN, ADDRESS, false],
  ])('%s: %#', (_, written, target, expected) => {
    expect(wouldShow(written, target)).toBe(expected);
  });
});

it('people of lists are recognised alike when the lists know the same kinds of them', () => {
  const groups = ['Nadia Brandt', 'Jae Lim', 'Tilda Berg', 'Ines Falk'].map((name) => groupOf(listed(name)));
  expect(groups).toEqual(['listed name address', 'listed name address', 'listed name login', 'listed name']);
  expect([NAME, ADDRESS, LOGIN].map(groupOf)).toEqual(['name', 'address', 'login']);
});

describe('a ticket could name somebody', () => {
  const asked = (...people: Identity[]) => [ticket('OPS-1', { requester: people }), ticket('OPS-2')];
  it('who is listed or has a name, always; an id, never', () => {
    for (const tickets of [[], asked(LOGIN)])
      expect([listed('Ines Falk'), NAME, ID].map(canBeNamed(tickets))).toEqual([true, true, false]);
  });
  it('who has a login, only where tickets write logins, or nobody at all', () => {
    expect(canBeNamed([])(LOGIN)).toBe(true);
    expect(canBeNamed(asked())(LOGIN)).toBe(true);
    expect(canBeNamed(asked(ADDRESS))(LOGIN)).toBe(false);
    expect(canBeNamed(asked(ADDRESS, LOGIN))(LOGIN)).toBe(true);
    expect(canBeNamed([ticket('OPS-1', { affected: [listed('Ines Falk')] })])(LOGIN)).toBe(true);
  });
});
