import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../electron/engine/matching/clock/clock.ts';
import { sessionsImportedAt } from '../../../electron/engine/matching/clock/import-time.ts';
import { appendLog } from '../../../electron/engine/log.ts';
import type { Session, Ticket, TicketChange } from '../../../electron/engine/model.ts';
import { CLOCK_FACTS, type ClockFact } from '../../../shared/link-words.ts';
import { at, person, registerWith, session, ticket } from '../build.ts';
import { withFacts } from '../fact-bench.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'), person('Owen Clarke'));
const who = (name: string) => register.resolve(name, null);
const [nadia, theo, owen] = [who('Nadia Brandt'), who('Theo Marchand'), who('Owen Clarke')];
const base = session(nadia, theo, {
  startedAt: at('2026-03-05T10:00:00Z'),
  endedAt: at('2026-03-05T10:30:00Z'),
  seenUntil: at('2026-03-05T10:30:00Z'),
});
const life = {
  createdAt: at('2026-03-01T10:00:00Z'),
  resolvedAt: null,
  resolution: 'open',
  status: 'Open',
} as const;
const turn = (time: string, state: 'open' | 'closed', who: string | null = null): TicketChange => ({
  at: at(time),
  field: 'status',
  before: state === 'open' ? 'Done' : 'Open',
  after: state === 'open' ? 'Open' : 'Done',
  who,
  state,
  cite: { sourceId: 7, row: 70 },
});

type Row = {
  fact: ClockFact;
  name: string;
  ticket: Partial<Ticket>;
  session?: Partial<Session>;
  imported?: string;
  answer: string;
  says: string;
  row?: number;
};
const closed = { resolvedAt: at('2026-03-04T10:00:00Z'), resolution: 'resolved' } as const;

const rows: Row[] = [
  {
    fact: 'closed-before',
    name: 'a day before',
    ticket: closed,
    answer: 'yes',
    says: 'OPS-12 was closed 24 h before the session.',
  },
  {
    fact: 'closed-before',
    name: 'ten minutes before: no grace here',
    ticket: { resolvedAt: at('2026-03-05T09:50:00Z'), resolution: 'resolved' },
    answer: 'yes',
    says: 'OPS-12 was closed 10 min before the session.',
  },
  { fact: 'closed-before', name: 'open', ticket: {}, answer: 'no', says: 'OPS-12 is still open.' },
  {
    fact: 'closed-before',
    name: 'closed with no time',
    ticket: { resolution: 'resolved' },
    answer: 'not-recorded',
    says: 'When OPS-12 was closed is not recorded.',
  },
  {
    fact: 'closed-before',
    name: 'opened again after the session',
    ticket: { changes: [turn('2026-03-03T10:00:00Z', 'closed'), turn('2026-03-09T10:00:00Z', 'open')] },
    answer: 'yes',
    says: 'OPS-12 was closed 2 d before the session and opened again on 9 Mar 2026, after it started.',
    row: 70,
  },
  {
    fact: 'closed-before',
    name: 'opened again before the session',
    ticket: { changes: [turn('2026-03-03T10:00:00Z', 'closed'), turn('2026-03-04T10:00:00Z', 'open')] },
    answer: 'no',
    says: 'OPS-12 had been closed and was opened again on 4 Mar 2026, before the session.',
    row: 70,
  },
  {
    fact: 'opened-after',
    name: 'before',
    ticket: {},
    answer: 'no',
    says: 'OPS-12 was opened 4 d before the session.',
  },
  {
    fact: 'opened-after',
    name: 'within the grace of the tick',
    ticket: { createdAt: at('2026-03-05T10:50:00Z') },
    answer: 'yes',
    says: 'OPS-12 was opened 20 min after the session ended.',
  },
  {
    fact: 'opened-after',
    name: 'after a session without an end',
    ticket: { createdAt: at('2026-03-05T10:50:00Z') },
    session: { endKind: 'open', endedAt: null },
    answer: 'yes',
    says: 'OPS-12 was opened 50 min after the session started.',
  },
  {
    fact: 'opened-after',
    name: 'no time',
    ticket: { createdAt: null },
    answer: 'not-recorded',
    says: 'When OPS-12 was opened is not recorded.',
  },
  {
    fact: 'edited-after',
    name: 'no time',
    ticket: {},
    answer: 'not-recorded',
    says: 'When OPS-12 was last updated is not recorded.',
  },
  {
    fact: 'edited-after',
    name: 'updated before',
    ticket: { updatedAt: at('2026-03-02T10:00:00Z') },
    answer: 'no',
    says: 'OPS-12 was not changed after the session.',
  },
  {
    fact: 'edited-after',
    name: 'updated after, and nobody says how',
    ticket: { updatedAt: at('2026-03-05T12:30:00Z') },
    answer: 'yes',
    says: 'OPS-12 was last updated 2 h after the session; what was changed is not recorded.',
  },
  {
    fact: 'edited-after',
    name: 'a change and a comment',
    ticket: {
      updatedAt: at('2026-03-09T10:30:00Z'),
      changes: [turn('2026-03-05T11:30:00Z', 'closed', 'Nadia Brandt')],
      resolvedAt: at('2026-03-05T11:30:00Z'),
      resolution: 'resolved',
      commenters: [owen],
      comments: [{ at: at('2026-03-09T10:30:00Z'), author: 'Owen Clarke', text: 'Thanks.' }],
    },
    answer: 'yes',
    says: 'OPS-12: its status was changed from Open to Done by Nadia Brandt 1 h after the session, and 1 more change followed.',
    row: 70,
  },
  {
    fact: 'edited-after',
    name: 'ids of accounts stay out of the sentence: a comment',
    ticket: {
      commenters: [owen],
      comments: [{ at: at('2026-03-09T10:30:00Z'), author: 'Owen Clarke (712020:0c)', text: 'Thanks.' }],
    },
    answer: 'yes',
    says: 'OPS-12: Owen Clarke wrote a comment 4 d after the session.',
  },
  {
    fact: 'edited-after',
    name: 'ids of accounts stay out of the sentence: an assignee',
    ticket: {
      changes: [
        {
          ...turn('2026-03-05T11:30:00Z', 'open', 'Nadia Brandt (712020:0a)'),
          field: 'assignee',
          before: '712020:0b',
          after: 'Owen Clarke <owen.clarke@quay.example>',
          people: { before: [theo], after: null, who: null },
        },
      ],
    },
    answer: 'yes',
    says: 'OPS-12: its assignee was changed from Theo Marchand to Owen Clarke by Nadia Brandt 1 h after the session.',
    row: 70,
  },
  {
    fact: 'edited-after',
    name: 'closed after',
    ticket: { resolvedAt: at('2026-03-07T10:30:00Z'), resolution: 'resolved' },
    answer: 'yes',
    says: 'OPS-12: it was closed 2 d after the session.',
  },
  {
    fact: 'opened-by-actor',
    name: 'by the actor',
    ticket: { opener: [nadia] },
    answer: 'yes',
    says: 'OPS-12 was opened by the actor, Nadia Brandt.',
  },
  {
    fact: 'opened-by-actor',
    name: 'by another',
    ticket: { opener: [owen] },
    answer: 'no',
    says: 'OPS-12 was opened by Owen Clarke.',
  },
  {
    fact: 'opened-by-actor',
    name: 'the file does not say, but the actor asked',
    ticket: { requester: [nadia] },
    answer: 'yes',
    says: 'OPS-12 was requested by the actor, Nadia Brandt; who wrote it down is not recorded.',
  },
  {
    fact: 'opened-by-actor',
    name: 'the file does not say, and another asked',
    ticket: { requester: [theo] },
    answer: 'not-recorded',
    says: 'Who opened OPS-12 is not recorded.',
  },
  {
    fact: 'opened-after-import',
    name: 'no clock',
    ticket: {},
    answer: 'not-recorded',
    says: 'When the sessions were imported is not recorded.',
  },
  {
    fact: 'opened-after-import',
    name: 'before',
    ticket: {},
    imported: '2026-04-01T09:00:00Z',
    answer: 'no',
    says: 'OPS-12 was opened before the sessions were imported into this review.',
  },
  {
    fact: 'opened-after-import',
    name: 'after',
    ticket: { createdAt: at('2026-04-01T11:00:00Z') },
    imported: '2026-04-01T09:00:00Z',
    answer: 'yes',
    says: 'OPS-12 was opened 2 h after the sessions were imported into this review.',
  },
];

describe('the clock of a ticket', () => {
  it.each(rows)('$fact, $name: $answer', (row) => {
    const one = ticket('OPS-12', { ...life, ...row.ticket });
    const importedAt = row.imported === undefined ? null : at(row.imported);
    const all = clockOf({ ...base, ...row.session }, one, { importedAt });
    expect(all.map(({ fact }) => fact)).toEqual(CLOCK_FACTS);
    const told = all.find(({ fact }) => fact === row.fact);
    expect([told?.answer, told?.sentence, told?.cite?.row]).toEqual([row.answer, row.says, row.row ?? 118]);
  });

  it('goes by the first import of a file with sessions that the review still holds', async () => {
    const file = (name: string, kind: 'assumed-sessions' | 'tickets') =>
      ({ file: name, table: 'assumed_session', rows: [], kind }) as const;
    await withFacts([file('sessions.csv', 'assumed-sessions'), file('tickets.csv', 'tickets')], (db) => {
      const hashes = db.prepare('SELECT sha256 FROM source ORDER BY id').pluck().all() as string[];
      expect(sessionsImportedAt(db)).toBeNull();
      const log = (sha256: string | undefined, time: number | null) =>
        appendLog(db, { who: 'Ines', at: time }, 'source.imported', { file: 'x', sha256 });
      log(hashes[1], 100);
      log('gone', 150);
      expect(sessionsImportedAt(db)).toBeNull();
      log(hashes[0], null);
      log(hashes[0], 300);
      log(hashes[0], 200);
      expect(sessionsImportedAt(db)).toBe(200);
    });
  });
});
