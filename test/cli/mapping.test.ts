import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../shared/contract/mappings.ts';
import { reviewDocumentSchema } from '../../shared/document.ts';
import { inTempFolder } from '../engine/temp-review.ts';
import { actas } from './run-cli.ts';

const strange =
  'wer;wessen;seit\nana.lopes;zoe.brandt;2026-02-03T09:00:00Z\nana.lopes;lee.ono;2026-02-03T10:00:00Z\n';
const mapping: Mapping = {
  name: 'Kurse',
  kind: 'assumed-sessions',
  columns: { actor_login: ['wer'], target_login: ['wessen'], started: ['seit'] },
};

type Place = { file(name: string, text: string): string; mapping(name: string, change?: object): string };

function inPlace(work: (place: Place, folder: string) => Promise<void>): Promise<void> {
  return inTempFolder((folder) => {
    const file = (name: string, text: string): string => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    };
    return work(
      { file, mapping: (name, change) => file(name, JSON.stringify({ ...mapping, ...change })) },
      folder,
    );
  });
}

async function reviewed(...words: string[]) {
  const { code, out, err } = await actas(['review', '--json', ...words]);
  expect(
    err.split('\n').filter((line) => /\bat .+:\d+/.test(line)),
    'a stack',
  ).toEqual([]);
  const document = code === 0 ? reviewDocumentSchema.parse(JSON.parse(out)) : null;
  return { code, out, err, document };
}

describe('--mapping', () => {
  test('says what the columns of a file mean, by path or by name', () =>
    inPlace(async ({ file, mapping: mapped }) => {
      const [path, json] = [file('kurse.csv', strange), mapped('kurse.json')];
      expect((await reviewed(path)).code, 'nothing recognises it').toBe(1);
      const named = await reviewed('--mapping', `kurse.csv=${json}`, path);
      expect(named.document?.sources).toMatchObject([{ kind: 'assumed-sessions', rows: { imported: 2 } }]);
      expect(named.document?.sessions.map(({ target }) => target.username).sort()).toEqual([
        'lee.ono',
        'zoe.brandt',
      ]);
      expect((await reviewed('--mapping', `${path}=${json}`, path)).out).toBe(named.out);
    }));

  test('alone it is for what nothing recognises and has its headers, and for nothing else', () =>
    inPlace(async ({ file, mapping: mapped }, folder) => {
      mapped('kurse.json');
      file('kurse.csv', strange);
      file('people.csv', 'Username,Name,Department,wer,wessen,seit\nana.lopes,Ana Lopes,IT,,,\n');
      const { document, err } = await reviewed('--mapping', join(folder, 'kurse.json'), folder);
      expect(document?.sources.map(({ file: name, kind }) => [name, kind])).toEqual([
        ['kurse.csv', 'assumed-sessions'],
        ['people.csv', 'people'],
      ]);
      expect(err).toContain('kurse.json was left out: it is given as an option.\n');
      const unused = await reviewed('--mapping', join(folder, 'kurse.json'), join(folder, 'people.csv'));
      expect(unused.err).toMatch(
        /^The mapping .*kurse\.json fits no file that nothing else recognises; it was not used\.\n$/,
      );
    }));

  test('errors are one sentence, and nothing is read', () =>
    inPlace(async ({ file, mapping: mapped }) => {
      const path = file('kurse.csv', strange);
      const wrong = async (option: string): Promise<string> => {
        const { code, out, err } = await reviewed('--mapping', option, path);
        expect([code, out]).toEqual([1, '']);
        return err.trimEnd();
      };
      expect(await wrong('none.json')).toBe('--mapping: none.json cannot be read. Check its path.');
      expect(await wrong(file('text.json', 'no json'))).toMatch(
        /^--mapping: text\.json is no mapping\. Save one/,
      );
      expect(await wrong(mapped('kind.json', { kind: 'sessions' }))).toMatch(
        /^--mapping: kind\.json is no mapping \("kind" is not as it should be\)\./,
      );
      expect(await wrong(mapped('column.json', { columns: { colour: ['wer'] } }))).toMatch(
        /^The mapping "Kurse" names the column "colour"/,
      );
      expect(await wrong(`other.csv=${mapped('one.json')}`)).toBe(
        '--mapping names other.csv, which is not among the files to review.',
      );
      const more = mapped('more.json', {
        columns: { ...mapping.columns, reason: ['warum'], ended: ['bis'] },
      });
      expect(await wrong(`kurse.csv=${more}`)).toBe(
        'kurse.csv has no column "warum", "bis", which the mapping "Kurse" names. Choose another mapping, or change it.',
      );
      const two = await reviewed('--mapping', mapped('one.json'), '--mapping', mapped('two.json'), path);
      expect(two.err).toMatch(
        /^More than one mapping fits kurse\.csv: .*one\.json, .*two\.json\. Say which with --mapping /,
      );
      const both = await reviewed(
        '--kind',
        'kurse.csv=tickets',
        '--mapping',
        `kurse.csv=${mapped('one.json')}`,
        path,
      );
      expect(both.err).toBe('Both --kind and --mapping name kurse.csv. Leave one out.\n');
    }));
});

describe('--year and --encoding', () => {
  const yearless =
    'Administrator,Assumed user,Started,Reason\nAna Lopes,Zoë Brandt,"30 Dec, 09:00",HRB-1\nAna Lopes,Lee Ono,"2 Jan, 09:00",HRB-2\n';

  test('a date without a year is asked about, and answered for the file', () =>
    inPlace(async ({ file }) => {
      const path = file('log.csv', yearless);
      const asked = await actas(['review', '--json', '--zone', 'UTC', path]);
      expect(asked.code).toBe(3);
      const { questions } = JSON.parse(asked.out) as { questions: { id: string; option: string }[] };
      expect(questions).toMatchObject([{ id: 'year', option: '--year log.csv=YEAR' }]);
      expect(asked.err).toContain('answer with --year "log.csv=2018" or "log.csv=2017-09-01"\n');
      const starts = async (year: string) =>
        (await reviewed('--zone', 'UTC', '--year', `log.csv=${year}`, path)).document?.sessions
          .map(({ startedAt }) => startedAt.slice(0, 10))
          .sort();
      expect(await starts('2018')).toEqual(['2018-01-02', '2018-12-30']);
      expect(await starts('2017-09-01')).toEqual(['2017-12-30', '2018-01-02']);
    }));

  test('a wrong answer is refused', () =>
    inPlace(async ({ file }) => {
      const path = file('log.csv', yearless);
      const error = async (...words: string[]) => (await reviewed(...words, path)).err;
      expect(await error('--year', 'log.csv=17')).toBe(
        '--year takes a year or the first day of the file, such as 2018 or 2017-09-01; not "17".\n',
      );
      expect(await error('--year', 'log.csv=2017-02-30')).toMatch(/^--year takes a year or/);
      expect(await error('--year', '2018')).toBe('--year takes FILE=YEAR, not "2018".\n');
      expect(await error('--encoding', 'log.csv=klingon')).toMatch(
        /^--encoding takes utf-8, .*; not "klingon"\.$/m,
      );
    }));

  test('an encoding that was found wrongly is corrected', () =>
    inTempFolder(async (folder) => {
      const path = join(folder, 'people.csv');
      writeFileSync(path, Buffer.from('Username,Name,Department\nzoe,Zo\xeb Brandt,IT\n', 'latin1'));
      const kept = async (...words: string[]) =>
        (await reviewed(...words, path)).document?.sources[0]?.encoding;
      expect(await kept('--encoding', 'people.csv=ISO-8859-2')).toBe('iso-8859-2');
      expect(await kept()).toBe('windows-1252');
    }));
});

test('a folder of nothing is an error', () =>
  inTempFolder(async (folder) => {
    mkdirSync(join(folder, 'empty'));
    writeFileSync(join(folder, 'empty', 'notes.md'), 'text');
    expect((await reviewed(join(folder, 'empty'))).err).toMatch(
      /holds no CSV, text, JSON, workbook or archive file to review\.\n$/,
    );
  }));
