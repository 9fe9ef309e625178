import { describe, expect, it } from 'vitest';
import { personDetail } from '../../../electron/engine/views/person-detail.ts';
import { documentOf, withReview } from '../temp-review.ts';
import { american, csv, into, units, type File, type TrailLine } from './town.ts';

const HEADER = 'Id,Username,Name,Email,IsActive,UserRole.Name,Profile.Name,Department,UserType';
const ANA =
  '005A00000000001AAA,ana@x.example,Ana Ruiz,ana@x.example,true,IT,System Administrator,IT,Standard';
const rosa = (role: string, department = '', active = 'true', profile = 'Standard User'): string =>
  `005A00000000007AAA,rosa@x.example,Rosa Lind,rosa@x.example,${active},${role},${profile},${department},Standard`;
const list = (...rows: readonly string[]): File => csv('Users.csv', HEADER, ANA, ...rows);
const WHO = 'Rosa Lind (UserID: [005A00000000007])';
const enters = (...days: readonly string[]): TrailLine[] =>
  days.map((day) => [`2026-${day}T10:00:00Z`, 'ana@x.example', into('Rosa Lind')]);
const says = (day: string, text: string): TrailLine => [`2026-${day}T09:00:00Z`, 'it@x.example', text];

type Case = { readonly name: string; readonly files: readonly File[]; readonly says: readonly string[] };
const cases: readonly Case[] = [
  {
    name: 'moved to Payroll on 10 May: only later sessions are sensitive',
    files: [
      list(rosa('Payroll')),
      american([
        ...enters('05-09', '05-11'),
        says('05-10', `Changed role for user ${WHO} from Berths to Payroll`),
      ]),
    ],
    says: ['5-09T10:00 Berths trail plain', '5-11T10:00 Payroll trail sensitive'],
  },
  {
    name: 'moved to Payroll and back: only the sessions between are sensitive',
    files: [
      list(rosa('Berths')),
      american([
        ...enters('05-09', '05-11', '05-21'),
        says('05-10', `Changed role for user ${WHO} from Berths to Payroll`),
        says('05-20', `Changed role for user ${WHO} from Payroll to Berths`),
      ]),
    ],
    says: [
      '5-09T10:00 Berths trail plain',
      '5-11T10:00 Payroll trail sensitive',
      '5-21T10:00 Berths trail plain',
    ],
  },
  {
    name: 'the role is in the trail only, and no list of people is there',
    files: [
      american([
        ...enters('05-09', '05-11'),
        says('05-10', 'Changed role for user Rosa Lind from Berths to Payroll'),
      ]),
    ],
    says: ['5-09T10:00 Berths trail plain', '5-11T10:00 Payroll trail sensitive'],
  },
  {
    name: 'the list was exported before the move: what the trail says holds',
    files: [
      list(rosa('Berths')),
      american([
        ...enters('05-09', '05-11'),
        says('05-10', `Changed role for user ${WHO} from Berths to Payroll`),
      ]),
    ],
    says: ['5-09T10:00 Berths trail plain', '5-11T10:00 Payroll trail sensitive'],
  },
  {
    name: 'a snapshot alone is said to be one',
    files: [list(rosa('Berths', 'Payroll')), american(enters('05-11'))],
    says: ['5-11T10:00 Payroll snapshot sensitive'],
  },
  {
    name: 'nothing is known of the unit: neither sensitive nor plain',
    files: [
      csv(
        'Users.csv',
        'Id,Username,Name,Email,IsActive,UserType',
        '005A00000000007AAA,rosa@x.example,Rosa Lind,rosa@x.example,true,Standard',
      ),
      american(enters('05-11')),
    ],
    says: ['5-11T10:00 - not-recorded not recorded'],
  },
  {
    name: 'two lists disagree about the department: not recorded, and not plain either since one of them is sensitive',
    files: [
      csv(
        'hr-a.csv',
        'Login,Full name,E-mail,Department,Job title',
        'rosa@x.example,Rosa Lind,rosa@x.example,Payroll,Clerk',
      ),
      csv(
        'hr-b.csv',
        'Login,Full name,E-mail,Department,Status',
        'rosa@x.example,Rosa Lind,rosa@x.example,Berths,Active',
      ),
      american(enters('05-11')),
    ],
    says: ['5-11T10:00 - not-recorded not recorded'],
  },
  {
    name: 'a change from nothing to Payroll: before it there is no role, and that is known',
    files: [
      list(rosa('Payroll')),
      american([
        ...enters('05-09', '05-11'),
        says('05-10', `Changed role for user ${WHO} from <None Specified> to Payroll`),
      ]),
    ],
    says: ['5-09T10:00 - not-recorded plain', '5-11T10:00 Payroll trail sensitive'],
  },
  {
    name: 'a line in another language says that the profile changed and not from what: the list holds after, nothing before',
    files: [
      list(rosa('', '', 'true', 'Payroll User')),
      csv(
        'Object.csv',
        'Id,Action,Section,CreatedDate,CreatedBy.Username,Display,DelegateUser',
        `0Ym1,changedprofileforuser,x,2026-05-10T09:00:00.000Z,it@x.example,Profil geändert [005A00000000007],`,
        ...['05-09', '05-11'].map(
          (day, at) =>
            `0Ym${at + 2},suOrgAdminLogin,x,2026-${day}T10:00:00.000Z,ana@x.example,${into('Rosa Lind')},`,
        ),
      ),
    ],
    says: ['5-09T10:00 - not-recorded not recorded', '5-11T10:00 - not-recorded sensitive'],
  },
];

describe('the unit at the time of the session', () => {
  it.each(cases)('$name', async ({ files, says: lines }) => {
    const document = await documentOf({ files, zone: 'UTC', answers: { dateOrder: 'mdy' } });
    expect(units(document)).toEqual(lines);
    expect(
      units(await documentOf({ files: files.toReversed(), zone: 'UTC', answers: { dateOrder: 'mdy' } })),
    ).toEqual(lines);
  });

  it('the person page tells deactivated, activated and a permission set of three days with their dates', () =>
    withReview(
      {
        files: [
          list(rosa('Berths')),
          csv(
            'PermissionSets.csv',
            'Id,Name,Label,IsOwnedByProfile,ProfileId,Profile.Name,PermissionsModifyAllData,PermissionsManageUsers',
            '0PS5g0000000001AAA,Data_Repair,Data Repair,false,,,true,false',
            '0PS5g0000000002AAA,X1,Standard User,true,,Standard User,false,false',
          ),
          csv(
            'PermissionSetAssignments.csv',
            'Id,AssigneeId,Assignee.Username,PermissionSetId,PermissionSet.Name,ExpirationDate,IsActive',
            '0Pa5g0000000001AAA,005A00000000001AAA,ana@x.example,0PS5g0000000002AAA,X1,,true',
          ),
          american([
            ...enters('05-12'),
            says('04-02', 'Deactivated user Rosa Lind (UserID: [005A00000000007])'),
            says('04-20', 'Activated user Rosa Lind (UserID: [005A00000000007])'),
            says(
              '05-11',
              'Permission set Data Repair: assigned to user Rosa Lind (UserID: [005A00000000007])',
            ),
            says(
              '05-14',
              'Permission set Data Repair: unassigned from user Rosa Lind (UserID: [005A00000000007])',
            ),
          ]),
        ],
        zone: 'UTC',
        answers: { dateOrder: 'mdy' },
      },
      ({ reader }) => {
        const id = reader
          .prepare("SELECT id FROM person WHERE username = 'rosa@x.example'")
          .pluck()
          .get() as string;
        const { states } = personDetail(reader, id);
        const day = (at: number | null): string =>
          at === null ? '-' : new Date(at).toISOString().slice(5, 10);
        const told = (field: string) =>
          states
            .filter((one) => one.field === field)
            .map(({ value, from, to }) => `${value ?? 'not recorded'} ${day(from)} ${day(to)}`);
        expect(told('active')).toEqual(['yes - 04-02', 'no 04-02 04-20', 'yes 04-20 -']);
        expect(told('power')).toEqual(['no - 05-11', 'yes 05-11 05-14', 'no 05-14 -']);
      },
    ));
});
