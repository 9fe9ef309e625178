import { describe, expect, it } from 'vitest';
import { withPossibleEnds } from '../../../electron/engine/matching/endless.ts';
import { fieldsInUse, lackingWords } from '../../../electron/engine/matching/lacking.ts';
import { reasonlessSources } from '../../../electron/engine/matching/reasonless.ts';
import { mayHaveLasted } from '../../../electron/engine/matching/last-seen.ts';
import { ticketTexts } from '../../../electron/engine/matching/ticket-texts.ts';
import { peopleOf, peopleReader } from '../../../electron/engine/matching/ticket-people.ts';
import { ticketsOf } from '../../../electron/engine/matching/tickets.ts';
import type { Session } from '../../../electron/engine/model.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import { person, registerWith, session, ticket } from '../build.ts';
import { withFacts, type FactFile } from '../fact-bench.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'));
const who = (name: string) => register.resolve(name, null);
const base = session(who('Nadia Brandt'), who('Theo Marchand'), { startedAt: 0, seenUntil: 0 });
const MINUTE = 60_000;

const list = (
  file: string,
  ended: number | null,
  columns = [file],
  reason: string | null = null,
): FactFile => ({
  file,
  table: 'assumed_session',
  kind: 'assumed-sessions',
  columns,
  rows: [{ actor_login: 'nadia', target_login: 'theo', started_at: 0, ended_at: ended, reason }],
});
const seenIn = (sourceId: number, more: Partial<Session> = {}): Session => ({
  ...base,
  endKind: 'open',
  endedAt: null,
  evidence: [{ sourceId, row: 2, role: 'start', at: 0, text: '' }],
  ...more,
});
const policy = { ...DEFAULT_POLICY, maxSessionMinutes: 120 };

describe('a list of sessions that says no end although another does', () => {
  const ends = (files: FactFile[], ...sessions: Session[]) =>
    withFacts(files, (db) => withPossibleEnds(db, sessions, policy).map(({ mayEndBy }) => mayEndBy ?? null));
  it('leaves it open until the policy’s limit, or until its bound', async () => {
    const files = [list('a', 5), list('b', null)];
    const bound = { endKind: 'inferred', endedAt: 50 * MINUTE } as const;
    const later = { startedAt: 10 * MINUTE } as const;
    const sessions = [
      seenIn(1),
      seenIn(2),
      seenIn(2, bound),
      seenIn(2, later),
      seenIn(2, { endKind: 'logout' }),
    ];
    expect(await ends(files, ...sessions)).toEqual([null, 120 * MINUTE, 50 * MINUTE, 130 * MINUTE, null]);
  });
  it('is none where no list says an end, and none of several pieces of one list', async () => {
    expect(await ends([list('a', null), list('b', null)], seenIn(2))).toEqual([null]);
    expect(await ends([list('a', 5, ['one']), list('b', null, ['one'])], seenIn(2))).toEqual([null]);
  });
  it('counts for a session that another source shows too', async () => {
    const both = [1, 2].map((sourceId) => ({ sourceId, row: 2, role: 'start' as const, at: 0, text: '' }));
    expect(await ends([list('a', 5), list('b', null)], seenIn(1, { evidence: both }))).toEqual([
      120 * MINUTE,
    ]);
  });
  it('is what the session may have lasted; otherwise that is its end, or its start where none was seen', () => {
    expect(mayHaveLasted({ ...base, mayEndBy: 7 })).toBe(7);
    expect(mayHaveLasted({ ...base, endedAt: 9 })).toBe(9);
    expect(mayHaveLasted({ ...base, endKind: 'inferred', endedAt: 9 })).toBe(0);
  });
});

it('a list without reasons is silent only where another list has some', async () => {
  const silent = (...files: FactFile[]) => withFacts(files, (db) => [...reasonlessSources(db)]);
  const [says, not] = [list('a', 5, ['a'], 'OPS-1'), list('b', 5, ['b'], '  ')];
  expect(await silent(says, not)).toEqual([2]);
  expect(await silent(not, list('c', 5))).toEqual([]);
  expect(await silent(says, list('b', 5, ['a']))).toEqual([]);
});

describe('the texts of tickets', () => {
  const comment = { at: 1, author: 'Nadia', text: 'In.' };
  const file = (name: string): FactFile => ({
    file: name,
    table: 'ticket_version',
    kind: 'tickets',
    columns: [name],
    rows: Array.from({ length: 200 }, (_, place) => ({
      key: `${name}-${place}`,
      text: place === 3 ? null : `${name} ${place + 2}`,
      comments: place === 4 ? JSON.stringify([comment]) : place === 5 ? '[]' : null,
      resolution: 'open' as const,
    })),
  });
  it('are read row by row in any order, of several files', async () => {
    await withFacts([file('a'), file('b')], (db) => {
      const { textOf, commentsOf } = ticketTexts(db);
      const ahead = Array.from({ length: 200 }, (_, place) => place + 2);
      const rows = [...ahead, 7, 150, 3, 3, ...ahead.toReversed(), 201, 2, 20, 40];
      for (const row of rows) {
        for (const sourceId of row % 7 === 0 ? [1, 2, 1] : [1]) {
          const name = sourceId === 1 ? 'a' : 'b';
          expect(textOf({ sourceId, row })).toBe(row === 5 ? '' : `${name} ${row}`);
        }
        expect(commentsOf({ sourceId: 1, row })).toEqual(row === 6 ? [comment] : []);
      }
      expect(textOf({ sourceId: 1, row: 999 })).toBe('');
    });
  });
  it('give a ticket its commenters, those without an author left out', async () => {
    const comments = JSON.stringify([
      comment,
      { ...comment, author: '' },
      { ...comment, author: 'Theo Marchand' },
    ]);
    const one = (row: object): FactFile => ({
      file: 'a',
      table: 'ticket_version',
      kind: 'tickets',
      rows: [{ key: 'OPS-1', title: 'T', resolution: 'open', ...row }],
    });
    const read = (row: object) =>
      withFacts([one(row)], (db) =>
        ticketsOf(db, register).map((each) => [
          each.commenters?.map(({ name }) => name),
          each.comments.length,
        ]),
      );
    expect(await read({ comments })).toEqual([[['Nadia', 'Theo Marchand'], 3]]);
    expect(await read({ comments: '[]' })).toEqual([[[], 0]]);
    expect(await read({})).toEqual([[undefined, 0]]);
  });
});

describe('whom the lists of a ticket mean', () => {
  const names = (json: string | null) => peopleOf(json, register)?.map(({ name }) => name) ?? null;
  it('is nobody, not recorded, or those who are named', () => {
    expect([names(null), names('[]')]).toEqual([null, []]);
    expect(names('["Theo Marchand","Konrad Vogt"]')).toEqual(['Theo Marchand', 'Konrad Vogt']);
    expect(names('["712020:0c4471"]')).toBeNull();
    expect(names('["712020:0c4471","Theo Marchand"]')).toEqual(['Theo Marchand']);
  });
  it('is one and the same for equal lists', () => {
    const read = peopleReader(register);
    expect(read('["Theo Marchand"]')).toBe(read('["Theo Marchand"]'));
    expect(read(null)).toBeNull();
  });
});

it('what a ticket lacks is listed in words', () => {
  const words = (...asked: ('requester' | 'affected' | 'text')[]) =>
    lackingWords(ticket('OPS-1', { lacks: ['requester', 'affected', 'text'], file: 'Jira.csv' }), asked);
  expect(words('text')).toBe('Jira.csv does not show the text of OPS-1');
  expect(words('requester', 'text')).toBe('Jira.csv does not show the requester and text of OPS-1');
  expect(words('requester', 'affected', 'text')).toContain('the requester, affected user and text of');
  const row = {
    kind: 'tickets',
    title: null,
    requester: null,
    affected: null,
    assignee: null,
    approvers: null,
  };
  const fields = fieldsInUse();
  fields.see({ ...row, hasText: 0, hasComments: null });
  expect(fields.has('text') || fields.has('comments') || fields.has('assignee')).toBe(false);
  fields.see({ ...row, hasText: 1, hasComments: 0 });
  expect([fields.has('text'), fields.has('comments'), fields.has('affected')]).toEqual([true, true, false]);
});
