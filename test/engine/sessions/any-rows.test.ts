import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING } from '../../../electron/engine/context/tellings.ts';
import { registerFrom } from '../../../electron/engine/people/register.ts';
import { rebuildSessions, type Rebuilt } from '../../../electron/engine/sessions/rebuild.ts';
import { withFacts, type FactFile } from '../fact-bench.ts';
import { person } from '../build.ts';

/** Two of the people bear one name, and nobody knows Una Grath. */
const register = registerFrom([
  person('Zoë Brandt', { id: 'zoe', username: 'zoe@harbour.example', email: null }),
  person('Alex Martin', { id: 'alex', username: 'alex@harbour.example', email: null }),
  person('Alex Martin', { id: 'alex2', username: 'alex2@harbour.example', email: null }),
]);
const NAMES = ['Zoë Brandt', 'Alex Martin', 'Una Grath'];
const LOGINS = [
  'zoe@harbour.example',
  'alex@harbour.example',
  'alex2@harbour.example',
  'una@harbour.example',
];
const ACTORS = ['ana@harbour.example', 'mia@harbour.example'];
const MINUTE = 60_000;

const at = fc.integer({ min: 0, max: 30 }).map((minutes) => minutes * MINUTE);
const trailRow = fc.record({
  at,
  kind: fc.constantFrom('login-as' as const, 'logout-as' as const),
  user: fc.constantFrom(...ACTORS, 'zoe@harbour.example'),
  delegate: fc.constantFrom(null, null, ...ACTORS),
  target_name: fc.constantFrom(...NAMES),
});
const change = fc.record({
  at,
  kind: fc.constant('change' as const),
  user: fc.constantFrom(...LOGINS),
  delegate: fc.constantFrom(...ACTORS),
  text: fc.constant('Changed e-mail'),
});
const event = fc.record({
  system: fc.constantFrom('salesforce', 'moodle'),
  at,
  kind: fc.constantFrom('start' as const, 'use' as const, 'end' as const),
  actor_login: fc.constantFrom(...ACTORS),
  target_login: fc.constantFrom(...LOGINS),
  session_key: fc.constantFrom(null, 'k1', 'k2', 'k3'),
  ends_by: fc.constantFrom(null, null, 20 * MINUTE),
  text: fc.constant('Seen'),
});
const listed = fc
  .record({
    system: fc.constantFrom(null, 'salesforce', 'moodle'),
    actor_login: fc.constantFrom(...ACTORS),
    target_name: fc.constantFrom(...NAMES),
    started_at: at,
    minutes: fc.constantFrom(null, 0, 3, 12),
  })
  .map(({ minutes, ...row }) => ({
    ...row,
    ended_at: minutes === null ? null : row.started_at + minutes * MINUTE,
  }));

const files = fc
  .tuple(
    fc.array(fc.oneof(trailRow, trailRow, change), { maxLength: 16 }),
    fc.array(event, { maxLength: 14 }),
    fc.array(listed, { maxLength: 8 }),
  )
  .map(([trail, events, list]): FactFile[] => [
    {
      file: 'trail.csv',
      kind: 'salesforce.setup-audit-trail',
      table: 'audit_event',
      rows: trail.map((row, number) => ({ text: `row ${number}`, ...row })),
    },
    { file: 'log.csv', kind: 'salesforce.login-as-log', table: 'impersonation_event', rows: events },
    { file: 'list.csv', kind: 'assumed-sessions', table: 'assumed_session', rows: list },
  ]);

const rebuilt = (given: readonly FactFile[]): Promise<Rebuilt> =>
  withFacts(given, (db) =>
    rebuildSessions(
      db,
      register,
      {
        history: () => [],
        at: () => [],
        fieldAt: (_who, field) => ({ ...NOTHING, field }),
        unitAt: () => ({ unit: null, basis: 'not-recorded', sensitive: null, mark: null }),
      },
      { from: 0, to: Infinity },
    ),
  );

describe('whatever the rows of three sources say', () => {
  it('each row is in one session or left over, each id is that of one session, and no time runs backwards', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const { sessions, strays } = await rebuilt(given);
        const cites = [...sessions.flatMap(({ evidence }) => evidence), ...strays.map(({ cite }) => cite)];
        const places = cites.map(({ sourceId, row }) => `${sourceId} ${row}`);
        expect(new Set(places).size).toBe(places.length);
        expect(places.length).toBe(given.reduce((sum, { rows }) => sum + rows.length, 0));
        const ids = sessions.flatMap((session) => session.ids);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, ids: own, startedAt, seenUntil, endedAt, endKind, actor, target } of sessions) {
          expect(own[0]).toBe(id);
          expect(seenUntil).toBeGreaterThanOrEqual(startedAt);
          expect(endedAt ?? Infinity).toBeGreaterThanOrEqual(seenUntil);
          expect(endKind === 'open').toBe(endedAt === null);
          expect(actor.keys.length * target.keys.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('one kind of file alone gives each of its sessions an id that the session keeps beside others', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const all = new Set((await rebuilt(given)).sessions.flatMap(({ ids }) => ids));
        const alone = await Promise.all(given.map(async (file) => (await rebuilt([file])).sessions));
        const lost = alone.flat().filter(({ id }) => !all.has(id));
        expect(lost.map(({ kinds, startedAt }) => ({ kinds, startedAt }))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
