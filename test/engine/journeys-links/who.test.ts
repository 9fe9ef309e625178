import { describe, expect, it } from 'vitest';
import { csv, outcomes, people, sessions, tickets, type File, type Sitting, type Slip } from './desk.ts';

/** However a list of sessions and a list of tickets write Tilda Berg: what nobody can put together accuses nobody. */
const EVERYBODY: readonly (readonly [login: string, name: string])[] = [
  ['tilda.berg', 'Tilda Berg'],
  ['lena.ohm', 'Lena Ohm'],
  ['kurt.weil', 'Kurt Weil'],
  ['paul.vik', 'Paul Vik'],
];
const LISTS: readonly (readonly [tells: string, files: readonly File[]])[] = [
  ['names, logins and addresses', [people]],
  [
    'names and addresses',
    [
      csv(
        'people.csv',
        'Name,Email,Status',
        ...EVERYBODY.map(([login, name]) => `${name},${login}@library.example,Active`),
      ),
    ],
  ],
  [
    'names and logins',
    [
      csv(
        'people.csv',
        'Name,Username,Status',
        ...EVERYBODY.map(([login, name]) => `${name},${login},Active`),
      ),
    ],
  ],
  [
    'names alone',
    [csv('people.csv', 'Name,Department,Status', ...EVERYBODY.map(([, name]) => `${name},Lending,Active`))],
  ],
  ['nobody', []],
];
const WRITTEN = ['tilda.berg', 'tilda.berg@library.example', 'Tilda Berg'];
const good: Slip = { key: 'T', by: 'Tilda Berg', to: 'Lena Ohm', from: '17 09:00', till: '17 12:00' };
const sitting = (who: string): Sitting => ['17 10:00', '17 10:20', 'Lena Ohm', who, ''];

describe.each(LISTS)('with a list of %s', (tells, files) => {
  it.each(WRITTEN)('sessions call her %s', async (who) => {
    for (const by of WRITTEN.filter((one) => one !== who)) {
      const [told = ''] = await outcomes([...files, sessions([sitting(who)]), tickets([{ ...good, by }])]);
      const isKnown = tells === 'names, logins and addresses';
      expect([by, told]).toEqual([
        by,
        expect.stringMatching(isKnown ? /^justified strong T y/u : /^(?:justified|cannot-tell) /u),
      ]);
    }
  });

  it.each(['tberg', '0055g0000000001AAA'])('sessions call her %s, which is in no list', async (who) => {
    const [told = ''] = await outcomes([...files, sessions([sitting(who)]), tickets([good])]);
    // Where the list has logins, hers would be among them; an id of another system never is.
    const isStranger = who === 'tberg' && tells.includes('logins');
    expect(told).toMatch(isStranger ? /^unjustified none/u : /^cannot-tell not-evaluated/u);
  });
});
