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

describe.each(formats.map((format) => ({ id: format.id, format })))('$id', ({ id, format }) => {
  it('reads its sample into the expected ledger, facts, issues and coverage', async () => {
    const place = folderOf(id);
    expect(
      ['format.ts', 'sample.csv', 'expected.json'].filter((file) => !existsSync(join(place, file))),
      `${place} lacks`,
    ).toEqual([]);
    const { answers, ...expected } = JSON.parse(readFileSync(join(place, 'expected.json'), 'utf8')) as {
      answers: Answers;
    };
    const found = await readSample(join(place, 'sample.csv'), answers);
    expect(found).toEqual(expected);
    expect(found.kind).toBe(id);
    expect(found.rows.imported).toBeGreaterThan(0);
    expect(found.rows.rejected, 'a sample shows what is rejected').toBeGreaterThan(0);
  });

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
  });
});
