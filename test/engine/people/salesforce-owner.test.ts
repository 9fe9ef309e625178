import { describe, expect, it } from 'vitest';
import { documentOf } from '../temp-review.ts';

const users = {
  name: 'Users.csv',
  text: 'Id,Username,Name,Email,IsActive,Department\n0055g0000000001AAA,theo@crm.example,Theo Marchand,theo@crm.example,true,Payroll\n0055g0000000002AAA,nadia@crm.example,Nadia Brandt,nadia@crm.example,true,IT\n',
};
/** The company's own list: other addresses, so that nothing but the names is the same. */
const staff = (...more: string[]) => ({
  name: 'staff.csv',
  text: [
    'Full name,Staff number,E-mail,Department',
    'Theo Marchand,77,t.marchand@firm.example,Payroll',
    'Nadia Brandt,78,n.brandt@firm.example,IT',
    ...more,
    '',
  ].join('\n'),
});
const trail = {
  name: 'trail.csv',
  text: 'Date,User,Source Namespace Prefix,Action,Section,Delegate User\n"1/20/2026, 10:05:00 AM EST","nadia@crm.example","","Logged out using Login-As access for Theo Marchand","Manage Users",""\n"1/20/2026, 10:00:00 AM EST","nadia@crm.example","","Logged in using Login-As access for Theo Marchand","Manage Users",""\n',
};
const targetIn = async (files: { name: string; text: string }[]) =>
  (await documentOf({ files, zone: 'America/Toronto', answers: { dateOrder: 'mdy' } })).sessions.map(
    ({ target: { username, unit, sensitive } }) => ({ username, unit, sensitive }),
  );

describe('a name in the records of Salesforce', () => {
  it('means the owner of an account there, though the list of staff has the name too', async () => {
    expect(await targetIn([users, staff(), trail])).toEqual([
      { username: 'theo@crm.example', unit: 'Payroll', sensitive: true },
    ]);
  });

  it('stays open where two accounts there bear it', async () => {
    const two = {
      ...users,
      text: `${users.text}0055g0000000003AAA,theo2@crm.example,Theo Marchand,theo2@crm.example,true,Support\n`,
    };
    expect(await targetIn([two, staff(), trail])).toEqual([{ username: null, unit: null, sensitive: null }]);
  });

  it('stays open where only two of the staff bear it and no list of users is there', async () => {
    const again = staff('Theo Marchand,79,theo.m@firm.example,Support');
    expect(await targetIn([again, trail])).toEqual([{ username: null, unit: null, sensitive: null }]);
  });
});
