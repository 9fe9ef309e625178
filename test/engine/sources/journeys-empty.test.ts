import { describe, expect, it } from 'vitest';
import { failureFrom, withBench } from './temp-sources.ts';

const EMPTY = [
  ['an empty list', '[]'],
  ['an empty answer', '{"status":0,"result":{"records":[],"totalSize":0,"done":true},"warnings":[]}'],
  ['an empty answer over several lines', '\ufeff{\r\n  "result": [\r\n  ]\r\n}\r\n'],
] as const;

describe('JSON without a record', () => {
  it.each(EMPTY)('%s is taken for what a person says it is: nothing was found', async (_, text) => {
    await withBench(async ({ file, take }) => {
      const source = await take(file('events.json', text), { kind: 'okta.system-log' });
      expect(source).toMatchObject({
        kind: 'okta.system-log',
        rows: { total: 0, imported: 0, duplicate: 0, ignored: 0, rejected: 0 },
        alarms: [
          {
            code: 'no-rows',
            message:
              'events.json is an empty list: either nothing was recorded, or the filter of the export was too narrow.',
          },
        ],
      });
    });
  });

  it.each(EMPTY)('%s is refused without that, and the way out is named', async (_, text) => {
    await withBench(async ({ file, take }) => {
      expect(await failureFrom(take(file('events.json', text)))).toEqual({
        code: 'file-empty',
        message:
          'events.json is an empty list, which does not say what it is a list of. If nothing was found there, choose its kind yourself (--kind); otherwise export it again.',
      });
    });
  });

  it('is no list of a kind when it holds an error', async () => {
    await withBench(async ({ file, take }) => {
      const path = file('events.json', '{"error":{"message":"not authenticated"}}');
      const { message } = await failureFrom(take(path, { kind: 'okta.system-log' }));
      expect(message).toMatch(/^events\.json cannot be read as Okta System Log: it has no column "/);
    });
  });
});

describe('a cell with space before its quotation mark', () => {
  it('is what stands between the marks', async () => {
    await withBench(async ({ review, file, take }) => {
      const text =
        'Actor;Target;Started (UTC)\n"ada" ; "bob ""B"" q";2026-03-11 05:00\nzoe;"""cy""";2026-03-12 05:00\n';
      await take(file('sessions.csv', text));
      const names = review.db.prepare(
        'SELECT coalesce(target_name, target_login) FROM assumed_session ORDER BY row',
      );
      expect(names.pluck().all()).toEqual(['bob "B" q', '"cy"']);
    });
  });
});
