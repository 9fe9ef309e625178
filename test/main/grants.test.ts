import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { grantFiles } from '../../electron/main/granted-files.ts';
import { createGrants } from '../../electron/main/grants.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'actas-grants-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('handles in place of paths', () => {
  it('gives back the path that was granted, and the same handle for the same path', () => {
    const grants = createGrants();
    const handle = grants.grant('folder/a.csv');
    expect(grants.pathOf(handle)).toBe('folder/a.csv');
    expect(grants.grant('folder/a.csv')).toBe(handle);
    expect(grants.grant('folder/b.csv')).not.toBe(handle);
    expect(handle).not.toContain('a.csv');
  });

  it.each(['', 'made-up', 'folder/a.csv', '__proto__', 'constructor'])(
    'refuses the foreign handle %j',
    (handle) => {
      const grants = createGrants();
      grants.grant('folder/a.csv');
      expect(() => grants.pathOf(handle)).toThrow('Actas was not given this file. Choose it again.');
    },
  );

  it('one run knows nothing of the handles of another', () => {
    expect(() => createGrants().pathOf(createGrants().grant('a.csv'))).toThrow('not given');
  });

  it('names files with their size; a folder stands for the files directly in it, in order', () => {
    writeFileSync(join(folder, 'b.csv'), '12345');
    writeFileSync(join(folder, 'a.csv'), '1');
    writeFileSync(join(folder, '.hidden'), '1');
    mkdirSync(join(folder, 'deeper'));
    const files = grantFiles(createGrants(), [folder, join(folder, 'b.csv')]);
    expect(files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['a.csv', 1],
      ['b.csv', 5],
      ['b.csv', 5],
    ]);
  });

  it('keeps a file that has vanished: reading it says so', () => {
    expect(grantFiles(createGrants(), [join(folder, 'gone.csv')])).toMatchObject([
      { name: 'gone.csv', bytes: 0 },
    ]);
  });
});
