import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGrants } from '../../electron/main/grants.ts';
import { openRecent, shortFolder } from '../../electron/main/recent.ts';
import { openSettings } from '../../electron/main/settings-file.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'actas-settings-'));
  file = join(folder, 'user-data', 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const nothing = { window: null, packsFolder: null, recent: [] };

describe('what the shell remembers', () => {
  it('starts with nothing and keeps what it is told', () => {
    expect(openSettings(file).get()).toEqual(nothing);
    openSettings(file).change({ packsFolder: 'packs' });
    expect(openSettings(file).get()).toEqual({ ...nothing, packsFolder: 'packs' });
  });

  it.each([
    ['empty', ''],
    ['half written', '{"packsFolder": "x", "rec'],
    ['a list', '[]'],
    ['null', 'null'],
    ['wrong types', '{"window": 7, "packsFolder": {}, "recent": "no"}'],
  ])('a damaged file (%s) is forgotten, not fatal', (_what, text) => {
    openSettings(file).change({});
    writeFileSync(file, text);
    expect(openSettings(file).get()).toEqual(nothing);
  });

  it('one damaged setting does not take the others with it', () => {
    openSettings(file).change({});
    writeFileSync(file, '{"window": {"bounds": 1}, "packsFolder": "packs"}');
    expect(openSettings(file).get().packsFolder).toBe('packs');
  });

  it('keeps the ten reviews opened last, each once, newest first', () => {
    const recent = openRecent(openSettings(file), folder);
    for (let day = 1; day <= 12; day += 1) recent.add(join(folder, `${day}.actas`), `Review ${day}`, day);
    recent.add(join(folder, '5.actas'), 'Review 5, renamed', 13);
    expect(recent.list().map(({ name }) => name)).toEqual([
      'Review 5, renamed',
      'Review 12',
      'Review 11',
      'Review 10',
      'Review 9',
      'Review 8',
      'Review 7',
      'Review 6',
      'Review 4',
      'Review 3',
    ]);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ recent: recent.list() });
  });

  it('shows handles and short folders, and says which review is missing', () => {
    const recent = openRecent(openSettings(file), folder);
    const here = join(folder, 'here.actas');
    writeFileSync(here, '');
    recent.add(here, '', 1);
    recent.add(join(folder, 'sub', 'gone.actas'), 'Gone', 2);
    const grants = createGrants();
    expect(recent.shown(grants)).toEqual([
      {
        handle: expect.any(String) as string,
        name: 'Gone',
        folder: join('~', 'sub'),
        openedAt: 2,
        missing: true,
      },
      { handle: grants.grant(here), name: 'here', folder: '~', openedAt: 1, missing: false },
    ]);
  });

  it('shortens only the home folder itself', () => {
    expect(shortFolder('/h/ann/Documents', '/h/ann')).toBe('~/Documents');
    expect(shortFolder('/h/anna/Documents', '/h/ann')).toBe('/h/anna/Documents');
  });
});
