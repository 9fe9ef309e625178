import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registerFrom } from '../../../electron/engine/people/register.ts';
import { withBounds } from '../../../electron/engine/sessions/bounds.ts';
import { eventSessions } from '../../../electron/engine/sessions/from-events.ts';
import { withIds } from '../../../electron/engine/sessions/ids.ts';
import type { Facts } from '../../../electron/engine/sources/facts.ts';
import { person, registerWith } from '../build.ts';
import { withFacts } from '../fact-bench.ts';

type Row = Partial<Facts['impersonation_event']>;

const HOUR = 3_600_000;
const NOBODY = registerFrom([]);
/** What nobody cares about is the same in every row; `at` counts hours. */
const row = (kind: 'start' | 'use' | 'end', hours: number, more: Row = {}): Row => ({
  system: 'moodle',
  kind,
  at: hours * HOUR,
  actor_name: 'Ana Lopes',
  target_name: 'Zoë Brandt',
  text: `${kind} at ${hours}`,
  ...more,
});
const keyed = (kind: 'start' | 'use' | 'end', hours: number, more: Row = {}): Row =>
  row(kind, hours, { system: 'salesforce', session_key: 'kEy1', ...more });
const logout = (hours: number, more: Row = {}): Row =>
  keyed('end', hours, { actor_name: null, actor_login: null, ...more });

const sessionsOf = (rows: readonly Row[], register = NOBODY) =>
  withFacts([{ file: 'log.csv', table: 'impersonation_event', rows }], (db) => {
    const { sessions, unplaced } = eventSessions(db, register);
    return { sessions: withBounds(withIds(sessions)), unplaced };
  });
/** Start, end and end kind in hours, and the rows cited with their roles. */
const shapeOf = async (rows: readonly Row[]) =>
  (await sessionsOf(rows)).sessions.map(({ startedAt, endedAt, endKind, evidence }) => [
    startedAt / HOUR,
    endedAt === null ? null : endedAt / HOUR,
    endKind,
    evidence.map(({ role, row: place }) => `${role} ${place}`).join(', '),
  ]);

describe('rows with a session key', () => {
  const cases: { name: string; rows: Row[]; sessions: unknown[] }[] = [
    {
      name: 'are one session from the first that names an actor to the last end',
      rows: [keyed('use', 1), keyed('use', 2), keyed('end', 3), logout(4)],
      sessions: [[1, 4, 'logout', 'start 2, inside 3, inside 4, end 5']],
    },
    {
      name: 'of an ordinary login and logout are none',
      rows: [logout(4), logout(9, { session_key: 'other' })],
      sessions: [],
    },
    {
      name: 'stay open without an end',
      rows: [keyed('use', 1), keyed('use', 2)],
      sessions: [[1, null, 'open', 'start 2, inside 3']],
    },
    {
      name: 'do not end by a logout with another key, nor by one that differs in case',
      rows: [keyed('use', 1), logout(2, { session_key: 'KEY1' })],
      sessions: [[1, null, 'open', 'start 2']],
    },
    {
      name: 'are bounded by the next start of the actor after their last row',
      rows: [
        keyed('use', 1),
        keyed('use', 5),
        keyed('start', 3, { session_key: 'second', target_name: 'Ivo Petkov' }),
        keyed('start', 7, { session_key: 'third', target_name: 'Ivo Petkov' }),
      ],
      sessions: [
        [1, 7, 'inferred', 'start 2, inside 3'],
        [3, 7, 'inferred', 'start 4'],
        [7, null, 'open', 'start 5'],
      ],
    },
    {
      name: 'that are only a logout page are a session of which nothing else was seen',
      rows: [keyed('end', 2)],
      sessions: [[2, 2, 'logout', 'start 2']],
    },
    {
      name: 'of two systems are two sessions',
      rows: [keyed('start', 1), keyed('start', 2, { system: 'okta' })],
      sessions: [
        [1, null, 'open', 'start 2'],
        [2, null, 'open', 'start 3'],
      ],
    },
    {
      name: 'end at the earliest of what a record states and the next start',
      rows: [
        keyed('start', 1, { ends_by: 3 * HOUR }),
        keyed('start', 5, { session_key: 'second', ends_by: 99 * HOUR }),
        keyed('start', 8, { session_key: 'third', ends_by: 7 * HOUR }),
      ],
      sessions: [
        [1, 3, 'inferred', 'start 2'],
        [5, 8, 'inferred', 'start 3'],
        [8, null, 'open', 'start 4'],
      ],
    },
    {
      name: 'that name several accounts are a session for each: the key is that of the actor',
      rows: [
        keyed('use', 1, { target_login: '0055g0000000002AAA' }),
        keyed('use', 2, { target_login: '0055g0000000003AAA' }),
        keyed('use', 3, { target_login: '0055g0000000002' }),
        logout(4, { target_login: '0055g0000000003' }),
      ],
      sessions: [
        [1, null, 'open', 'start 2, inside 4'],
        [2, 4, 'logout', 'start 3, end 5'],
      ],
    },
    {
      name: 'that name one account by id and by username are one session',
      rows: [
        keyed('start', 1, { target_login: 'zoe@harbour.example' }),
        keyed('use', 2, { target_login: '0055g0000000002AAA' }),
        logout(3, { target_login: '0055g0000000002' }),
      ],
      sessions: [[1, 3, 'logout', 'start 2, inside 3, end 4']],
    },
  ];
  for (const { name, rows, sessions } of cases)
    it(name, async () => {
      expect(await shapeOf(rows)).toEqual(sessions);
    });

  it('cite 200 rows of a long session and say how many more there are', async () => {
    const rows = [
      keyed('start', 0),
      ...Array.from({ length: 300 }, (_, at) => keyed('use', at + 1)),
      logout(400),
    ];
    const evidence = (await sessionsOf(rows)).sessions[0]?.evidence ?? [];
    expect(evidence).toHaveLength(200);
    expect(evidence.at(-1)).toMatchObject({ role: 'end', row: 303 });
    expect(evidence.at(-2)?.text).toBe('use at 198 (and 102 more rows of this session, not listed)');
  });

  it('name the person the rosters know, whichever row does, and keep the text of the first', async () => {
    const register = registerWith(
      person('Zoë Brandt', { id: 'zoe', extId: '0055g0000000002AAA', username: 'zoe@harbour.example' }),
      person('Ana Lopes', { id: 'ana', extId: '0055g0000000001AAA', username: 'ana@harbour.example' }),
    );
    const ids = { actor_name: null, target_name: null };
    const { sessions } = await sessionsOf(
      [
        keyed('start', 1, {
          ...ids,
          actor_login: 'old-ana@harbour.example',
          target_login: 'zoe@harbour.example',
        }),
        keyed('use', 2, { ...ids, actor_login: '0055g0000000001', target_login: '0055g0000000002AAA' }),
      ],
      register,
    );
    expect(sessions).toMatchObject([
      {
        actor: { keys: ['p:ana'], name: 'Ana Lopes', username: 'ana@harbour.example' },
        target: { keys: ['p:zoe'] },
        actorText: 'old-ana@harbour.example',
        targetText: 'zoe@harbour.example',
      },
    ]);
  });

  it('say the address and the first reason given', async () => {
    const { sessions } = await sessionsOf([
      keyed('start', 1, { ip: '192.0.2.4' }),
      keyed('use', 2, { reason: 'HRB-7: quiz closed' }),
      keyed('use', 3, { reason: 'later' }),
    ]);
    expect(sessions[0]).toMatchObject({ reason: 'HRB-7: quiz closed' });
    expect(sessions[0]?.evidence[0]?.text).toBe('start at 1, from 192.0.2.4');
  });
});

describe('rows without a session key', () => {
  const other = { target_name: 'Ivo Petkov' };
  const cases: { name: string; rows: Row[]; sessions: unknown[]; unplaced?: number[] }[] = [
    {
      name: 'start, use and end of one pair are one session',
      rows: [row('start', 1), row('use', 2), row('use', 3), row('end', 4)],
      sessions: [[1, 4, 'logout', 'start 2, inside 3, inside 4, end 5']],
    },
    {
      name: 'use without a start opens a session, and its end is not invented',
      rows: [row('use', 2), row('use', 3)],
      sessions: [[2, null, 'open', 'start 2, inside 3']],
    },
    {
      name: 'eight hours are one session, more begin another',
      rows: [row('use', 0), row('use', 8), row('use', 16.25)],
      sessions: [
        [0, 16.25, 'inferred', 'start 2, inside 3'],
        [16.25, null, 'open', 'start 4'],
      ],
    },
    {
      name: 'the next start of the actor bounds a session, but not while it is still used',
      rows: [
        row('start', 1),
        row('start', 2, other),
        row('use', 3),
        row('start', 4, { target_name: 'Mia Sund' }),
      ],
      sessions: [
        [1, 4, 'inferred', 'start 2, inside 4'],
        [2, 4, 'inferred', 'start 3'],
        [4, null, 'open', 'start 5'],
      ],
    },
    {
      name: 'an end that nothing began is no session and is counted',
      rows: [row('end', 1), row('start', 2)],
      sessions: [[2, null, 'open', 'start 3']],
      unplaced: [2],
    },
    {
      name: 'an end and the next start of one second end the one and begin the other',
      rows: [row('start', 2), row('end', 2), row('start', 1)],
      sessions: [
        [1, 2, 'logout', 'start 4, end 3'],
        [2, null, 'open', 'start 2'],
      ],
    },
    {
      name: 'a session of less than a second is one',
      rows: [row('end', 2), row('start', 2)],
      sessions: [[2, 2, 'logout', 'start 3, end 2']],
    },
    {
      name: 'a name means the login it stands beside elsewhere',
      rows: [row('start', 1, { actor_login: 'ana', target_login: 'zoe' }), row('use', 2), row('end', 3)],
      sessions: [[1, 3, 'logout', 'start 2, inside 3, end 4']],
    },
    {
      name: 'a name that stands beside two logins means neither',
      rows: [
        row('start', 1, { target_login: 'zoe' }),
        row('start', 2, { target_login: 'zoe.brandt' }),
        row('use', 3),
      ],
      sessions: [
        [1, 2, 'inferred', 'start 2'],
        [2, 3, 'inferred', 'start 3'],
        [3, null, 'open', 'start 4'],
      ],
    },
    {
      name: 'ids of Salesforce users with 15 and 18 characters are one, and other letters are another',
      rows: [
        row('start', 1, { target_name: null, target_login: '0055g0000000002' }),
        row('use', 2, { target_name: null, target_login: '0055g0000000002AAA' }),
        row('start', 3, { target_name: null, target_login: '0055G0000000002' }),
      ],
      sessions: [
        [1, 3, 'inferred', 'start 2, inside 3'],
        [3, null, 'open', 'start 4'],
      ],
    },
  ];
  for (const { name, rows, sessions, unplaced = [] } of cases)
    it(name, async () => {
      expect(await shapeOf(rows)).toEqual(sessions);
      expect((await sessionsOf(rows)).unplaced.map(({ row: place }) => place)).toEqual(unplaced);
    });
});

describe('any rows', () => {
  const one = fc.record({
    kind: fc.constantFrom('start' as const, 'use' as const, 'end' as const),
    hours: fc.constantFrom(0, 0, 1, 2, 9, 11, 20),
    actor: fc.constantFrom('Ana Lopes', 'Ivo Petkov', null),
    login: fc.constantFrom(null, 'ana', '0055g0000000001'),
    target: fc.constantFrom('Zoë Brandt', 'Mia Sund'),
    key: fc.constantFrom(null, null, 'k1', 'k2'),
    until: fc.constantFrom(null, null, 12),
    file: fc.constantFrom('a.csv', 'b.csv', 'c.csv'),
  });
  type Drawn = typeof one extends fc.Arbitrary<infer Value> ? Value : never;
  /** Each row tells its own text, so that rows can be told apart wherever they stand. */
  const factOf = (drawn: Drawn, number: number) => ({
    file: drawn.file,
    fact: row(drawn.kind, drawn.hours, {
      actor_name: drawn.actor,
      actor_login: drawn.actor === null ? null : drawn.login,
      target_name: drawn.target,
      session_key: drawn.key,
      ends_by: drawn.until === null ? null : drawn.until * HOUR,
      text: `row ${number}`,
    }),
  });
  const filesOf = (facts: readonly ReturnType<typeof factOf>[]) =>
    [...new Set(facts.map(({ file }) => file))].map((file) => ({
      file,
      table: 'impersonation_event' as const,
      rows: facts.filter((fact) => fact.file === file).map(({ fact }) => fact),
    }));
  const told = (facts: readonly ReturnType<typeof factOf>[]) =>
    withFacts(filesOf(facts), (db) => {
      const { sessions, unplaced } = eventSessions(db, NOBODY);
      const texts = unplaced.map(({ sourceId, row: place }) =>
        db
          .prepare('SELECT text FROM impersonation_event WHERE source_id = ? AND row = ?')
          .pluck()
          .get(sourceId, place),
      );
      const shown = withBounds(withIds(sessions)).map(({ evidence, ...session }) => ({
        ...session,
        evidence: evidence.map(({ role, at, text }) => ({ role, at, text })),
      }));
      return { sessions: shown, unplaced: texts };
    });

  it('give the same sessions in whatever order they stand and come', async () => {
    const drawn = fc.array(one, { minLength: 1, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(
        drawn.chain((rows) => {
          const facts = rows.map(factOf);
          return fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }));
        }),
        async ([facts, shuffled]) => {
          expect(await told(shuffled)).toEqual(await told(facts));
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('end no session before it starts, and account for each row that names who acted exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 25 }), async (rows) => {
        const facts = rows.map(factOf);
        const { sessions, unplaced } = await told(facts);
        for (const { startedAt, endedAt, endKind, evidence } of sessions) {
          expect(endedAt ?? startedAt).toBeGreaterThanOrEqual(startedAt);
          expect(endedAt === null).toBe(endKind === 'open');
          if (endKind === 'inferred')
            expect(endedAt).toBeGreaterThanOrEqual(Math.max(...evidence.map(({ at }) => at ?? 0)));
        }
        const cited = sessions.flatMap(({ evidence }) => evidence.map(({ text }) => text));
        const accounted = [...cited, ...unplaced];
        expect(new Set(accounted).size).toBe(accounted.length);
        const naming = facts.filter(({ fact }) => fact.actor_name !== null).map(({ fact }) => fact.text);
        expect(naming.filter((text) => !accounted.includes(text))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
