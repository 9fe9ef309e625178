import { describe, expect, it, vi } from 'vitest';
import type { Given } from '../../../electron/engine/sources/study.ts';
import { failureFrom, withBench, type Bench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const lines = (...texts: string[]): string => `${texts.join('\n')}\n`;
const SESSIONS = 'Actor,Target,Started (UTC)';

const fates = ({ review }: Bench): unknown[] =>
  review.db.prepare("SELECT row, fate, reason FROM record WHERE fate <> 'imported' ORDER BY row").raw().all();

describe('two exports put together in one file', () => {
  it('repeat the header, which is no person and no broken time', async () => {
    await withBench(async (bench) => {
      const header = 'Username,Name,Department';
      const people = lines(header, 'ada,Ada Admin,IT', header, ' Username, Name ,Department', 'bob,Bob,IT');
      const source = await bench.take(bench.file('people.csv', people));
      expect(source.rows).toMatchObject({ total: 4, imported: 2, ignored: 2, rejected: 0 });
      expect(fates(bench)).toEqual([
        [3, 'ignored', 'The row repeats the header'],
        [4, 'ignored', 'The row repeats the header'],
      ]);
    });
    await withBench(async ({ file, take }) => {
      const twice = lines(SESSIONS, 'ada,bob,2026-03-11 05:00', SESSIONS, 'ada,cy,2026-03-12 05:00');
      expect((await take(file('a.csv', twice))).rows).toMatchObject({ imported: 2, ignored: 1, rejected: 0 });
    });
  });

  it('do not make a row of a JSON list a header', async () => {
    await withBench(async ({ file, take }) => {
      const people = JSON.stringify([{ Username: 'Username', Name: 'Name' }]);
      expect((await take(file('people.json', people), { kind: 'people' })).rows.imported).toBe(1);
    });
  });
});

describe('a number that a spreadsheet was told to leave alone', () => {
  it('is the text between the quotation marks, and the raw cell stays as it was', async () => {
    await withBench(async ({ review, file, take }) => {
      const tickets = lines(
        'Ticket ID,Title,Created (UTC),Status',
        '="0007",One,2026-03-11 05:00,Closed',
        '"=""ABC-""""1""""""",Two,2026-03-11 05:00,Closed',
        '=SUM(1),Three,2026-03-11 05:00,Closed',
      );
      await take(file('tickets.csv', tickets));
      const keys = review.db.prepare('SELECT key FROM ticket_version ORDER BY row').pluck().all();
      expect(keys).toEqual(['0007', 'ABC-"1"', '=SUM(1)']);
      const [raw] = review.db.prepare('SELECT cells FROM record ORDER BY row').pluck().all() as string[];
      expect((JSON.parse(raw ?? '[]') as string[])[0]).toBe('="0007"');
    });
  });
});

describe('a list of people with a column that says who approved', () => {
  it('may be a list of approved impersonators: a person is asked', async () => {
    await withBench(async ({ file, take }) => {
      const path = file('list.csv', lines('Name,Username,Approved by', 'Ada Admin,ada,Head of IT'));
      const { code, message } = await failureFrom(take(path));
      expect(code).toBe('question-open');
      expect(message).toMatch(
        /^What is list\.csv: (People or Approved impersonators|Approved impersonators or People)\?/,
      );
      expect((await take(path, { kind: 'approved-roster' })).rows.imported).toBe(1);
    });
  });
});

describe('a cell of five million characters', () => {
  it('is rejected with a reason that is true, and the next row is read', async () => {
    await withBench(async (bench) => {
      const cell = `"${'x, '.repeat(1_700_000)}"`;
      const text = lines(
        `${SESSIONS},Reason`,
        `ada,bob,2026-03-11 05:00,${cell}`,
        'ada,cy,2026-03-12 05:00,',
      );
      const source = await bench.take(bench.file('big.csv', text));
      expect(source.rows).toMatchObject({ imported: 1, rejected: 1 });
      const why =
        'The quotation mark opened in line 2 is not closed within 4 million characters: the record is too long to be one.';
      expect(fates(bench)).toEqual([[2, 'rejected', why]]);
    });
  });
});

describe('a piece of a web page', () => {
  it.each(['<head><title>Sign in</title></head>', '<body>\n<p>Session expired</p>', '<script>x</script>'])(
    '%s is said to be one',
    async (text) => {
      await withBench(async ({ file, take }) => {
        expect((await failureFrom(take(file('export.csv', text)))).message).toMatch(/is a web page or XML/);
      });
    },
  );
});

describe('a name that holds the word between two names', () => {
  it('is not taken apart where the row itself speaks against it', async () => {
    await withBench(async ({ review, file, take }) => {
      const header =
        'Time,User full name,Affected user,Event context,Component,Event name,Description,Origin';
      const row = (user: string): string =>
        `2026-09-17 21:40:58,${user},Lea Roux,System,System,User logged in as another user,x,web`;
      const rows = [row('Tom as Salim'), row('Ana Lopes as Lea Roux'), row('Ivo')];
      await take(file('log.csv', lines(header, ...rows)), { zone: 'UTC' });
      const actors = review.db.prepare('SELECT actor_name FROM impersonation_event ORDER BY row');
      expect(actors.pluck().all()).toEqual(['Ana Lopes', 'Ivo']);
      expect(review.db.prepare('SELECT row, level FROM issue').raw().all()).toEqual([[2, 'rejected']]);
    });
  });
});

describe('a mapping that names a column which the file lacks', () => {
  it('is what the sentence speaks of', async () => {
    await withBench(async ({ file, take }) => {
      const path = file('a.csv', lines('Administrator;Zalogowany;Start', 'ada;bob;2026-03-11T05:00:00Z'));
      const columns = { actor: ['Administrator'], target: ['Zalogowany'], started: ['Rozpoczęcie'] };
      const mapping: Given['mapping'] = { name: 'Wrong', kind: 'assumed-sessions', columns };
      expect((await failureFrom(take(path, { mapping }))).message).toBe(
        'a.csv has no column "Rozpoczęcie", which the mapping "Wrong" names. Choose another mapping, or change it.',
      );
    });
  });
});
