import { createHash } from 'node:crypto';
import type { Writable } from '../../electron/engine/db/open.ts';
import { FACT_COLUMNS, type Facts, type FactTable } from '../../electron/engine/sources/facts.ts';
import type { SourceKind } from '../../shared/words.ts';

/** How large an invented company is. */
export type Size = { readonly people: number; readonly sessions: number; readonly tickets: number };

const START = Date.UTC(2026, 0, 1);
const HALF_YEAR = 180 * 86_400_000;
const ACTORS = 60;
const UNITS = ['Sales West', 'Sales East', 'Support', 'Payroll', 'Legal', 'Field Service', 'Marketing'];
const GIVEN = [
  'Nadia',
  'Theo',
  'Inès',
  'Ragnar',
  'Yusuf',
  'Léa',
  'Kofi',
  'Margit',
  'Zoé',
  'Paulo',
  'Min-seo',
];
const FAMILY = ['Brandt', 'Marchand', 'Lindeborg', 'Okabe', 'Szalai', 'Darkwah', 'Sağlam', 'Peña', 'Nygård'];

/** One person in fifty has a namesake, as in any large company. */
const nameOf = (one: number): string => {
  const own = one % 50 === 0 ? one + 1 : one;
  return `${GIVEN[own % GIVEN.length]} ${FAMILY[own % FAMILY.length]}-${own.toString(36)}`;
};
const loginOf = (one: number): string => `user${one}@harbour.example`;
const idOf = (one: number): string => `0055g${String(one).padStart(10, '0')}`;
const ticketAccount = (one: number): string => `712020:${String(one).padStart(12, '0')}`;

/** A sequence of numbers below `most` that looks like chance and is none. */
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % most;
  };
}

/**
 * Fills an empty review with the facts of a company, as imports of its files would.
 * @param logs also an event log that saw every second session, and a login history with two rows for each.
 */
export function buildCompany(db: Writable, size: Size, { logs }: { readonly logs: boolean }): void {
  const next = numbers(7);
  const put = writer(db);
  db.transaction(() => {
    put('Users.csv', 'salesforce.users', 'account', users(size.people));
    const sessions = Array.from({ length: size.sessions }, (_, one) => ({
      actor: next(ACTORS),
      target: ACTORS + next(size.people - ACTORS),
      at: START + Math.floor((one / size.sessions) * HALF_YEAR),
      minutes: 2 + next(50),
    }));
    put(
      'SetupAuditTrail.csv',
      'salesforce.setup-audit-trail',
      'audit_event',
      trail(sessions, size.people, next),
    );
    if (logs) {
      put('LoginAs.csv', 'salesforce.login-as-log', 'impersonation_event', log(sessions));
      put('LoginHistory.csv', 'salesforce.login-history', 'login', logins(sessions));
    }
    put('Jira.csv', 'jira.issues', 'ticket_version', tickets(size, sessions, next));
  })();
}

type Planned = {
  readonly actor: number;
  readonly target: number;
  readonly at: number;
  readonly minutes: number;
};

function* users(people: number): Iterable<Partial<Facts['account']>> {
  for (let one = 0; one < people; one++)
    yield {
      ext_id: `${idOf(one)}AAA`,
      username: loginOf(one),
      name: nameOf(one),
      email: loginOf(one),
      active: one % 17 === 0 ? 0 : 1,
      department: one < ACTORS ? 'IT' : (UNITS[one % UNITS.length] ?? null),
      role: UNITS[(one + 1) % UNITS.length] ?? null,
      profile: one < ACTORS ? 'System Administrator' : 'Standard User',
    };
}

function* trail(
  sessions: readonly Planned[],
  people: number,
  next: (most: number) => number,
): Iterable<Partial<Facts['audit_event']>> {
  const row = (at: number, kind: Facts['audit_event']['kind'], user: number, text: string) => ({
    at,
    kind,
    user: loginOf(user),
    text,
    section: 'Manage Users',
  });
  for (const [one, { actor, target, at, minutes }] of sessions.entries()) {
    const name = nameOf(target);
    yield {
      ...row(at, 'login-as', actor, `Logged in using Login-As access for ${name}`),
      target_name: name,
    };
    if (one % 20 === 0)
      yield {
        ...row(
          at + 30_000,
          'change',
          target,
          `Changed profile for user ${nameOf(next(people))} from Standard User to Sales User`,
        ),
        delegate: loginOf(actor),
      };
    if (one % 10 > 0)
      yield {
        ...row(at + minutes * 60_000, 'logout-as', actor, `Logged out using Login-As access for ${name}`),
        target_name: name,
      };
    if (one % 25 === 0)
      yield row(at, 'change', 1, `Changed role for user ${nameOf(next(people))} from Support to Payroll`);
  }
}

/** The event log saw every second session, a second or two later. */
function* log(sessions: readonly Planned[]): Iterable<Partial<Facts['impersonation_event']>> {
  for (const [one, { actor, target, at, minutes }] of sessions.entries()) {
    if (one % 2 === 1) continue;
    const row = {
      system: 'salesforce',
      actor_login: idOf(actor),
      target_login: idOf(target),
      session_key: `key${one}`,
      ip: `192.0.2.${actor}`,
    };
    yield { ...row, at: at + 1_500, kind: 'use', text: '/home' };
    yield { ...row, at: at + minutes * 60_000, kind: 'end', text: '/secur/logout.jsp' };
  }
}

function* logins(sessions: readonly Planned[]): Iterable<Partial<Facts['login']>> {
  for (const { actor, target, at } of sessions) {
    const row = { login_type: 'Application', status: 'Success', browser: 'Chrome 144' };
    yield { ...row, at: at - 900_000, username: loginOf(actor), ip: `192.0.2.${actor}` };
    yield { ...row, at: at - 500_000, username: loginOf(target), ip: `198.51.100.${target % 250}` };
  }
}

function* tickets(
  size: Size,
  sessions: readonly Planned[],
  next: (most: number) => number,
): Iterable<Partial<Facts['ticket_version']>> {
  const people = (one: number): string => JSON.stringify([`${nameOf(one)} (${ticketAccount(one)})`]);
  for (let one = 0; one < size.tickets; one++) {
    const session = one % 2 === 0 ? sessions[(one / 2) % sessions.length] : undefined;
    const created = session ? session.at - next(86_400_000) : START + next(HALF_YEAR);
    const about = session?.target ?? ACTORS + next(size.people - ACTORS);
    yield {
      key: `OPS-${one + 1}`,
      title: 'Dashboard empty after the territory change',
      text: 'The pipeline dashboard shows no opportunities since Monday, and the export of last month is short of a column. Please look at it in the account itself.',
      status: 'Done',
      created_at: created,
      updated_at: created + 2 * 86_400_000,
      resolved_at: created + 2 * 86_400_000,
      resolution: 'resolved',
      requester: people(about),
      assignee: people(session?.actor ?? next(ACTORS)),
      comments: '[]',
    };
  }
}

type Put = <Table extends FactTable>(
  file: string,
  kind: SourceKind,
  table: Table,
  rows: Iterable<Partial<Facts[Table]>>,
) => void;

function writer(db: Writable): Put {
  const source = db.prepare(
    `INSERT INTO source (file, list, kind, sha256, bytes, kept_sha256, kept_bytes, encoding, syntax, delimiter, header_row,
       given, kind_chosen, detected, header, total, imported, duplicate, ignored, rejected, alarms, tally)
     VALUES (@file, '', @kind, @sha256, 1, @sha256, 1, 'utf-8', 'csv', ',', 1, '{}', 0, '', '[]', 0, 0, 0, 0, 0, '[]', '{}')`,
  );
  const record = db.prepare(
    "INSERT INTO record (source_id, row, fate, cells) VALUES (?, ?, 'imported', '[]')",
  );
  return (file, kind, table, rows) => {
    const sha256 = createHash('sha256').update(file).digest('hex');
    const id = source.run({ file, kind, sha256 }).lastInsertRowid;
    const columns: readonly string[] = FACT_COLUMNS[table];
    const fact = db.prepare(
      `INSERT INTO ${table} (source_id, row, ${columns.join(', ')}) VALUES (?, ?, ${columns.map(() => '?').join(', ')})`,
    );
    let row = 1;
    for (const cells of rows as Iterable<Record<string, unknown>>) {
      row += 1;
      record.run(id, row);
      fact.run(id, row, ...columns.map((column) => cells[column] ?? null));
    }
    db.prepare(
      'UPDATE source SET total = @rows, imported = @rows, covers_from = @from, covers_to = @to WHERE id = @id',
    ).run({
      id,
      rows: row - 1,
      from: table === 'account' ? null : START,
      to: table === 'account' ? null : START + HALF_YEAR,
    });
  };
}
