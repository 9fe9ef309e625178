import { describe, expect, it } from 'vitest';
import { ticketsOf } from '../../../electron/engine/matching/tickets.ts';
import type { Facts } from '../../../electron/engine/sources/facts.ts';
import { person, registerWith } from '../build.ts';
import { withFacts, type FactFile } from '../fact-bench.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'));
type Version = Partial<Facts['ticket_version']>;
const FULL: Version = {
  title: 'Berth plan is empty',
  text: 'Since this morning.',
  requester: '["Theo Marchand"]',
  affected: '[]',
  assignee: '["Nadia Brandt"]',
  approvers: '[]',
  comments: '[]',
  resolution: 'open',
};
const without = (...fields: (keyof Version)[]): Version =>
  Object.fromEntries(Object.entries(FULL).filter(([field]) => !fields.includes(field as keyof Version)));
const file = (name: string, row: Version, kind: FactFile['kind'] = 'tickets'): FactFile => ({
  file: name,
  table: 'ticket_version',
  kind,
  rows: [{ ...row, key: name }],
});

async function lacksOf(key: string, ...files: FactFile[]) {
  return withFacts(files, (db) => {
    const one = ticketsOf(db, register).find((ticket) => ticket.key === key);
    return { lacks: one?.lacks, byKind: one?.lacksTextByKind, file: one?.file };
  });
}

describe('what a ticket lacks', () => {
  it.each([
    { name: 'nothing in a complete file', row: FULL, lacks: [] },
    {
      name: 'what another file of the review has',
      row: without('affected', 'assignee', 'approvers', 'comments', 'text'),
      other: FULL,
      lacks: ['affected', 'text', 'comments', 'assignee', 'approvers'],
    },
    {
      name: 'nothing that no file of the review has, apart from who asked',
      row: without('requester', 'affected', 'assignee', 'approvers', 'comments', 'text'),
      other: without('affected', 'assignee', 'approvers', 'comments', 'text'),
      lacks: ['requester'],
    },
    { name: 'its text, where not even a title is there', row: without('title', 'text'), lacks: ['text'] },
    {
      name: 'the text, where its system has descriptions and no file shows any',
      row: without('text'),
      kind: 'jira.issues' as const,
      lacks: ['text'],
      byKind: true,
    },
    {
      name: 'the text, where another file shows descriptions',
      row: without('text'),
      other: FULL,
      kind: 'jira.issues' as const,
      lacks: ['text'],
    },
    {
      name: 'who asked, where only who wrote it down is there',
      row: { ...without('requester'), opener: '["Nadia Brandt"]' },
      lacks: ['requester'],
    },
    {
      name: 'who asked, where nobody is written',
      row: { ...FULL, requester: '[]', opener: '["Nadia Brandt"]' },
      lacks: ['requester'],
    },
    {
      name: 'people whom only an id names that nobody knows',
      row: { ...FULL, assignee: '["20978399"]', requester: '["20978398"]' },
      lacks: ['requester', 'assignee'],
    },
  ])('$name', async ({ row, other, kind, lacks, byKind = false }) => {
    const files = [file('a.csv', row, kind), ...(other ? [file('b.csv', other)] : [])];
    const expected = { lacks, byKind, file: 'a.csv' };
    expect(await lacksOf('a.csv', ...files)).toEqual(expected);
    expect(await lacksOf('a.csv', ...files.toReversed())).toEqual(expected);
  });

  it('takes who wrote a ticket down for who asked, where nobody says who that is', async () => {
    const opened = { ...FULL, requester: '[]', opener: '["Nadia Brandt"]' };
    await withFacts(
      [file('a.csv', opened), file('b.csv', { ...opened, requester: FULL.requester ?? null })],
      (db) => {
        const asked = ticketsOf(db, register).map(({ key, requester }) => [key, requester?.[0]?.name]);
        expect(asked.toSorted()).toEqual([
          ['a.csv', 'Nadia Brandt'],
          ['b.csv', 'Theo Marchand'],
        ]);
      },
    );
  });
});
