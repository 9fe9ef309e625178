import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isStale } from '../../../electron/engine/analysis/stale.ts';
import { migrations } from '../../../electron/engine/db/migrate.ts';
import { APPLICATION_ID } from '../../../electron/engine/db/open.ts';
import { decide } from '../../../electron/engine/findings/decide.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { decideLink } from '../../../electron/engine/links/decide.ts';
import { savePolicy } from '../../../electron/engine/policy/save.ts';
import { analyse, openReview, type ReviewFile } from '../../../electron/engine/review.ts';
import { findingId } from '../../../electron/engine/rules/merge.ts';
import { policyFrom } from '../../../shared/policy.ts';
import { add, into, list, log, trail, users, type File } from '../sessions/company.ts';
import { inTempFolder, withReview } from '../temp-review.ts';

const ann = { who: 'ann', at: 1_770_000_000_000 };
const JUDGING = ['no-justification', 'weak-justification', 'sensitive-unit'];

type Standing = { id: string; rules: string; sessions: number; state: string };
/** Findings about Zoë's account by the rules that these tests turn on, with where they stand. */
function standing({ reader }: ReviewFile): Standing[] {
  return reader
    .prepare(
      `SELECT f.id, (SELECT group_concat(p.rule, ' ' ORDER BY p.part) FROM finding_part p WHERE p.finding_id = f.id) AS rules,
              (SELECT count(*) FROM finding_session s WHERE s.finding_id = f.id) AS sessions, t.state
       FROM finding f JOIN finding_state t ON t.id = f.id
       WHERE f.subject LIKE '%Zoë Brandt' AND f.rule IN (SELECT value FROM json_each(?)) ORDER BY f.at`,
    )
    .all(JSON.stringify(JUDGING)) as Standing[];
}
const inShort = (review: ReviewFile): string[] =>
  standing(review).map(({ rules, sessions, state }) => `${rules} (${sessions}): ${state}`);
const say = (review: ReviewFile, ids: readonly string[]): void =>
  decide(review.db, { ids, disposition: 'control-exception', note: 'Told the owner.' }, ann);
const sayAll = (review: ReviewFile): void =>
  say(
    review,
    standing(review).map(({ id }) => id),
  );

/** Only the rules of these tests, so that no other says something of the same act. */
const only = (...rules: readonly string[]) => ({
  rules: Object.fromEntries(
    [
      'vague-reason',
      'no-logout',
      'overlong-session',
      'self-raised',
      'off-hours',
      'repeated-pair',
      ...JUDGING,
    ].map((rule) => [rule, { enabled: rules.includes(rule) }]),
  ),
});
const change = (review: ReviewFile, policy: object) =>
  savePolicy(review, { policy: policyFrom(policy), note: '' }, { ...ann, job: quietJob });

const grow = (review: ReviewFile, ...files: readonly File[]): Promise<void> =>
  inTempFolder((folder) => add(review, folder, files));

const tickets: File = {
  name: 'tickets.csv',
  text: [
    'Ticket,Title,Requester,Assignee,Created,Resolved',
    'T-1,Payslip of January lacks the night shift bonus,Zoë Brandt,Ana Lopes,2026-02-10T08:00:00Z,',
    'T-9,Quay lights,Kurt Weil,Kurt Weil,2026-03-20T09:00:00Z,',
    '',
  ].join('\n'),
};
/** Tickets that cover the time, none of them about Zoë. */
const others: File = {
  name: 'tickets.csv',
  text: [
    'Ticket,Title,Requester,Assignee,Created,Resolved',
    'T-8,Tide tables,Kurt Weil,Kurt Weil,2026-01-10T08:00:00Z,2026-01-11T08:00:00Z',
    'T-9,Quay lights,Kurt Weil,Kurt Weil,2026-03-20T09:00:00Z,',
    '',
  ].join('\n'),
};
const visit = (hour: number, ticket: string): File =>
  list([[`${hour}:00:00`, `${hour}:20:00`, 'Ana Lopes', 'Zoë Brandt', ticket]], `list-${hour}.csv`);

describe('a decision', () => {
  it('holds no more when another rule says something of the act, and holds again when it is taken away', () =>
    withReview(
      { files: [users, visit(10, ''), others], zone: 'UTC', policy: only('no-justification') },
      async (review) => {
        expect(inShort(review)).toEqual(['no-justification (1): open']);
        sayAll(review);
        expect(inShort(review)).toEqual(['no-justification (1): decided']);
        await change(review, only('no-justification', 'sensitive-unit'));
        expect(inShort(review)).toEqual(['no-justification sensitive-unit (1): open']);
        await change(review, only('no-justification'));
        expect(inShort(review)).toEqual(['no-justification (1): decided']);
      },
    ));

  it('of one who has seen all of it holds, through any number of analyses', () =>
    withReview(
      { files: [users, visit(10, 'T-1'), tickets], zone: 'UTC', policy: only('sensitive-unit') },
      async (review) => {
        sayAll(review);
        await analyse(review, quietJob);
        await change(review, only('sensitive-unit', 'no-justification'));
        expect(inShort(review)).toEqual(['sensitive-unit (1): decided']);
      },
    ));

  it.each([
    ['later', 11],
    ['earlier', 9],
  ])('holds no more when a %s session of the same episode comes, until it is decided again', (_, hour) =>
    withReview(
      { files: [users, visit(10, 'T-1'), tickets], zone: 'UTC', policy: only('sensitive-unit') },
      async (review) => {
        sayAll(review);
        await grow(review, visit(hour, 'T-1'));
        expect(inShort(review)).toEqual(['sensitive-unit (2): open']);
        sayAll(review);
        await analyse(review, quietJob);
        expect(inShort(review)).toEqual(['sensitive-unit (2): decided']);
      },
    ),
  );

  it('is not outgrown by a session of another episode', () =>
    withReview(
      { files: [users, visit(10, ''), others], zone: 'UTC', policy: only('sensitive-unit') },
      async (review) => {
        sayAll(review);
        await grow(review, visit(11, ''));
        expect(inShort(review)).toEqual(['sensitive-unit (1): decided', 'sensitive-unit (1): open']);
      },
    ));

  it('holds when the same session goes by another id, because another file shows it too', () =>
    withReview(
      {
        files: [users, log([['10:00:02', 'ana.lopes', 'zoe.brandt', 'k1']]), tickets],
        zone: 'UTC',
        policy: only('sensitive-unit'),
      },
      async (review) => {
        const idOf = () => review.reader.prepare('SELECT id FROM session').pluck().get();
        const before = idOf();
        sayAll(review);
        await grow(review, trail([['10:00:00', 'ana.lopes', into('zoe.brandt')]]));
        expect(idOf()).not.toBe(before);
        expect(inShort(review)).toEqual(['sensitive-unit (1): decided']);
      },
    ));

  it('about two acts in one breath holds when they turn out to be one', () =>
    withReview(
      {
        files: [users, visit(10, ''), visit(11, ''), tickets],
        zone: 'UTC',
        policy: { ...only('sensitive-unit'), matching: { possible: 99, strong: 99 } },
      },
      async (review) => {
        expect(inShort(review)).toEqual(['sensitive-unit (1): open', 'sensitive-unit (1): open']);
        sayAll(review);
        for (const sessionId of review.reader.prepare('SELECT id FROM session').pluck().all() as string[])
          decideLink(review.db, { sessionId, ticket: 'T-1', answer: 'confirm', note: '', blind: false }, ann);
        await analyse(review, quietJob);
        expect(inShort(review)).toEqual(['sensitive-unit (2): decided']);
      },
    ));
});

/** The same review as the version before wrote it: its facts under the fifth schema, and decisions about findings by one rule. */
function asBefore(review: ReviewFile, path: string, decided: readonly string[]): void {
  const old = new Database(path);
  old.pragma('synchronous = OFF');
  old.pragma(`application_id = ${APPLICATION_ID}`);
  for (const sql of migrations.slice(0, 5)) old.exec(sql);
  old.pragma('user_version = 5');
  old.pragma('foreign_keys = OFF');
  old.exec(`ATTACH '${review.path}' AS now; BEGIN`);
  const columnsIn = (schema: string, table: string): string[] =>
    old.prepare(`SELECT name FROM pragma_table_info(?, ?)`).pluck().all(table, schema) as string[];
  for (const table of old
    .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[]) {
    const now = new Set(columnsIn('now', table));
    const both = columnsIn('main', table)
      .filter((column) => now.has(column))
      .join(', ');
    const isFact = !['finding', 'finding_session', 'finding_alias', 'rule_report', 'analysed'].includes(
      table,
    );
    if (both !== '' && isFact)
      old.exec(`INSERT OR REPLACE INTO main.${table} (${both}) SELECT ${both} FROM now.${table}`);
  }
  const seq = (old.prepare('SELECT max(seq) FROM main.log_entry').pluck().get() as number) + 1;
  old.prepare("INSERT INTO main.log_entry VALUES (?, 5, 'ann', 'finding.decided', '{}', '', 'h')").run(seq);
  const put = old.prepare(
    "INSERT INTO main.decision (seq, finding_id, disposition, note) VALUES (?, ?, 'control-exception', 'Told the owner.')",
  );
  for (const id of decided) put.run(seq, id);
  old.exec('COMMIT; DETACH now');
  old.close();
}

it('decisions of a review of the version before are found by the heaviest rule of the act', () =>
  withReview({ files: [users, visit(10, ''), others], zone: 'UTC' }, (review) =>
    inTempFolder(async (folder) => {
      const session = review.reader.prepare('SELECT id FROM session').pluck().get() as string;
      const stateBy = async (rule: 'no-justification' | 'sensitive-unit'): Promise<string[]> => {
        const path = join(folder, `${rule}.actas`);
        asBefore(review, path, [findingId(rule, session)]);
        const opened = openReview(path);
        try {
          expect(isStale(opened.reader), 'the next opening analyses it').toBe(true);
          await analyse(opened, quietJob);
          return inShort(opened).map((words) => words.replace(/^.*: /u, ''));
        } finally {
          opened.close();
        }
      };
      expect(standing(review).map(({ rules }) => rules.split(' ')[0])).toEqual(['no-justification']);
      expect(await stateBy('no-justification')).toEqual(['decided']);
      // Who decided about the unit alone has not said that a ticket is missing.
      expect(await stateBy('sensitive-unit')).toEqual(['open']);
    }),
  ));
