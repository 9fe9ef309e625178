import { describe, expect, it } from 'vitest';
import type { SessionCheck } from '../../../shared/check-words.ts';
import { events, idOf, into, list, trail, users, type File } from '../sessions/company.ts';
import { detailsOf, history, said } from './logins.ts';

type Case = {
  readonly name: string;
  readonly check: SessionCheck;
  readonly files: readonly File[];
  readonly says: string;
};

const ten = trail([['10:00:00', 'ana.lopes', into('zoe.brandt')]]);
/** LoginAsEvent of 10:00 from 192.0.2.8 with Firefox 130. */
const event = events([['10:00:00', 'ana.lopes', 'zoe.brandt']]);
/** Rows that make the history cover the twelve hours before. */
const around = [
  ['2026-02-16T20:00:00', 'ivo.petkov'],
  ['12:00:00', 'ivo.petkov'],
] as const;
/** The object export names users by id only. */
const byId = (...rows: readonly (readonly [time: string, user: string])[]): File => ({
  name: 'LoginHistory.csv',
  text: [
    'Id,UserId,LoginTime,LoginType,SourceIp,Status',
    ...rows.map(
      ([time, user], place) => `0Ya${place},${idOf(user)},2026-02-${time}Z,Application,192.0.2.7,Success`,
    ),
    '',
  ].join('\n'),
});

const cases: Case[] = [
  {
    name: 'signed in shortly before',
    check: 'own-login',
    files: [users, ten, history([['09:48:00', 'ana.lopes']])],
    says: 'yes: Signed in as themselves 12 min before, from 192.0.2.7 with Chrome 144. (LoginHistory.csv 2)',
  },
  {
    name: 'the nearest sign-in counts, not a later one',
    check: 'own-login',
    files: [
      users,
      ten,
      history([
        ['08:00:00', 'ana.lopes'],
        ['09:59:30', 'ana.lopes', '192.0.2.9', 'N/A'],
        ['10:00:05', 'ana.lopes'],
      ]),
    ],
    says: 'yes: Signed in as themselves 1 min before, from 192.0.2.9. (LoginHistory.csv 3)',
  },
  {
    name: 'by id, where the history has no usernames',
    check: 'own-login',
    files: [users, ten, byId(['17T09:00:00', 'ana.lopes'])],
    says: 'yes: Signed in as themselves 1 h before, from 192.0.2.7. (LoginHistory.csv 2)',
  },
  {
    name: 'a failed login is no sign-in',
    check: 'own-login',
    files: [
      users,
      ten,
      history([...around, ['09:50:00', 'ana.lopes', '192.0.2.7', 'Chrome 144', 'Invalid Password']]),
    ],
    says: 'no: No sign-in of Ana Lopes in the 12 h before is in LoginHistory.csv.',
  },
  {
    name: 'a login whose success is not told settles nothing',
    check: 'own-login',
    files: [users, ten, history([...around, ['09:50:00', 'ana.lopes', '192.0.2.7', 'Chrome 144', '']])],
    says: 'not-recorded: A login of theirs is recorded 10 min before, from 192.0.2.7 with Chrome 144. Whether it succeeded is not recorded. (LoginHistory.csv 4)',
  },
  {
    name: 'the history covers the hours before and has none',
    check: 'own-login',
    files: [users, ten, history(around)],
    says: 'no: No sign-in of Ana Lopes in the 12 h before is in LoginHistory.csv.',
  },
  {
    name: 'a sign-in of the day before is too old',
    check: 'own-login',
    files: [users, ten, history([...around, ['2026-02-16T21:30:00', 'ana.lopes']])],
    says: 'no: No sign-in of Ana Lopes in the 12 h before is in LoginHistory.csv.',
  },
  {
    name: 'the history covers only some of the hours before',
    check: 'own-login',
    files: [
      users,
      ten,
      history([
        ['09:00:00', 'ivo.petkov'],
        ['12:00:00', 'ivo.petkov'],
      ]),
    ],
    says: 'not-recorded: The login history begins less than 12 h before the session.',
  },
  {
    name: 'the history is of another time',
    check: 'own-login',
    files: [users, ten, history([['2026-01-05T09:00:00', 'ivo.petkov']])],
    says: 'not-recorded: No login history in the review covers the time.',
  },
  {
    name: 'there is no history',
    check: 'own-login',
    files: [users, ten],
    says: 'not-recorded: No login history was imported.',
  },
  {
    name: 'without a list of users an id cannot be told to be the actor',
    check: 'own-login',
    files: [ten, byId(['16T20:00:00', 'ivo.petkov'], ['17T12:00:00', 'ivo.petkov'])],
    says: 'not-recorded: The account of ana.lopes@harbour.example is not known by what LoginHistory.csv calls it.',
  },
  {
    name: 'namesakes',
    check: 'own-login',
    files: [
      users,
      history(around),
      list([['10:00:00', '10:20:00', 'Alex Martin', 'Zoë Brandt', 'help', 'Salesforce']]),
    ],
    says: 'not-recorded: Several people may be Alex Martin: their logins cannot be told.',
  },
  {
    name: 'another system has no history here',
    check: 'own-login',
    files: [
      users,
      history(around),
      list([['10:00:00', '10:20:00', 'Ana Lopes', 'Zoë Brandt', 'quiz', 'Moodle']]),
    ],
    says: 'not-recorded: No login history of this system can be read.',
  },
  {
    name: 'one address and one browser',
    check: 'same-address',
    files: [users, event, history([['09:48:00', 'ana.lopes', '192.0.2.8', 'Firefox 130']])],
    says: 'yes: Both came from 192.0.2.8 with Firefox. (LoginHistory.csv 2)',
  },
  {
    name: 'one address, and the browser is told on one side',
    check: 'same-address',
    files: [users, event, history([['09:48:00', 'ana.lopes', '192.0.2.8', 'Unknown']])],
    says: 'yes: Both came from 192.0.2.8; the browser is not recorded on both sides. (LoginHistory.csv 2)',
  },
  {
    name: 'another address',
    check: 'same-address',
    files: [users, event, history([['09:48:00', 'ana.lopes', '203.0.113.5', 'Firefox 130']])],
    says: 'no: The session came from 192.0.2.8, the own login from 203.0.113.5. (LoginHistory.csv 2)',
  },
  {
    name: 'one address, another browser',
    check: 'same-address',
    files: [users, event, history([['09:48:00', 'ana.lopes', '192.0.2.8', 'Chrome 144']])],
    says: 'no: Both came from 192.0.2.8, but the session used Firefox 130, the own login Chrome 144. (LoginHistory.csv 2)',
  },
  {
    name: 'the words of Salesforce for its own machines are no address',
    check: 'same-address',
    files: [users, event, history([['09:48:00', 'ana.lopes', 'Salesforce.com IP', 'Firefox 130']])],
    says: 'not-recorded: The login history has no address for the own login. (LoginHistory.csv 2)',
  },
  {
    name: 'the audit trail has no addresses',
    check: 'same-address',
    files: [users, ten, history([['09:48:00', 'ana.lopes']])],
    says: 'not-recorded: No source has the address of the session. (LoginHistory.csv 2)',
  },
  {
    name: 'no own login',
    check: 'same-address',
    files: [users, event, history(around)],
    says: 'not-recorded: There is no own login to compare the session with.',
  },
];

describe("the actor's own login", () => {
  it.each(cases)('$check: $name', async ({ files, check, says }) => {
    const [session] = await detailsOf(...files);
    expect(session && said(session, check)).toBe(says);
  });
});
