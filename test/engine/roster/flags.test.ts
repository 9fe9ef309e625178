import { describe, expect, it } from 'vitest';
import type { Judged, Session, Ticket } from '../../../electron/engine/model.ts';
import { judged, link, ticket } from '../build.ts';
import { account, admin, flagsIn, listOf, rights, rosterIn, trailOf, type Given } from './roster-lines.ts';

const ZOE = 'Zoë Brandt';
const story = (given: Given): Promise<readonly string[]> => flagsIn(given);

describe('unlisted', () => {
  it('is who acted without being on the list of those who may', async () => {
    const files = [listOf([admin('Ana Lopes'), account(ZOE)]), ...rights];
    const acted = [
      [ZOE, '2026-02-02'],
      [ZOE, '2026-03-09'],
      ['Ana Lopes', '2026-03-10'],
    ] as const;
    expect(await story({ files, acted })).toEqual([
      expect.stringMatching(
        /^Zoë Brandt: unlisted: Acted in 2 sessions from 2 Feb 2026 to 9 Mar 2026 and is not on the imported list of those who may \(1 person\)\. The right was not held when all 2 sessions began: /u,
      ),
    ]);
  });

  it('says that the right was held at the time, where it was taken away since', async () => {
    const files = [
      listOf([admin('Ana Lopes'), account(ZOE)]),
      ...rights,
      trailOf(
        ['2026-01-02', 'Changed the colour of a page'],
        ['2026-05-14', `Changed profile for user ${ZOE} from System Administrator to Standard User`],
        ['2026-06-29', 'Changed the colour of a page'],
      ),
    ];
    const acted = [
      [ZOE, '2026-05-02'],
      [ZOE, '2026-05-09'],
      [ZOE, '2026-06-01'],
    ] as const;
    const flags = await story({ files, acted, covered: ['2026-01-02', '2026-06-29'] });
    const words = flags.find((flag) => flag.startsWith(`${ZOE}: unlisted`));
    expect(words).toContain('The right was held when 2 of the 3 sessions began: ');
    expect(words).toContain('System Administrator');
    expect(words).toContain('14 May 2026');
    expect(words).toContain('The right was not held when 1 of the 3 sessions began: ');
  });

  it('is who may and is not approved, too, and says so', async () => {
    const files = [listOf([admin('Ana Lopes')])];
    const policy = { roster: { approved: ['somebody@harbour.example'] } };
    expect(await story({ files, policy, acted: [['Ana Lopes', '2026-03-10']] })).toEqual([
      'Ana Lopes: unlisted: Acted in 1 session on 10 Mar 2026 and is not on the list of the approved.',
    ]);
  });

  it('is nobody where permissions are not known, and no namesake', async () => {
    const names = [listOf([{ name: ZOE, active: 1 }])];
    expect(await story({ files: names, acted: [[ZOE, '2026-03-10']] })).toEqual([]);
    const namesakes = [
      listOf([
        admin('Ana Lopes'),
        account('Mia Sund', { username: 'mia.one@harbour.example', email: null }),
        account('Mia Sund', { username: 'mia.two@harbour.example', email: null }),
      ]),
    ];
    expect(await story({ files: namesakes, acted: [['Mia Sund', '2026-03-10']] })).toEqual([]);
  });
});

describe('dormant', () => {
  const files = [listOf([admin('Ana Lopes')]), trailOf(['2026-01-02', 'Changed the colour of a page'])];

  it('is who may and did not, in the last days that the session files cover', async () => {
    const covered = ['2026-01-02', '2026-06-30'] as const;
    expect(await story({ files, covered })).toEqual([
      'Ana Lopes: dormant: No session from 2 Apr 2026 to 30 Jun 2026 (90 days); none before in the period either.',
    ]);
    expect(await story({ files, covered, acted: [['Ana Lopes', '2026-04-01']] })).toEqual([
      'Ana Lopes: dormant: No session from 2 Apr 2026 to 30 Jun 2026 (90 days); the last one was on 1 Apr 2026.',
    ]);
    expect(await story({ files, covered, acted: [['Ana Lopes', '2026-04-02']] })).toEqual([]);
  });

  it.each([
    [
      '90 days are covered exactly',
      ['2026-02-01', '2026-05-01'],
      'Dormant means no session from 1 Feb 2026 to 1 May 2026 (90 days), the last days that the session files cover.',
      true,
    ],
    [
      '89 days are covered',
      ['2026-02-02', '2026-05-01'],
      'Dormant means 90 days without a session; it cannot be judged, because the session files cover the period only from 2 Feb 2026 to 1 May 2026 (89 days).',
      false,
    ],
    [
      'days outside the period do not count',
      ['2025-06-01', '2026-01-31'],
      'Dormant means 90 days without a session; it cannot be judged, because the session files cover the period only from 1 Jan 2026 to 31 Jan 2026 (31 days).',
      false,
    ],
    [
      'no session file covers the period',
      ['2025-06-01', '2025-12-31'],
      'Dormant means 90 days without a session; it cannot be judged, because no session file covers the period.',
      false,
    ],
  ] as const)('states its window: %s', async (_, covered, sentence, judged) => {
    const roster = await rosterIn({ files, covered });
    expect(roster.dormant.sentence).toBe(sentence);
    expect(roster.dormant.from !== null).toBe(judged);
    expect(roster.people.map(({ flags }) => flags.length)).toEqual([judged ? 1 : 0]);
  });

  it('is nobody who got the right inside the window', async () => {
    const late = [
      listOf([admin('Ana Lopes')]),
      ...rights,
      trailOf(
        ['2026-01-02', 'Changed the colour of a page'],
        ['2026-06-01', 'Changed profile for user Ana Lopes from Standard User to System Administrator'],
      ),
    ];
    expect(await story({ files: late, covered: ['2026-01-02', '2026-06-30'] })).toEqual([]);
  });
});

describe('shared account', () => {
  it.each([
    ['IT Support', 'it@harbour.example', 'its name has the word "support"'],
    ['Ana Lopes', 'crm-admin@harbour.example', 'its username has the word "admin"'],
    ['Équipe Quai', 'quai@harbour.example', 'its name has the word "equipe"'],
    ['Gemeinsam Hafen', 'hafen@harbour.example', 'its name has the word "gemeinsam"'],
    ['Cuenta Soporte', 'x@harbour.example', 'its name has the word "cuenta"'],
    ['Ana Lopes', 'ana@service.example', null],
    ['Administa Testori', 'a.testori@harbour.example', null],
  ])('%s, %s', async (name, username, sign) => {
    const files = [listOf([admin(name, { username, email: null })])];
    expect(await story({ files })).toEqual(
      sign === null ? [] : [`${name}: shared: Looks as if several people use it: ${sign}.`],
    );
  });

  it('is one that lists give to several people, in whatever order a name is written', async () => {
    const [id, username] = ['0055g0000000001AAA', 'quay@harbour.example'];
    const files = (second: string) => [
      listOf([admin('Ana Lopes', { ext_id: id, username, email: null })]),
      listOf([admin(second, { ext_id: id, username, email: null })], 'older.csv'),
    ];
    expect(await story({ files: files('Ivo Petkov') })).toEqual([
      expect.stringMatching(
        /: shared: Looks as if several people use it: lists give it to Ana Lopes and Ivo Petkov\.$/u,
      ),
    ]);
    expect(await story({ files: files('Lopes, Ana M.') })).toEqual([]);
  });

  it('is one whose mailbox belongs to somebody else too, and not the second account of one person', async () => {
    const email = 'quay@harbour.example';
    const files = (second: string) => [
      listOf([admin('Ana Lopes', { email }), account(second, { username: 'second@harbour.example', email })]),
    ];
    expect(await story({ files: files('Ivo Petkov') })).toEqual([
      'Ana Lopes: shared: Looks as if several people use it: its mailbox quay@harbour.example is also that of the account of Ivo Petkov (second@harbour.example).',
    ]);
    expect(await story({ files: files('Ana Lopes') })).toEqual([]);
  });
});

describe('leaver', () => {
  const trail = (...more: readonly (readonly [when: string, text: string])[]) =>
    trailOf(['2026-01-02', 'Changed the colour of a page'], ...more, [
      '2026-06-29',
      'Changed the colour of a page',
    ]);

  it('is who is not active and still holds a right, without a date where only the list says so', async () => {
    const files = [listOf([admin('Ana Lopes'), admin('Ivo Petkov', { active: 0 })])];
    const roster = await rosterIn({ files });
    expect(roster.declared).toBe(1);
    expect(
      roster.people.map(({ name, declared, flags }) => [name, declared, flags.map((one) => one.sentence)]),
    ).toEqual([
      ['Ana Lopes', true, []],
      [
        'Ivo Petkov',
        false,
        ['Is not active (since when is not recorded), and still holds profile: System Administrator.'],
      ],
    ]);
  });

  it('is who acted, before or after the account was deactivated', async () => {
    const files = [
      listOf([admin('Ana Lopes'), account('Ivo Petkov', { active: 0 })]),
      trail(['2026-03-05', 'Deactivated user Ivo Petkov']),
    ];
    const leaves = (acted: Given['acted']) =>
      story({ files, covered: ['2026-01-02', '2026-06-29'], ...(acted ? { acted } : {}) }).then((flags) =>
        flags.find((words) => words.includes('leaver'))?.replace(/^.*leaver: /u, ''),
      );
    expect(await leaves([['Ivo Petkov', '2026-03-01']])).toBe(
      'Deactivated on 5 Mar 2026. Acted in 1 session before, while the account was active.',
    );
    expect(
      await leaves([
        ['Ivo Petkov', '2026-03-01'],
        ['Ivo Petkov', '2026-03-09'],
      ]),
    ).toBe(
      'Deactivated on 5 Mar 2026. 1 of 2 sessions began while the account was not active. 1 of 2 sessions began before, while it was active.',
    );
    expect(await leaves([])).toBeUndefined();
  });

  it('cannot tell before from after where only the list says that somebody left', async () => {
    const files = [listOf([admin('Ana Lopes'), account('Ivo Petkov', { active: 0 })])];
    const flags = await story({ files, acted: [['Ivo Petkov', '2026-03-01']] });
    expect(flags).toContain(
      'Ivo Petkov: leaver: Is not active (since when is not recorded). Whether the account was active when the session began is not recorded.',
    );
  });

  it('is who the trail deactivated after the list was made', async () => {
    const files = [
      listOf([admin('Ana Lopes'), admin('Ivo Petkov')]),
      trail(['2026-03-05', 'Deactivated user Ivo Petkov']),
    ];
    expect(await story({ files })).toEqual([
      'Ivo Petkov: leaver: Deactivated on 5 Mar 2026, and still holds profile: System Administrator.',
    ]);
  });
});

describe('approver', () => {
  const files = [listOf([admin('Ana Lopes'), account(ZOE)])];
  const acted = [['Ana Lopes', '2026-03-01']] as const;
  const tickets =
    (approvers: readonly string[] | null): NonNullable<Given['tickets']> =>
    (register) =>
      ['OPS-2', 'OPS-1', 'OPS-3'].map((key) =>
        ticket(key, { approvers: approvers?.map((text) => register.resolveText(text)) ?? null }),
      );
  const judgedBy =
    (key: string, how: 'strong' | 'possible'): NonNullable<Given['judged']> =>
    (sessions, all) =>
      sessions.map((one) =>
        judgedWith(
          one,
          all.find((held) => held.key === key),
          how,
        ),
      );

  it('is who approves tickets and acts: own sessions first', async () => {
    const given = { files, acted, tickets: tickets(['Ana Lopes']) };
    const both = 'Ana Lopes: approver: Is named as an approver of 3 tickets and acted in 1 session';
    expect(await story(given)).toEqual([`${both}: OPS-1, OPS-2 and OPS-3.`]);
    expect(await story({ ...given, judged: judgedBy('OPS-3', 'strong') })).toEqual([
      `${both}; OPS-3 justifies a session of their own.`,
    ]);
    expect(await story({ ...given, judged: judgedBy('OPS-3', 'possible') })).toEqual([
      `${both}: OPS-1, OPS-2 and OPS-3; none of them justifies a session of their own.`,
    ]);
  });

  it('is nobody else, and nobody where approvers are not recorded', async () => {
    expect(await story({ files, acted, tickets: tickets([ZOE]) })).toEqual([]);
    expect(await story({ files, acted, tickets: tickets(null) })).toEqual([]);
    expect(await story({ files, tickets: tickets(['Ana Lopes']) })).toEqual([]);
  });
});

function judgedWith(one: Session, held: Ticket | undefined, how: 'strong' | 'possible'): Judged {
  return judged(one, held ? link(held, { sessionId: one.id, how }) : null);
}
