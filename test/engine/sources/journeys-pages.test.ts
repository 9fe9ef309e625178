import { describe, expect, it } from 'vitest';
import { withBench } from './temp-sources.ts';

const SESSION = { actor: 'ada', target: 'bob', started: '2026-03-11T05:00:00Z' };
const OTHER = { ...SESSION, target: 'cy' };

/** The alarms about the pages of an answer that a JSON file raises. */
async function pages(text: string, name = 'page.json'): Promise<readonly string[]> {
  return withBench(async ({ file, take }) => {
    const { alarms } = await take(file(name, text), { kind: 'assumed-sessions' });
    return alarms.filter(({ code }) => code === 'more-pages').map(({ message }) => message);
  });
}
const json = (value: unknown): string => JSON.stringify(value, null, 2);

describe('one page of an answer that comes in pages', () => {
  it.each([
    [
      'nextRecordsUrl',
      { records: [SESSION], done: false, nextRecordsUrl: '/services/data/v61.0/query/x-2000' },
    ],
    [
      'next',
      { data: [SESSION], meta: { page_size: 1 }, links: { self: 'x', next: 'https://api.example/x' } },
    ],
    ['next_page', { next_page: 'https://help.example/2', results: [SESSION] }],
    ['after_cursor', { status: { code: 200 }, pagination: { after_cursor: 'abc' }, data: [SESSION] }],
    ['has_more', { meta: { has_more: true }, events: [SESSION] }],
    ['NextToken', { Events: [SESSION], NextToken: 'abc' }],
    ['@odata.nextLink', { value: [SESSION], '@odata.nextLink': 'https://crm.example/2' }],
    ['isLast', { isLast: false, values: [SESSION] }],
  ])('says so by "%s"', async (name, answer) => {
    expect(await pages(json(answer))).toEqual([
      `page.json is one page of a longer list: its "${name}" says that more follows. Get the other pages and import them too.`,
    ]);
  });

  it('says so by a total above what is in it', async () => {
    const told = (name: string): string =>
      `page.json holds 2 records, and its "${name}" says that there are 137. Get the others and import them too.`;
    expect(await pages(json({ startAt: 0, total: 137, values: [SESSION, OTHER] }))).toEqual([told('total')]);
    expect(await pages(json({ result: { records: [SESSION, OTHER], totalSize: 137 } }))).toEqual([
      told('totalSize'),
    ]);
  });

  it('is no page when nothing follows, or when the words are those of a record', async () => {
    const whole = [
      { records: [SESSION], done: true, totalSize: 1, nextRecordsUrl: null },
      { data: [SESSION], links: { next: '' }, meta: { has_more: false, next: null }, total: 1 },
      { result: [{ ...SESSION, next: 'x', has_more: true, total: 9 }] },
      { took: 3, _shards: { total: 5 }, hits: { total: { value: 1 }, hits: [SESSION] } },
      { isLast: true, values: [SESSION], total: '137' },
      [{ ...SESSION, nextPage: 'x' }],
    ];
    for (const answer of whole) expect(await pages(json(answer))).toEqual([]);
  });

  it('is whole when all pages stand in one file, the last one last', async () => {
    const first = { records: [SESSION], next: 'x', total: 2 };
    const last = { records: [OTHER], next: null, total: 2 };
    expect(await pages(`${JSON.stringify(first)}\n${JSON.stringify(last)}\n`, 'pages.jsonl')).toEqual([]);
    expect(await pages(`${JSON.stringify(last)}\n${JSON.stringify(first)}\n`)).toHaveLength(1);
  });
});
