import { describe, expect, it } from 'vitest';
import { identityQueue } from '../../../electron/engine/views/identity-queue.ts';
import { peoplePage } from '../../../electron/engine/views/people.ts';
import { rosterViewOf } from '../../../electron/engine/views/roster.ts';
import { reviewDocumentSchema } from '../../../shared/document.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import { documentOf, withReview } from '../temp-review.ts';
import { american, csv, into, outOf, pairs } from './town.ts';

const NAMES = [
  '__proto__',
  'constructor',
  '=HYPERLINK("http://x.example","Ana")',
  '+1+cmd|x!A0',
  '\u202Eanaziur',
  'x'.repeat(32_000),
  `${'('.repeat(3_000)}${')'.repeat(3_000)}`,
  'from to from to '.repeat(2_000),
  'Rosa\u200B Lind',
  "O'Hara; DROP TABLE person;--",
  '<img src=x onerror=alert(1)>',
  '🧑‍🚀 Ada',
];
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const users = csv(
  'Users.csv',
  'Id,Username,Name,Email,IsActive,Department,UserType',
  ...NAMES.map(
    (name, at) =>
      `005A000000000${10 + at}AAA,u${at}@x.example,${quoted(name)},u${at}@x.example,true,${quoted(name)},Standard`,
  ),
  '005A00000000007AAA,rosa@x.example,Rosa Lind,rosa@x.example,true,Finance,Standard',
);

describe('texts that mean harm', () => {
  it.each(NAMES.map((name) => [name.slice(0, 20), name] as const))(
    'as the name of a target: %s',
    async (_, name) => {
      const trail = american([
        ['2026-01-13T10:00:00Z', name, into(name)],
        [
          '2026-01-13T10:05:00Z',
          'rosa@x.example',
          `Changed username for ${name} from ${name} to ${name}`,
          name,
        ],
        ['2026-01-13T10:06:00Z', 'rosa@x.example', `Changed role for user ${name} from ${name} to ${name}`],
        [
          '2026-01-13T10:07:00Z',
          'rosa@x.example',
          `${name} has granted salesforce.com login access through ${name}`,
        ],
        [
          '2026-01-13T10:08:00Z',
          'rosa@x.example',
          `Permission set ${name}: assigned to user ${name} (UserID: [${name}])`,
        ],
        ['2026-01-13T10:20:00Z', name, outOf(name)],
      ]);
      const tickets = csv(
        'tickets.csv',
        'Ticket,Title,Requester,Assignee,Created',
        `T-1,${quoted(name)},${quoted(name)},${quoted(`${name} (${name})`)},2026-01-13T09:00:00Z`,
      );
      await withReview(
        { files: [users, trail, tickets], zone: 'UTC', answers: { dateOrder: 'mdy' } },
        ({ reader }) => {
          expect(reviewDocumentSchema.safeParse(reviewDocument(reader)).error).toBeUndefined();
          identityQueue(reader);
          rosterViewOf(reader);
          const page = peoplePage(reader, {
            search: name.slice(0, 200),
            sort: null,
            offset: 0,
            limit: 100,
            filter: { state: 'all', unit: null },
          });
          expect(page.total).toBeLessThanOrEqual(NAMES.length + 1);
          expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
        },
      );
    },
  );

  it('a name with a character that nobody sees is the namesake of the one without it', async () => {
    const { people, sessions } = await documentOf({
      files: [users, american([['2026-01-13T10:00:00Z', 'ada@x.example', into('Rosa Lind')]])],
      zone: 'UTC',
    });
    expect(sessions[0]?.target.username).toBeNull();
    expect(people.ambiguous.map(({ candidates }) => candidates.length)).toEqual([2]);
  });

  it.each([
    'Logged in using Login-As access for ',
    'Logged in using Login-As access for',
    'Logged in using Login-As access for "',
  ])('a login that names nobody is no session of somebody else: %s', async (text) => {
    const trail = american([
      ['2026-01-13T10:00:00Z', 'ada@x.example', text],
      ['2026-01-13T11:00:00Z', 'ada@x.example', into('Rosa Lind')],
    ]);
    const document = await documentOf({ files: [trail], zone: 'UTC' });
    expect(pairs(document)).toContain('ada@x.example as Rosa Lind?');
    for (const { actor } of document.sessions) expect(actor.username).toBe('ada@x.example');
    const [source] = document.sources;
    expect(source?.rows.total).toBe(2);
    expect(document.sessions.length + (source?.rows.rejected ?? 0) + (source?.rows.ignored ?? 0)).toBe(2);
  });
});
