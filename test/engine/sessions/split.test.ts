import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import { withReview } from '../temp-review.ts';
import { events, into, LEFT, list, log, nameOf, outOf, told, trail, users, type File } from './company.ts';

/**
 * Nothing may hang on how an export was cut: a day, a month or one file, under whatever names and in whatever order.
 * Pieces keep the order of their rows, as real ones do.
 */
const ACTORS = ['ana.lopes', 'mia.sund'] as const;
const TARGETS = ['zoe.brandt', 'ivo.petkov', 'alex.martin', 'alex.martin2'] as const;

/** What happened, and who wrote it down. */
const visit = fc.record({
  minute: fc.constantFrom(0, 0, 1, 2, 3, 4, 15, 16, 40, 600),
  minutes: fc.constantFrom(0, 1, 2, 15),
  actor: fc.constantFrom(...ACTORS),
  target: fc.constantFrom(...TARGETS),
  skew: fc.constantFrom(-60, 0, 0, 3, 60),
  inTrail: fc.boolean(),
  inLog: fc.boolean(),
  inEvents: fc.boolean(),
  inList: fc.boolean(),
  loggedOut: fc.boolean(),
  changed: fc.boolean(),
});
type Visit = typeof visit extends fc.Arbitrary<infer Value> ? Value : never;

const time = (seconds: number): string =>
  new Date(Date.UTC(2026, 1, 17, 8) + seconds * 1000).toISOString().slice(0, 19);
/** A row that a file has twice is two events, but one in two files: which of both is meant nobody can tell. */
const once = <Row>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [JSON.stringify(row), row])).values(),
];

function companyOf(visits: readonly Visit[]): File[] {
  const trailRows = visits.flatMap(({ inTrail, loggedOut, changed, minute, minutes, actor, target }) => [
    ...(inTrail ? [[time(minute * 60), actor, into(target)] as const] : []),
    ...(changed ? [[time((minute + minutes) * 60), target, 'Changed e-mail', actor] as const] : []),
    ...(inTrail && loggedOut ? [[time((minute + minutes) * 60), actor, outOf(target)] as const] : []),
  ]);
  const logRows = visits.flatMap(({ inLog, loggedOut, minute, minutes, actor, target, skew }, number) =>
    inLog
      ? [
          [time(minute * 60 + skew), actor, target, `k${number}`] as const,
          [
            time((minute + minutes) * 60 + skew),
            actor,
            target,
            `k${number}`,
            loggedOut ? LEFT : '/page',
          ] as const,
        ]
      : [],
  );
  const eventRows = visits.flatMap(({ inEvents, minute, actor, target, skew }, number) =>
    inEvents
      ? [[time(minute * 60 - skew), actor, target, number % 2 === 0 ? `k${number}` : ''] as const]
      : [],
  );
  const listRows = visits.flatMap(({ inList, minute, actor, target, minutes, loggedOut }) =>
    inList
      ? [
          [
            time(minute * 60 + 30),
            loggedOut ? time((minute + minutes) * 60 + 30) : '',
            nameOf(actor),
            nameOf(target),
            `HRB-${minute}: berth plan`,
          ] as const,
        ]
      : [],
  );
  const tickets = {
    name: 'tickets.csv',
    text: [
      'Ticket,Title,Requester,Assignee,Created,Resolved',
      'HRB-1,Berth plan,Ivo Petkov,Ana Lopes,2026-02-17T07:00:00Z,',
      'HRB-2,Payslip is short,Zoë Brandt,Mia Sund,2026-02-17T07:30:00Z,2026-02-17T09:30:00Z',
      'HRB-3,Contract is missing,Alex Martin,Ana Lopes,2026-02-16T07:30:00Z,2026-02-18T09:30:00Z',
      '',
    ].join('\n'),
  };
  return [
    trail(once(trailRows)),
    log(once(logRows)),
    events(once(eventRows)),
    list(once(listRows)),
    users,
    tickets,
  ].filter(({ text }) => text.trimEnd().includes('\n'));
}

/** Cuts a file into pieces: which piece each row goes to, and what the pieces are called. */
function cut({ name, text }: File, piece: (row: number) => number, prefix: string): File[] {
  const [header = '', ...rows] = text.trimEnd().split('\n');
  const pieces = new Map<number, string[]>();
  for (const [at, row] of rows.entries()) pieces.set(piece(at), [...(pieces.get(piece(at)) ?? []), row]);
  return [...pieces].map(([number, own]) => ({
    name: `${prefix}${number}-${name}`,
    text: [header, ...own, ''].join('\n'),
  }));
}

function resultOf(review: ReviewFile): unknown {
  const all = (sql: string): unknown[] => review.db.prepare(sql).all();
  return {
    sessions: told(review).map(({ rows, ...session }) => ({ ...session, rows: rows.length })),
    people: all('SELECT id, name, username, unit FROM person ORDER BY id'),
    // Alarms are about the files themselves, and the pieces of a file are other files.
    // A sentence may name the file that says so, which is one of the pieces.
    findings: all(
      `SELECT id, rule, severity, iif(sentence LIKE '%.csv%', '', sentence) AS sentence FROM finding
       WHERE rule <> 'source-alarm' ORDER BY id`,
    ),
    aliases: all(
      "SELECT alias, finding_id FROM finding_alias JOIN finding ON id = finding_id WHERE rule <> 'source-alarm' ORDER BY alias",
    ),
    strays: all('SELECT at, user, delegate, text FROM stray_change ORDER BY at, user, text'),
  };
}

const answers = { zone: 'UTC' };

it('cutting any file into pieces, in any order and by any name, changes nothing', async () => {
  const company = fc.array(visit, { minLength: 2, maxLength: 12 });
  const cuts = fc.record({
    seed: fc.array(fc.nat({ max: 2 }), { minLength: 7, maxLength: 7 }),
    prefixes: fc.shuffledSubarray(['a', 'm', 'z', 'b', 'y', 'c'], { minLength: 6 }),
    order: fc
      .infiniteStream(fc.nat({ max: 1_000 }))
      .map((stream) => stream.take(40))
      .map((numbers) => [...numbers]),
  });
  await fc.assert(
    fc.asyncProperty(company, cuts, async (visits, { seed, prefixes, order }) => {
      const files = companyOf(visits);
      const pieces = files.flatMap((file, number) =>
        cut(file, (row) => seed[(row * 3 + number) % seed.length] ?? 0, prefixes[number] ?? ''),
      );
      const shuffled = pieces
        .map((piece, place) => ({ piece, by: order[place] ?? 0 }))
        .sort((a, b) => a.by - b.by)
        .map(({ piece }) => piece);
      const whole = await withReview({ files, zone: 'UTC', answers }, resultOf);
      expect(await withReview({ files: shuffled, zone: 'UTC', answers }, resultOf)).toEqual(whole);
    }),
    { numRuns: 15 },
  );
}, 60_000);
