import { inTrail, inUtc } from './calendar.ts';
import type { Employee } from './people.ts';
import type { Sheet } from './sheet.ts';
import { historyOf, ticketSheets } from './ticket-files.ts';
import type { Told, ToldSession } from './told.ts';

/** All files that the stories leave behind. */
export function sheetsOf(told: Told): readonly Sheet[] {
  const of = (system: ToldSession['system']) => told.sessions.filter((one) => one.system === system);
  return [
    { name: 'SetupAuditTrail.csv', rows: trailOf(of('crm')) },
    { name: 'LearningSessions.csv', rows: sessionList(of('learning')) },
    { name: 'PortalSessions.csv', rows: sessionList(of('portal')) },
    { name: 'Users.csv', rows: usersOf(told.people) },
    ...ticketSheets(told.tickets),
    { name: 'TicketHistory.csv', rows: historyOf(told) },
  ];
}

function trailOf(sessions: readonly ToldSession[]): string[][] {
  const rows = sessions.flatMap(({ actor, target, startedAt, endedAt, changedAt }) => {
    const login = (at: number, way: string) => ({
      at,
      cells: [
        actor.username,
        '',
        `Logged ${way} using Login-As access for ${target.name}`,
        'Manage Users',
        '',
      ],
    });
    const change = `Changed phone for user ${target.name} from 555-0100 to 555-0101`;
    return [
      login(startedAt, 'in'),
      ...(endedAt === null ? [] : [login(endedAt, 'out')]),
      ...(changedAt === null
        ? []
        : [{ at: changedAt, cells: [target.username, '', change, 'Manage Users', actor.username] }]),
    ];
  });
  const header = ['Date', 'User', 'Source Namespace Prefix', 'Action', 'Section', 'Delegate User'];
  return [header, ...newestFirst(rows).map(({ at, cells }) => [inTrail(at), ...cells])];
}

function sessionList(sessions: readonly ToldSession[]): string[][] {
  const header = [
    'Administrator',
    'Administrator login',
    'Assumed user',
    'Assumed login',
    'Started',
    'Ended',
    'Reason',
    'System',
  ];
  const rows = newestFirst(sessions.map((one) => ({ at: one.startedAt, one })));
  return [
    header,
    ...rows.map(({ one: { actor, target, startedAt, endedAt, reason, system } }) => [
      actor.name,
      actor.username,
      target.name,
      target.username,
      inUtc(startedAt),
      endedAt === null ? '' : inUtc(endedAt),
      reason ?? '',
      system === 'learning' ? 'Learning platform' : 'Crew portal',
    ]),
  ];
}

function usersOf(people: readonly Employee[]): string[][] {
  const header = [
    'Id',
    'Username',
    'Name',
    'Email',
    'IsActive',
    'Profile.Name',
    'Department',
    'TimeZoneSidKey',
  ];
  const rows = people.map(({ name, username, unit }, at) => [
    `0055g00000${String(at).padStart(5, '0')}AAA`,
    username,
    name,
    username,
    'true',
    unit === 'IT' ? 'System Administrator' : 'Standard User',
    unit,
    'America/Toronto',
  ]);
  return [header, ...rows];
}

function newestFirst<Row extends { readonly at: number }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => other.at - one.at);
}
