import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { caseGroups } from '../../scripts/sample/cases/index.ts';
import { generateSample, plantedCases } from '../../scripts/sample/generate.ts';
import { isSummerTime, jiraDate, offsetDate, salesforceDate, toronto } from '../../scripts/sample/time.ts';

const files = generateSample();
const planted = plantedCases();

/** Rows of a file by header; a repeated header keeps all its values, joined. */
function rowsOf(name: string): Record<string, string>[] {
  const [header, ...rows] = Papa.parse<string[]>(files.get(name)!, { skipEmptyLines: true }).data;
  return rows.map((row) => {
    expect(row.length).toBe(header!.length);
    const cells = new Map<string, string>();
    header!.forEach((column, index) =>
      cells.set(column, [cells.get(column), row[index]].filter(Boolean).join('\n')),
    );
    return Object.fromEntries(cells);
  });
}

const users = rowsOf('Users.csv');
const trail = rowsOf('SetupAuditTrail.csv');
const tickets = rowsOf('Jira.csv');
const learning = rowsOf('LearningPlatformSessions.csv');
const nameOf = (username: string): string => users.find((user) => user['Username'] === username)!['Name']!;

describe('the committed files', () => {
  test.each([...files.keys()])('%s is what the generator writes', (name) => {
    const committed = readFileSync(new URL(`../../resources/sample/${name}`, import.meta.url), 'utf8');
    expect(committed === files.get(name), `${name} differs: run scripts/sample/generate.ts`).toBe(true);
  });

  test('a second run gives the same texts', () => {
    expect([...generateSample()]).toEqual([...files]);
  });
});

describe('the story', () => {
  test('has the sizes that the README tells', () => {
    const starts = trail.filter((row) => row['Action']!.startsWith('Logged in using Login-As access for '));
    const ends = trail.filter((row) => row['Action']!.startsWith('Logged out using Login-As access for '));
    const active = users.filter((user) => user['IsActive'] === 'true');
    expect([starts.length, ends.length, learning.length]).toEqual([120, 108, 30]);
    expect([users.length, active.length, tickets.length, planted.length]).toEqual([400, 385, 600, 150]);
    expect(rowsOf('LoginHistory.csv').length).toBe(4770);
    expect(Buffer.byteLength(files.get('LoginHistory.csv')!)).toBeLessThan(900_000);
  });

  test('has a believable share of each verdict', () => {
    const counts = Object.groupBy(planted, ({ expectedVerdict }) => expectedVerdict ?? 'open');
    expect(
      Object.fromEntries(Object.entries(counts).map(([verdict, cases]) => [verdict, cases.length])),
    ).toEqual({
      justified: 108,
      'justified-late': 6,
      weak: 13,
      'to-review': 3,
      unjustified: 12,
      'cannot-tell': 6,
      open: 2,
    });
  });

  test('declares fourteen people, and one actor is not among them', () => {
    const powerful = rowsOf('PermissionSets.csv')
      .filter((set) => set['PermissionsModifyAllData'] === 'true' || set['PermissionsManageUsers'] === 'true')
      .map((set) => set['Id']);
    const active = users.filter((user) => user['IsActive'] === 'true').map((user) => user['Username']);
    const declared = rowsOf('PermissionSetAssignments.csv')
      .filter((row) => powerful.includes(row['PermissionSetId']) && row['IsActive'] === 'true')
      .map((row) => row['Assignee.Username'])
      .filter((username) => active.includes(username));
    const undeclared = planted.map((session) => session.actor).filter((actor) => !declared.includes(actor));
    expect(new Set(declared).size).toBe(14);
    expect([...new Set(undeclared)]).toEqual(['radek.hruska@northlight.example']);
  });

  test('has two pairs of namesakes, and no other name lies inside another', () => {
    const names = users.map((user) => user['Name']!.toLowerCase());
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    expect(twice.sort()).toEqual(['alex martin', 'minh anh phạm']);
    const inside = names.filter((name) => names.some((other) => other !== name && other.includes(name)));
    expect(inside).toEqual([]);
  });

  test('ends its ticket list on 14 June', () => {
    const late = tickets.filter((ticket) =>
      /Jul|(1[5-9]|[23]\d)\/Jun/.test(`${ticket['Created']} ${ticket['Updated']}`),
    );
    expect(late).toEqual([]);
    expect(tickets[0]!['Updated']).toBe('14/Jun/26 5:52 PM');
  });
});

describe('the planted cases', () => {
  test.each(caseGroups.map((group) => group.case))('%s is in the files', (id) => {
    const sessions = planted.filter((session) => session.case === id);
    expect(sessions.length).toBeGreaterThan(0);
    for (const session of sessions) {
      expect(isRecorded(session), `${session.actor} ${session.startedAt}`).toBe(true);
      if (session.ticket) expect(tickets.map((ticket) => ticket['Issue key'])).toContain(session.ticket);
    }
  });

  test('no ticket speaks of a person whose sessions have none', () => {
    for (const session of planted.filter((candidate) => !candidate.ticket)) {
      const name = nameOf(session.target);
      const about = tickets.filter((ticket) => JSON.stringify(ticket).includes(name));
      expect(about.map((ticket) => ticket['Issue key'])).toEqual([]);
    }
  });

  test('changes inside sessions turn user and delegate round', () => {
    const changes = trail.filter((row) => row['Delegate User'] !== '');
    expect(changes.length).toBe(5);
    for (const change of changes) {
      const pair = { actor: change['Delegate User'], target: change['User'] };
      expect(planted).toContainEqual(expect.objectContaining(pair));
    }
  });

  test('the policy is switched on before the first session, and off later', () => {
    const switches = trail.filter((row) => row['Action']!.includes('Administrators Can Log in as Any User'));
    expect(switches.map((row) => row['Date'])).toEqual([
      '6/19/2026, 4:31:05 PM EDT',
      '1/5/2026, 7:42:19 AM EST',
    ]);
    expect(toronto('2026-01-05 07:42:19')).toBeLessThan(Date.parse(planted[0]!.startedAt));
  });
});

test('the zone follows the rule of Toronto', () => {
  const changes = [
    '2026-03-08T06:59:59Z',
    '2026-03-08T07:00:00Z',
    '2026-11-01T05:59:59Z',
    '2026-11-01T06:00:00Z',
  ];
  expect(changes.map((instant) => isSummerTime(Date.parse(instant)))).toEqual([false, true, true, false]);
  const instant = toronto('2026-03-09 09:05:31');
  expect([salesforceDate(instant), jiraDate(instant), offsetDate(instant)]).toEqual([
    '3/9/2026, 9:05:31 AM EDT',
    '09/Mar/26 9:05 AM',
    '2026-03-09T09:05:31-04:00',
  ]);
});

function isRecorded({ system, actor, target, startedAt }: (typeof planted)[number]): boolean {
  const start = Date.parse(startedAt);
  if (system === 'learning') {
    return learning.some(
      (row) => row['Started'] === offsetDate(start) && row['Administrator login'] === actor,
    );
  }
  const action = `Logged in using Login-As access for ${nameOf(target)}`;
  return trail.some(
    (row) => row['Date'] === salesforceDate(start) && row['User'] === actor && row['Action'] === action,
  );
}
