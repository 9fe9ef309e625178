import { describe, expect, it } from 'vitest';
import { switchTimeline } from '../../../electron/engine/access/switches.ts';
import type { Covered } from '../../../electron/engine/matching/tickets.ts';
import type { Identity, Ticket } from '../../../electron/engine/model.ts';
import { registerOf } from '../../../electron/engine/people/register.ts';
import type { Facts } from '../../../electron/engine/sources/facts.ts';
import { policyFrom } from '../../../shared/policy.ts';
import { at, ticket } from '../build.ts';
import { withFacts, type FactFile } from '../fact-bench.ts';

const ANA = 'ana.lopes@harbour.example';
const users: FactFile = {
  file: 'users.csv',
  table: 'account',
  rows: [
    { username: ANA, name: 'Ana Lopes' },
    { username: 'ivo.petkov@harbour.example', name: 'Ivo Petkov' },
    { username: 'mia.one@harbour.example', name: 'Mia Sund' },
    { username: 'mia.two@harbour.example', name: 'Mia Sund' },
  ],
};
const moved = (when: string, way: string, more: Partial<Facts['audit_event']> = {}) => ({
  at: at(when),
  kind: 'policy-switch' as const,
  user: ANA,
  text: `Changed Administrators Can Log in as Any User ${way}`,
  ...more,
});
const ON = moved('2026-03-05T12:00:00Z', 'from off to on');

const period = {
  from: '2026-03-01',
  to: '2026-03-31',
  zone: 'UTC',
  start: at('2026-03-01T00:00:00Z'),
  end: at('2026-04-01T00:00:00Z'),
};
const MARCH: Covered = [{ from: period.start, to: period.end }];
const NOWHERE: Covered = [];

type Told = { readonly key: string } & Partial<Omit<Ticket, 'assignee' | 'commenters'>> & {
    readonly assignee?: string;
    readonly commenters?: string;
  };
type Given = {
  readonly rows?: readonly Partial<Facts['audit_event']>[];
  readonly tickets?: readonly Told[];
  readonly covered?: Covered;
};

const timeline = ({ rows = [ON], tickets = [], covered = MARCH }: Given) =>
  withFacts([users, { file: 'trail.csv', table: 'audit_event', rows }], (db) => {
    const register = registerOf(db);
    const named = (text: string | undefined): readonly Identity[] | null =>
      text === undefined ? null : [register.resolveText(text)];
    const built = tickets.map(({ key, assignee, commenters, ...more }) =>
      ticket(key, {
        title: 'The printer of the quay is out of paper',
        text: '',
        createdAt: at('2026-03-04T12:00:00Z'),
        resolvedAt: at('2026-03-09T12:00:00Z'),
        ...more,
        assignee: named(assignee),
        commenters: named(commenters),
      }),
    );
    return switchTimeline(db, register, built, covered, period, policyFrom({}));
  });
const answer = async (given: Given) => {
  const [move] = await timeline(given);
  return [move?.answer, move?.ticketKey, move?.sentence];
};

const NAMED = 'Please switch on "Administrators can log in as any user" for the migration';
const CASES: readonly (readonly [story: string, given: Given, told: readonly unknown[]])[] = [
  [
    'a ticket names the switch and was open',
    { tickets: [{ key: 'OPS-1' }, { key: 'OPS-12', title: NAMED }] },
    ['yes', 'OPS-12', 'OPS-12 names the switch and was open then.'],
  ],
  [
    'it is named in a comment, in French',
    {
      tickets: [
        {
          key: 'OPS-12',
          comments: [
            { at: null, author: 'x', text: 'Activer la stratégie d’accès de connexion des administrateurs' },
          ],
        },
      ],
    },
    ['yes', 'OPS-12', 'OPS-12 names the switch and was open then.'],
  ],
  [
    'opened half an hour later, within the grace',
    { tickets: [{ key: 'OPS-12', title: NAMED, createdAt: at('2026-03-05T12:30:00Z') }] },
    ['yes', 'OPS-12', 'OPS-12 names the switch and was opened within the grace.'],
  ],
  [
    'the mover works on a ticket about the login policy',
    { tickets: [{ key: 'OPS-13', text: 'Relax the policy for logins at the quay', assignee: ANA }] },
    ['yes', 'OPS-13', 'OPS-13 has Ana Lopes on it, speaks of logging in and of a policy, and was open then.'],
  ],
  [
    'somebody else works on a ticket about the login policy',
    { tickets: [{ key: 'OPS-13', text: 'Relax the policy for logins', assignee: 'Ivo Petkov' }] },
    ['no', null, 'No ticket that was open then names the switch; the ticket files cover the time.'],
  ],
  [
    'the mover has a ticket about some access: never a guess',
    { tickets: [{ key: 'OPS-14', text: 'Access to the crane data', commenters: 'Ana Lopes' }] },
    ['not-recorded', null, 'OPS-14 may be about it: it has Ana Lopes on it, but its words do not settle it.'],
  ],
  [
    'the mover has a ticket whose text was not exported',
    { tickets: [{ key: 'OPS-14', hasText: false, title: 'OPS-14', assignee: ANA }] },
    ['not-recorded', null, 'OPS-14 may be about it: it has Ana Lopes on it, but its text was not exported.'],
  ],
  [
    'the mover has a ticket about paper',
    { tickets: [{ key: 'OPS-1', assignee: ANA }] },
    ['no', null, 'No ticket that was open then names the switch; the ticket files cover the time.'],
  ],
  [
    'a ticket names it, but it is not recorded whether it was open',
    { tickets: [{ key: 'OPS-12', title: NAMED, resolvedAt: null, resolution: 'not-recorded' }] },
    [
      'not-recorded',
      null,
      'OPS-12 may be about it: it names the switch, but the export does not say whether it was open then.',
    ],
  ],
  [
    'the ticket that names it was opened two days later',
    { tickets: [{ key: 'OPS-12', title: NAMED, createdAt: at('2026-03-07T12:00:00Z') }] },
    [
      'no',
      null,
      'OPS-12 names the switch, but was opened 2 d after it moved; the ticket files cover the time.',
    ],
  ],
  [
    'the ticket that names it was closed before',
    { tickets: [{ key: 'OPS-12', title: NAMED, resolvedAt: at('2026-03-05T02:00:00Z') }] },
    [
      'no',
      null,
      'OPS-12 names the switch, but was closed 10 h before it moved; the ticket files cover the time.',
    ],
  ],
  [
    'no ticket, and the files do not cover the time',
    { tickets: [{ key: 'OPS-1' }], covered: NOWHERE },
    [
      'not-recorded',
      null,
      'No ticket that was open then names the switch; the ticket files do not cover the time.',
    ],
  ],
  [
    'no ticket, and only the card of a file says that they cover the time',
    { tickets: [{ key: 'OPS-1' }], covered: [{ from: period.start, to: period.end, declared: 'Jira.csv' }] },
    [
      'no',
      null,
      'No ticket that was open then names the switch; the ticket files cover the time: the card of Jira.csv declares it.',
    ],
  ],
  [
    'no tickets at all',
    { covered: NOWHERE },
    ['not-recorded', null, 'No tickets were imported, so no ticket can be looked for.'],
  ],
  [
    'a namesake has a ticket about the login policy',
    {
      rows: [{ ...ON, user: 'Mia Sund' }],
      tickets: [{ key: 'OPS-13', text: 'Relax the policy for logins', assignee: 'mia.one@harbour.example' }],
    },
    [
      'not-recorded',
      null,
      'OPS-13 may be about it: it has Mia Sund on it, but several people bear the name Mia Sund.',
    ],
  ],
];

describe('the ticket that a move of the login policy wants', () => {
  it.each(CASES)('%s', async (_, given, told) => {
    expect(await answer(given)).toEqual(told);
  });

  it('is looked for by who moved it, also while logged in as somebody else', async () => {
    const rows = [{ ...ON, delegate: 'ivo.petkov@harbour.example' }];
    const tickets = [{ key: 'OPS-13', text: 'Relax the policy for logins', assignee: 'Ivo Petkov' }];
    const [move] = await timeline({ rows, tickets });
    expect(move).toMatchObject({ user: 'Ana Lopes', delegate: 'Ivo Petkov', ticketKey: 'OPS-13' });
  });
});

describe('the timeline of the login policy', () => {
  it('has every move inside the period, oldest first, with its direction and row', async () => {
    const moves = await timeline({
      rows: [
        moved('2026-04-01T00:00:00Z', 'from on to off'),
        moved('2026-03-09T12:00:00Z', 'from on to off'),
        ON,
        moved('2026-03-20T12:00:00Z', '', {
          text: 'Richtlinie umgeschaltet',
          code: 'overridegrantaccessenabledoff',
        }),
        moved('2026-02-28T23:59:59Z', 'from off to on'),
      ],
    });
    expect(moves.map((move) => [new Date(move.at).getUTCDate(), move.to, move.cite.row])).toEqual([
      [5, 'on', 4],
      [9, 'off', 3],
      [20, null, 5],
    ]);
  });
});
