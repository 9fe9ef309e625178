import { describe, expect, it } from 'vitest';
import type { LinkAnswer } from '../../../shared/link-words.ts';
import { policyFrom } from '../../../shared/policy.ts';
import { TICKS } from '../../../shared/words.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import type { LinkAnswers } from '../../../electron/engine/matching/decided.ts';
import { match } from '../../../electron/engine/matching/match.ts';
import type { Identity, Judged, Session, Ticket } from '../../../electron/engine/model.ts';
import { at, person, registerWith, session, ticket } from '../build.ts';
import { documentOf } from '../temp-review.ts';

/** Whether it can be said that no ticket fits, and what is said where it cannot. */
const register = registerWith(
  person('Nadia Brandt'),
  person('Theo Marchand'),
  person('Owen Clarke'),
  person('Ines Falk', { username: null, email: null }),
);
const who = (name: string): Identity => register.resolve(name, null);
const [nadia, theo, owen, ines] = ['Nadia Brandt', 'Theo Marchand', 'Owen Clarke', 'Ines Falk'].map(who) as [
  Identity,
  Identity,
  Identity,
  Identity,
];
const base = session(nadia, theo);
const always = [{ from: 0, to: at('2030-01-01T00:00:00Z') }];
const others = ticket('OPS-1', { requester: [owen], assignee: [owen] });

type Case = {
  tickets: Ticket[];
  session?: Session;
  covered?: typeof always;
  said?: Record<string, LinkAnswer>;
};

async function judge({ tickets, session: given = base, covered = always, said = {} }: Case): Promise<Judged> {
  const entries = Object.entries(said).map(
    ([key, answer]) => [key.toLowerCase(), { answer, seq: 1 }] as const,
  );
  const answers: LinkAnswers = new Map([[given.id, new Map(entries)]]);
  const input = { sessions: [given], tickets, covered, register, policy: policyFrom({}), answers };
  const [judged] = await match(input, quietJob);
  if (!judged) throw new Error('nothing was judged');
  return judged;
}

const NO = 'No ticket about this person fits, and the ticket files cover the date.';
const cases: (Case & { name: string; band: string; linked: string })[] = [
  { name: 'all tickets are about somebody else', tickets: [others], band: 'none', linked: NO },
  {
    name: 'two of the days do not show who asked',
    tickets: [
      others,
      { ...others, key: 'OPS-2', requester: null, lacks: ['requester'] },
      {
        ...others,
        key: 'OPS-3',
        requester: null,
        lacks: ['requester'],
        createdAt: at('2026-02-18T00:00:00Z'),
      },
    ],
    band: 'not-evaluated',
    linked:
      'No ticket about this person fits, but 2 tickets of these days (the last is OPS-3) do not show who asked for them, so that the right one may be among them.',
  },
  {
    name: 'one that does not show it was closed long before',
    tickets: [
      {
        ...others,
        requester: null,
        lacks: ['requester'],
        createdAt: at('2025-11-01T00:00:00Z'),
        resolvedAt: at('2025-11-02T00:00:00Z'),
      },
    ],
    band: 'none',
    linked: NO,
  },
  {
    name: 'one comes without its text',
    tickets: [{ ...others, lacks: ['text'] }],
    band: 'not-evaluated',
    linked:
      'No ticket about this person fits, but OPS-1 comes without its text, so that the right one may be among them.',
  },
  {
    name: 'no file has descriptions, and the ticket is on another desk',
    tickets: [{ ...others, lacks: ['text'], lacksTextByKind: true }],
    band: 'none',
    linked: NO,
  },
  {
    name: 'no file has descriptions, and the ticket is the actor’s',
    tickets: [{ ...others, assignee: [nadia], lacks: ['text'], lacksTextByKind: true }],
    band: 'not-evaluated',
    linked:
      'No ticket about this person fits, but OPS-1 comes without its description, and is or may be assigned to Nadia Brandt, so that the right one may be among them.',
  },
  {
    name: 'no file has descriptions, and nobody says whose the ticket is',
    tickets: [{ ...others, assignee: null, lacks: ['text'], lacksTextByKind: true }],
    band: 'not-evaluated',
    linked:
      'No ticket about this person fits, but OPS-1 comes without its description, and is or may be assigned to Nadia Brandt, so that the right one may be among them.',
  },
  {
    name: 'an address of nobody, and the list knows the target’s',
    tickets: [{ ...others, requester: [register.resolve(null, 'stranger@x.example')] }],
    band: 'none',
    linked: NO,
  },
  {
    name: 'an address of nobody, and the list has none of the target’s',
    tickets: [{ ...others, requester: [register.resolve(null, 'stranger@x.example')] }],
    session: { ...base, target: ines },
    band: 'not-evaluated',
    linked:
      'No ticket about this person fits, but OPS-1 is for people of whom no list says whether one of them is Ines Falk, so that the right one may be among them.',
  },
  {
    name: 'named in the text, closed before, and the file does not show whose it is',
    tickets: [
      {
        ...others,
        assignee: null,
        text: 'Please call Theo Marchand.',
        createdAt: at('2026-02-10T00:00:00Z'),
        resolvedAt: at('2026-02-12T00:00:00Z'),
      },
    ],
    band: 'not-evaluated',
    linked:
      'No ticket about this person fits, but OPS-1 may be about this person, and its file leaves out what would tell.',
  },
  {
    name: 'opened too late, while another may be the one',
    tickets: [
      { ...others, requester: null, lacks: ['requester'] },
      ticket('OPS-2', {
        requester: [theo],
        affected: [theo],
        createdAt: at('2026-02-25T00:00:00Z'),
        resolvedAt: null,
        resolution: 'open',
      }),
    ],
    band: 'not-evaluated',
    linked:
      'OPS-2 was opened too long after the session, but OPS-1 does not show who asked for it, so that the right one may be among them.',
  },
  {
    name: 'the files do not cover the date',
    tickets: [others],
    covered: [],
    band: 'source-missing',
    linked: 'The ticket files do not cover the date of the session.',
  },
  {
    name: 'a person rejected the only candidate',
    tickets: [{ ...others, requester: [theo] }],
    said: { 'OPS-1': 'reject' },
    band: 'rejected',
    linked:
      'A person rejected the only candidate; no other ticket about this person fits, and the ticket files cover the date.',
  },
  {
    name: 'a person rejected both, and a third may be the one',
    tickets: [
      { ...others, requester: [theo] },
      { ...others, key: 'OPS-2', requester: [theo] },
      { ...others, key: 'OPS-3', lacks: ['comments'] },
    ],
    said: { 'OPS-1': 'reject', 'OPS-2': 'reject' },
    band: 'rejected',
    linked:
      'A person rejected both candidates; no other ticket about this person fits, but OPS-3 comes without its comments, so that the right one may be among them.',
  },
];

describe('no ticket', () => {
  for (const { name, band, linked, ...given } of cases)
    it(`${name}: ${band}`, async () => {
      const judged = await judge(given);
      expect(judged.ticks[0]?.sentence).toBe(linked);
      expect(judged.band).toBe(band);
      const isNo = linked.endsWith('cover the date.');
      expect(judged.verdict).toBe(isNo ? 'unjustified' : 'cannot-tell');
      expect(judged.link).toBeNull();
    });

  it('keeps what it would be known by, whatever a person says', async () => {
    const tickets = [
      { ...others, requester: [theo], assignee: [nadia] },
      { ...others, key: 'OPS-2' },
    ];
    for (const said of [{}, { 'OPS-1': 'reject' as const }, { 'OPS-2': 'confirm' as const }]) {
      const judged = await judge({ tickets, said });
      expect([judged.autoBand, judged.autoTicket]).toEqual(['strong', 'OPS-1']);
    }
  });

  it('does not take a ticket that only a person named for one that Actas proposes', async () => {
    const picked = {
      ...others,
      requester: [theo],
      createdAt: at('2025-01-01T00:00:00Z'),
      resolvedAt: at('2025-01-02T00:00:00Z'),
    };
    const judged = await judge({ tickets: [picked], said: { 'OPS-1': 'confirm' } });
    expect(judged.link).toMatchObject({ how: 'person', auto: null, answer: 'confirm' });
    expect([judged.band, judged.autoBand]).toEqual(['person', 'none']);
  });
});

describe('every answer cites a row', () => {
  it('of a ticket, or without one of the session', async () => {
    for (const tickets of [
      [],
      [others],
      [{ ...others, requester: [theo] }],
      [{ ...others, lacks: ['text' as const] }],
    ]) {
      const { ticks } = await judge({ tickets });
      expect(ticks.map(({ id }) => id)).toEqual(TICKS);
      for (const { cite } of ticks) expect(cite?.row).toBeGreaterThan(1);
    }
  });
});

describe('a file of sessions without reasons', () => {
  const JIRA = {
    name: 'Jira.csv',
    text: [
      'Issue key,Summary,Description,Status,Created,Updated,Resolved,Reporter,Assignee',
      'OPS-1,Ledger does not close,The quarter stays open,Done,2026-02-01T08:00:00Z,2026-02-20T09:00:00Z,2026-02-20T09:00:00Z,Owen Clarke,Owen Clarke',
      'OPS-2,Berth plan is empty,No ship is shown,Done,2026-02-03T08:00:00Z,2026-03-20T09:00:00Z,2026-03-20T09:00:00Z,Owen Clarke,Owen Clarke',
    ].join('\n'),
  };
  const silent = (name: string, columns: string, row: string) => ({ name, text: `${columns}\n${row}` });
  const PLAIN = silent(
    'Assumed.csv',
    'Actor,Target,Started,Ended',
    'Nadia Brandt,Theo Marchand,2026-02-10T10:00:00Z,2026-02-10T10:20:00Z',
  );
  const TOLD = silent(
    'Told.csv',
    'Actor,Target,Started,Ended,Reason',
    'Nadia Brandt,Owen Clarke,2026-02-11T10:00:00Z,2026-02-11T10:20:00Z,OPS-1 ledger of the quarter',
  );
  const EMPTY = silent(
    'Empty.csv',
    'Actor,Target,Started,Ended,Reason',
    'Nadia Brandt,Theo Marchand,2026-02-10T10:00:00Z,2026-02-10T10:20:00Z,',
  );
  const verdictOf = async (...files: { name: string; text: string }[]) => {
    const { sessions } = await documentOf({ files: [JIRA, ...files], zone: 'UTC' });
    return sessions.find(({ target }) => target.name === 'Theo Marchand')?.verdict;
  };

  it('may have named a ticket, where another file of the review has reasons', async () => {
    expect(await verdictOf(PLAIN, TOLD)).toBe('cannot-tell');
  });
  it('names none where no file has any', async () => {
    expect(await verdictOf(PLAIN)).toBe('unjustified');
  });
  it('named none where its cell is empty, however the list was cut', async () => {
    expect(await verdictOf(EMPTY, TOLD)).toBe('unjustified');
  });
});
