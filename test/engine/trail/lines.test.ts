import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLine, type Subject, type TrailLine } from '../../../electron/engine/trail/lines.ts';

const USER = 'ana.lopes@harbour.example';
const ID = '0055g0000004zYS';
const read = (text: string, code: string | null = null, user = USER): TrailLine | null =>
  readLine({ text, code, user });
const named = (name: string): Subject => ({ name, login: null, id: null });
const login = (text: string): Subject => ({ name: null, login: text, id: null });
const withId = (name: string | null): Subject => ({ name, login: null, id: ID });

const CHANGES: readonly (readonly [string, TrailLine | null])[] = [
  [
    'Changed profile for user Alex Martin from Standard User to Sales User',
    {
      is: 'moved',
      field: 'profile',
      who: named('Alex Martin'),
      before: 'Standard User',
      after: 'Sales User',
    },
  ],
  [
    'Changed role for user Alex Martin from none to IT',
    { is: 'moved', field: 'role', who: named('Alex Martin'), before: '', after: 'IT' },
  ],
  [
    'Changed role for user Alex Martin from <None Specified> to Payroll',
    { is: 'moved', field: 'role', who: named('Alex Martin'), before: '', after: 'Payroll' },
  ],
  [
    'Changed role for user Alex Martin from Payroll to <None Specified>',
    { is: 'moved', field: 'role', who: named('Alex Martin'), before: 'Payroll', after: '' },
  ],
  [
    `changed  ROLE for user "Alex Martin" (UserID: [${ID}]) from 'Payroll' to 'IT'.`,
    { is: 'moved', field: 'role', who: withId('Alex Martin'), before: 'Payroll', after: 'IT' },
  ],
  [
    'Changed profile for user Alex Martin',
    { is: 'moved', field: 'profile', who: named('Alex Martin'), before: null, after: null },
  ],
  [
    'Changed profile for user Alex Martin to Read Only',
    { is: 'moved', field: 'profile', who: named('Alex Martin'), before: null, after: 'Read Only' },
  ],
  [
    'Changed department for user Alex Martin from Sales West to Payroll',
    { is: 'moved', field: 'department', who: named('Alex Martin'), before: 'Sales West', after: 'Payroll' },
  ],
  [
    'The division for user Alex Martin (UserID: [0055g0000004zYS]) changed from North to South',
    { is: 'moved', field: 'division', who: withId('Alex Martin'), before: 'North', after: 'South' },
  ],
  [
    'For user Alex Martin, changed role from Sales to Legal',
    { is: 'moved', field: 'role', who: named('Alex Martin'), before: 'Sales', after: 'Legal' },
  ],
  // A profile of that name was changed, nobody moved.
  ['Changed profile Read Only: object permissions of Lease Asset were changed from Read to Read, Edit', null],
  [
    'Changed profile Standard User: tab visibility of Renewals was changed from Default Off to Default On',
    null,
  ],
  ['Changed profile from Standard User to Sales User', null],
  ['Changed email template Return of vehicle (French)', null],
  [`Email change attempted for user Alex Martin (UserID: [${ID}]) from a@x.example to b@x.example`, null],
  ['Changed Opportunity page layout Fleet Layout', null],
];

const RENAMES: readonly (readonly [string, TrailLine | null])[] = [
  [
    `Changed username for ${ID} from alex@harbour.example to alex.martin@harbour.example`,
    {
      is: 'renamed',
      field: 'username',
      who: withId(null),
      before: 'alex@harbour.example',
      after: 'alex.martin@harbour.example',
    },
  ],
  [
    'Changed username from alex@harbour.example to alex.martin@harbour.example',
    {
      is: 'renamed',
      field: 'username',
      who: login('alex.martin@harbour.example'),
      before: 'alex@harbour.example',
      after: 'alex.martin@harbour.example',
    },
  ],
  [
    `Changed email for user Alex Martin (UserID: [${ID}]) from alex@harbour.example to am@harbour.example`,
    {
      is: 'renamed',
      field: 'email',
      who: withId('Alex Martin'),
      before: 'alex@harbour.example',
      after: 'am@harbour.example',
    },
  ],
  [
    'Changed email address of alex@harbour.example to am@harbour.example',
    {
      is: 'renamed',
      field: 'email',
      who: login('alex@harbour.example'),
      before: null,
      after: 'am@harbour.example',
    },
  ],
  [
    'Changed federation id for user Alex Martin (UserID: [0055g0000004zYS]) from null to fed1',
    { is: 'renamed', field: 'federation-id', who: withId('Alex Martin'), before: '', after: 'fed1' },
  ],
  [
    'Changed name for user Alex Martin from Alex Martin to Alex Moreau',
    { is: 'renamed', field: 'name', who: named('Alex Martin'), before: 'Alex Martin', after: 'Alex Moreau' },
  ],
  ['Changed name of custom object Berth from Berth to Mooring', null],
  ['Changed username', null],
];

const OTHERS: readonly (readonly [string, TrailLine | null])[] = [
  [`Deactivated user Alex Martin (UserID: [${ID}])`, { is: 'deactivated', who: withId('Alex Martin') }],
  ['Deactivated user Sammy Ortega Jr.', { is: 'deactivated', who: named('Sammy Ortega Jr.') }],
  ['Deactivated user Sammy Ortega.', { is: 'deactivated', who: named('Sammy Ortega') }],
  ['Activated user Alex Martin', { is: 'activated', who: named('Alex Martin') }],
  ['Froze user account for Alex Martin', { is: 'frozen', who: named('Alex Martin') }],
  ['Unfroze user Alex Martin', { is: 'unfrozen', who: named('Alex Martin') }],
  ['Created new user Nuria Llorente', { is: 'created', who: named('Nuria Llorente') }],
  ['Created new Customer User Nuria Llorente', { is: 'created', who: named('Nuria Llorente') }],
  ['Deactivated workflow rule Old renewal reminder', null],
  ['Reset password for user Alex Martin', null],
  [
    `Permission set Berth Editor: assigned to user Alex Martin (UserID: [${ID}])`,
    { is: 'assigned', what: 'permission set', set: 'Berth Editor', who: withId('Alex Martin'), until: null },
  ],
  [
    `Permission set Berth Editor: unassigned from user Alex Martin (UserID: [${ID}])`,
    {
      is: 'unassigned',
      what: 'permission set',
      set: 'Berth Editor',
      who: withId('Alex Martin'),
      until: null,
    },
  ],
  [
    `Permission set group Quay: assigned to user Alex Martin (UserID: [${ID}])`,
    { is: 'assigned', what: 'permission set group', set: 'Quay', who: withId('Alex Martin'), until: null },
  ],
  [
    `Permission set Tide with expiration: assigned to user Alex Martin (UserID: [${ID}]), expiring on Wed May 20 06:59:59 GMT 2026`,
    {
      is: 'assigned',
      what: 'permission set',
      set: 'Tide',
      who: withId('Alex Martin'),
      until: Date.UTC(2026, 4, 20, 6, 59, 59),
    },
  ],
  [
    `Permission set Tide assigned to user Alex Martin (UserID: [${ID}]): expiration was changed from Wed Apr 01 06:59:59 GMT 2026 to Wed May 20 06:59:59 GMT 2026`,
    {
      is: 'extended',
      what: 'permission set',
      set: 'Tide',
      who: withId('Alex Martin'),
      until: Date.UTC(2026, 4, 20, 6, 59, 59),
    },
  ],
  [`Permission set license Pilot: assigned to user Alex Martin (UserID: [${ID}])`, null],
  ['Changed permission set Berth Editor: Edit Tasks permission was changed from disabled to enabled', null],
  ['Changed Administrators Can Log in as Any User from off to on', { is: 'switched', to: 'on' }],
  ['Changed Administrators Can Log in as Any User from on to off', { is: 'switched', to: 'off' }],
  ['Logged in using Login-As access for Alex Martin', null],
];

const owner = login('ivo.petkov@harbour.example');
const GRANTS: readonly (readonly [string, TrailLine | null])[] = [
  [
    'ivo.petkov@harbour.example has granted salesforce.com login access through 11/1/2030',
    { is: 'granted', owner, grantee: 'vendor-support', granteeText: 'salesforce.com', through: '11/1/2030' },
  ],
  [
    'ivo.petkov@harbour.example has changed salesforce.com login access through 11/1/2035',
    {
      is: 'regranted',
      owner,
      grantee: 'vendor-support',
      granteeText: 'salesforce.com',
      through: '11/1/2035',
    },
  ],
  [
    'ivo.petkov@harbour.example has revoked salesforce.com login access',
    { is: 'revoked', owner, grantee: 'vendor-support', granteeText: 'salesforce.com', through: null },
  ],
  [
    'ivo.petkov@harbour.example has granted user login access through 11/1/2030 to package publisher Tidewater (00D5g0000031)',
    {
      is: 'granted',
      owner,
      grantee: 'publisher',
      granteeText: 'Tidewater (00D5g0000031)',
      through: '11/1/2030',
    },
  ],
  [
    'ivo.petkov@harbour.example has revoked user login access to package publisher Path to Berth (00D5g0000031)',
    {
      is: 'revoked',
      owner,
      grantee: 'publisher',
      granteeText: 'Path to Berth (00D5g0000031)',
      through: null,
    },
  ],
  [
    'ivo.petkov@harbour.example has granted login access to administrators through 1 Nov 2030',
    { is: 'granted', owner, grantee: 'administrators', granteeText: 'administrators', through: '1 Nov 2030' },
  ],
  [
    'Ivo Petkov has granted user login access through 11/1/2030',
    {
      is: 'granted',
      owner: { name: 'Ivo Petkov', login: USER, id: null },
      grantee: 'not-recorded',
      granteeText: null,
      through: '11/1/2030',
    },
  ],
  // It says who may give access, not that anybody did.
  [
    'ivo.petkov@harbour.example has set support access for only admins to package publisher Tidewater (00D5g0000031)',
    null,
  ],
];

it.each([...CHANGES, ...RENAMES, ...OTHERS, ...GRANTS])('%s', (text, line) => {
  expect(read(text)).toEqual(line);
});

it('does not tear where the words allow two ways', () => {
  expect(read('Changed profile for user Alex Martin from Quote to Cash to Sales')).toEqual({
    is: 'moved',
    field: 'profile',
    who: named('Alex Martin'),
    before: null,
    after: null,
    readings: [
      { before: 'Quote', after: 'Cash to Sales' },
      { before: 'Quote to Cash', after: 'Sales' },
    ],
  });
  expect(read('Changed role for user Alex from Bremen from Sales to Legal')).toMatchObject({
    before: null,
    after: null,
  });
  expect(read(`Changed role for user Alex from Bremen (UserID: [${ID}]) from Sales to Legal`)).toMatchObject({
    who: withId('Alex from Bremen'),
    before: 'Sales',
    after: 'Legal',
  });
  expect(read('Changed profile for user Alex Martin from "Quote to Cash" to "Sales"')).toMatchObject({
    before: 'Quote to Cash',
    after: 'Sales',
  });
});

it('reads by its code and an id what another language says', () => {
  const german = `Benutzer Alex Martin (Benutzer-ID: [${ID}]) deaktiviert`;
  expect(read(german, 'deactivateduser')).toEqual({ is: 'deactivated', who: withId(null) });
  expect(read('Benutzer Alex Martin deaktiviert', 'deactivateduser')).toBeNull();
  expect(read(`Profil von [${ID}] geändert`, 'changedprofileforuser')).toMatchObject({
    field: 'profile',
    who: withId(null),
    before: null,
    after: null,
  });
  expect(read('Etwas wurde umgeschaltet', 'overridegrantaccessenabledoff')).toEqual({
    is: 'switched',
    to: null,
  });
  expect(read(`${USER} hat den Zugriff bis 1.3.2026 erteilt`, 'loginasgrantedtosfdc')).toEqual({
    is: 'granted',
    owner: login(USER),
    grantee: 'vendor-support',
    granteeText: 'salesforce.com',
    through: '1.3.2026',
  });
});

it('reads any text in no time, and never throws', () => {
  const piece = fc.constantFrom(
    'Changed role for user ',
    ' from ',
    ' to ',
    '(UserID: [',
    'has granted ',
    'login access through ',
    'Permission set ',
    ': assigned to user ',
    '"',
    'A',
    '__proto__',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 200 }), (parts) => {
      read(parts.join(''));
    }),
  );
  const start = performance.now();
  for (const part of [' from ', ' to ', 'a has granted ', '(UserID: [', ': assigned to user ', "'"])
    read(`Changed role for user ${part.repeat(32_000 / part.length)}`.slice(0, 2000));
  read('x'.repeat(32_000));
  expect(performance.now() - start).toBeLessThan(200);
});
