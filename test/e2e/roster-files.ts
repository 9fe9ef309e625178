import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const AUDIT = '"Date","User","Source Namespace Prefix","Action","Section","Delegate User"';
const row = (at: string, user: string, action: string): string =>
  `"${at}","${user}@brightharbor.example","","${action}","Manage Users",""`;
const user = (id: string): string => `${id}@brightharbor.example`;

/** An audit trail in which accounts are opened to administrators, to support of the vendor and to a publisher. */
export function grantFiles(folder: string): string[] {
  const trail = join(folder, 'SetupAuditTrail.csv');
  writeFileSync(
    trail,
    [
      AUDIT,
      row(
        '3/20/2026, 9:00:00 AM EDT',
        'ota.fisher',
        `${user('ota.fisher')} has granted user login access through 4/20/2026 to package publisher Tidewater Tools (00D5g0000004TdW)`,
      ),
      row(
        '3/12/2026, 9:00:00 AM EDT',
        'mina.roth',
        `${user('mina.roth')} has granted salesforce.com login access through 3/19/2026`,
      ),
      row(
        '3/5/2026, 4:00:00 PM EST',
        'mina.roth',
        `${user('mina.roth')} has revoked administrator login access`,
      ),
      row('3/4/2026, 10:20:00 AM EST', 'sol.weaver', 'Logged out using Login-As access for Mina Roth'),
      row('3/4/2026, 10:05:00 AM EST', 'sol.weaver', 'Logged in using Login-As access for Mina Roth'),
      row(
        '3/3/2026, 9:00:00 AM EST',
        'mina.roth',
        `${user('mina.roth')} has granted administrator login access through 3/10/2026`,
      ),
    ].join('\n'),
  );
  const people = join(folder, 'people.csv');
  writeFileSync(
    people,
    [
      'Username,Name,Department,Active',
      `${user('mina.roth')},Mina Roth,Payroll,true`,
      `${user('sol.weaver')},Sol Weaver,IT,true`,
      `${user('ota.fisher')},Ota Fisher,Sales,true`,
    ].join('\n'),
  );
  return [trail, people];
}

const LONG = 'Regional Coordination, Special Projects and Everything Else That Has No Other Home';

/** Sixty actors in forty units; names of eighty letters among both. */
export function manyFiles(folder: string): string[] {
  const unitAt = (at: number): string => (at === 0 ? 'Payroll' : at === 7 ? LONG : `Department ${at}`);
  const actorAt = (at: number): string =>
    at === 3 ? 'Maximiliana Wolfeschlegelstein-Nakamura de la Concepción Altamirano' : `Actor ${at}`;
  const people = Array.from({ length: 40 }, (_, at) => `t${at},Target ${at},"${unitAt(at)}",true`);
  const sessions = Array.from({ length: 60 }, (_, actor) =>
    Array.from({ length: 40 }, (__, unit) => {
      const times = (actor * 7 + unit * 5) % 6 === 0 ? 1 + ((actor + unit) % 4) : 0;
      return Array.from({ length: times }, (___, time) => {
        const day = String(1 + ((actor + unit) % 28)).padStart(2, '0');
        const hour = String(8 + time).padStart(2, '0');
        return `${actorAt(actor)},Target ${unit},2026-02-${day}T${hour}:${String(actor).padStart(2, '0')}:00Z,Support`;
      });
    }).flat(),
  ).flat();
  writeFileSync(join(folder, 'people.csv'), ['Username,Name,Department,Active', ...people].join('\n'));
  writeFileSync(
    join(folder, 'sessions.csv'),
    ['Administrator,Assumed user,Started,Reason', ...sessions].join('\n'),
  );
  return [join(folder, 'people.csv'), join(folder, 'sessions.csv')];
}
