import { describe, expect, it } from 'vitest';
import { flatten, parseJson } from '../../../electron/engine/sources/json/flatten.ts';
import { withBench } from './temp-sources.ts';

type Item = Readonly<Record<string, unknown>>;
const status = (before: string, after: string): Item => ({
  field: 'status',
  fieldtype: 'jira',
  fromString: before,
  toString: after,
});
const history = (created: string, ...items: Item[]) => ({
  created,
  author: { displayName: 'Ana Lopes' },
  items,
});
const issue = (changelog: unknown, key = 'HRB-1') => ({
  key,
  fields: { summary: 'Slow map', status: { name: 'Done' }, created: '2026-02-17T09:00:00.000+0000' },
  changelog,
});

/** Reads issues as the search of the REST API gives them; answers the changes and the notes of each. */
const changesOf = (...issues: readonly object[]) =>
  withBench(async ({ review, file, take }) => {
    const source = await take(file('search.json', JSON.stringify({ issues })));
    expect(source.kind).toBe('jira.issues');
    const facts = review.db.prepare('SELECT changes FROM ticket_version ORDER BY row').pluck().all() as (
      string | null
    )[];
    return {
      changes: facts.map((text) => (text === null ? null : (JSON.parse(text) as Item[]))),
      notes: review.db.prepare('SELECT message FROM issue ORDER BY row').pluck().all(),
    };
  });

describe('the changelog of a Jira issue', () => {
  it('keeps each item with its own time and author, however many items the others have', async () => {
    const histories = [
      history('2026-02-18T10:00:00.000+0000', status('In Progress', 'Done'), {
        field: 'resolution',
        toString: 'Done',
      }),
      history(
        '2026-02-17T10:00:00.000+0000',
        { field: 'labels' },
        { field: 'rank' },
        status('Open', 'In Progress'),
      ),
    ];
    const { changes, notes } = await changesOf(issue({ total: 2, histories }));
    const who = 'Ana Lopes';
    expect(changes).toEqual([
      [
        { at: Date.UTC(2026, 1, 17, 10), field: 'status', before: 'Open', after: 'In Progress', who },
        { at: Date.UTC(2026, 1, 18, 10), field: 'status', before: 'In Progress', after: 'Done', who },
      ],
    ]);
    expect(notes).toEqual([]);
  });

  it('is not recorded where an issue has none, and empty where nothing changed', async () => {
    const { changes } = await changesOf(
      issue({ histories: [history('2026-02-17T10:00:00Z', { field: 'labels' })] }, 'HRB-1'),
      issue({ histories: [] }, 'HRB-2'),
      issue(undefined, 'HRB-3'),
    );
    expect(changes).toEqual([[], [], null]);
  });

  it('says what is missing, and that in a sentence', async () => {
    const minutes = Array.from({ length: 1_002 }, (_, at) =>
      history(new Date(Date.UTC(2026, 1, 17) + at * 60_000).toISOString(), status('Open', `Step ${at}`)),
    );
    const { changes, notes } = await changesOf(
      issue({ total: 1_010, histories: minutes }),
      issue({ histories: [history('some day', status('Open', 'Done')), history('2026-02-17T10:00:00Z', status('Open', 'Done'))] }, 'HRB-2'),
    ); // prettier-ignore
    expect(changes.map((list) => list?.length)).toEqual([1_000, 1]);
    expect(changes[0]?.[0]).toMatchObject({ after: 'Step 2' });
    expect(notes).toEqual([
      'The history of the issue has 1010 entries and the file holds 1002 of them.',
      'The issue has 1,002 changes; the newest 1,000 were read.',
      'Changes without a time that can be read were left out.',
    ]);
  });

  it('is read as data, whatever stands in it', async () => {
    const strange = [null, 7, [], {}, { items: 'x' }, { created: 7, items: [null, {}] }, history('2026-02-17T10:00:00Z', { field: 'status' }), history('2026-02-17T10:00:00Z', { field: ['status'] })]; // prettier-ignore
    const { changes, notes } = await changesOf(
      issue({ histories: strange }),
      issue({ histories: 'x' }, 'HRB-2'),
    );
    expect(changes).toEqual([
      [{ at: Date.UTC(2026, 1, 17, 10), field: 'status', before: null, after: null, who: 'Ana Lopes' }],
      null,
    ]);
    expect(notes).toEqual(['The history of the issue cannot be read; it was left out.']);
  });

  it('is the same whichever issues stand in the same file', async () => {
    const one = issue({ histories: [history('2026-02-17T10:00:00Z', status('Open', 'Done'))] }, 'HRB-1');
    const many = issue({ histories: Array.from({ length: 30 }, () => history('2026-02-18T10:00:00Z', status('A', 'B'), status('B', 'C'))) }, 'HRB-2'); // prettier-ignore
    const [alone, together] = [await changesOf(one), await changesOf(many, one)];
    expect(together.changes[1]).toEqual(alone.changes[0]);
  });
});

it('histories stay whole in one cell; lists of other names are laid out', () => {
  const value =
    '{"changelog": {"histories": [{"items": [{"field": "a"}, {"field": "b"}]}]}, "histories": [{"a": "1"}]}';
  expect([...flatten(parseJson(value))]).toEqual([
    ['changelog.histories', ['[{"items": [{"field": "a"}, {"field": "b"}]}]']],
    ['histories.a', ['1']],
  ]);
});
