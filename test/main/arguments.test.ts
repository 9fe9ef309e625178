import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reviewsIn } from '../../electron/main/arguments.ts';

it('finds the reviews on a command line, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'actas-arguments-'));
  try {
    writeFileSync(join(folder, 'a.actas'), '');
    writeFileSync(join(folder, 'B.ACTAS'), '');
    writeFileSync(join(folder, 'c.csv'), '');
    mkdirSync(join(folder, 'folder.actas'));
    const argv = [
      join(folder, 'a.actas'),
      '--flag=x.actas',
      'a.actas',
      join(folder, 'B.ACTAS'),
      'c.csv',
      'gone.actas',
      'folder.actas',
      '.',
    ];
    expect(reviewsIn(argv, folder)).toEqual([join(folder, 'a.actas'), join(folder, 'B.ACTAS')]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
