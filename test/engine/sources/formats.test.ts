import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../electron/engine/sources/csv/header.ts';
import { FACT_COLUMNS } from '../../../electron/engine/sources/facts.ts';
import { formats } from '../../../electron/engine/sources/formats/index.ts';
import type { Answers } from '../../../shared/contract/sources.ts';
import { SOURCE_KINDS } from '../../../shared/words.ts';
import { readSample } from './read-sample.ts';

const folder = join(import.meta.dirname, '../../../electron/engine/sources/formats');
const folderOf = (id: string): string => join(folder, id.replaceAll('.', '-'));

describe('the list of formats', () => {
  it('has exactly one format for every kind of source', () => {
    expect(formats.map(({ id }) => id).toSorted()).toEqual([...SOURCE_KINDS].toSorted());
  });

  it('has a folder for every format and a format for every folder', () => {
    const folders = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.toSorted()).toEqual(SOURCE_KINDS.map((id) => id.replaceAll('.', '-')).toSorted());
  });
});

/** `sample.csv` with `expected.json`, `sample-fr.csv` with `expected-fr.json`, and so on. */
const SAMPLE = /^sample(-[\da-z-]+)?\.(?:csv|tsv|txt|json|jsonl)$/;
const isMain = ({ expected }: { expected: string }): boolean => expected === 'expected.json';

const samples = formats.flatMap(({ id }) =>
  (existsSync(folderOf(id)) ? readdirSync(folderOf(id)) : []).flatMap((file) => {
    const name = SAMPLE.exec(file);
    return name ? [{ id, file, expected: `expected${name[1] ?? ''}.json` }] : [];
  }),
);

describe('samples', () => {
  it('are there for every format, one of them the main one', () => {
    const lacking = formats.filter(({ id }) => !samples.some((one) => one.id === id && isMain(one)));
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  it('all have an expected result, and every expected result its sample', () => {
    const written = formats.flatMap(({ id }) =>
      readdirSync(folderOf(id))
        .filter((file) => file.startsWith('expected'))
        .map((file) => `${id}/${file}`),
    );
    expect(samples.map(({ id, expected }) => `${id}/${expected}`).toSorted()).toEqual(written.toSorted());
  });

  it.each(samples)('$id/$file gives the expected ledger, facts, issues and coverage', async (sample) => {
    const { id, file, expected } = sample;
    const { answers, ...meant } = JSON.parse(readFileSync(join(folderOf(id), expected), 'utf8')) as {
      answers: Answers;
    };
    const found = await readSample(join(folderOf(id), file), answers);
    expect(found).toEqual(meant);
    expect(found.kind).toBe(id);
    expect(found.rows.imported).toBeGreaterThan(0);
    if (isMain(sample))
      expect(found.rows.rejected, 'the main sample shows what is rejected').toBeGreaterThan(0);
  });
});

describe.each(formats.map((format) => ({ id: format.id, format })))('$id', ({ format }) => {
  it('names each header once and only columns that it has', () => {
    const ids = format.columns.map((column) => column.id);
    const repeated = format.columns
      .map(({ id: column, names }) => [column, names.length - new Set(names.map(fold)).size] as const)
      .filter(([, more]) => more > 0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(repeated, 'names that fold to the same').toEqual([]);
    expect(
      [...format.required.flat(), ...format.timeColumns].filter((column) => !ids.includes(column)),
    ).toEqual([]);
    expect(
      format.coverage.filter((column) => !(FACT_COLUMNS[format.table] as readonly string[]).includes(column)),
    ).toEqual([]);
  });

  it('says in words what it is and where it comes from', () => {
    expect(format.title).toMatch(/\S/);
    expect(format.origin).toMatch(/\.$/);
    expect(format.shows).toMatch(/\.$/);
    expect(format.absence.because, 'is read after "because"').toMatch(/^\p{L}.*[^.]$/u);
  });
});
