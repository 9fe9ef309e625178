import { describe, expect, test } from 'vitest';
import {
  decodePath,
  encodePath,
  originalPaths,
  portableName,
} from '../../../electron/engine/packs/bag/paths.ts';

test.each(['a b.csv', '100%.csv', 'a\nb', 'a\r\nb', '%0A', '%250D', 'Žofie.csv'])(
  '%j goes through a manifest unharmed',
  (path) => {
    expect(encodePath(path)).not.toMatch(/[\r\n]/);
    expect(decodePath(encodePath(path))).toBe(path);
  },
);

test.each([
  ['Users.csv', 'Users.csv'],
  ['../../etc/passwd', '.._.._etc_passwd'],
  ['a:b|c?.csv', 'a_b_c_.csv'],
  ['CON.csv', '_CON.csv'],
  ['dots...', 'dots_'],
  ['line\nend.csv', 'line_end.csv'],
  ['', '_'],
  ['e\u0301t\u00e9.csv', '\u00e9t\u00e9.csv'],
])('%j becomes %j', (name, portable) => expect(portableName(name)).toBe(portable));

test('a very long name keeps its ending', () => {
  const name = portableName(`${'ž'.repeat(300)}.csv`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
  expect(name).toMatch(/^ž+\.csv$/);
});

describe('originalPaths', () => {
  const source = (container: string, digit: string, kept = digit) => ({
    container,
    sha256: digit.repeat(64),
    keptSha256: kept.repeat(64),
  });

  test('equal names, also but for case, get a piece of their hash', () => {
    const paths = originalPaths([
      source('Users.csv', 'a'),
      source('users.csv', 'b'),
      source('Jira.csv', 'c'),
    ]);
    expect([...paths.values()]).toEqual([
      'data/originals/aaaaaaaaaaaa-Users.csv',
      'data/originals/bbbbbbbbbbbb-users.csv',
      'data/originals/Jira.csv',
    ]);
  });

  test('several lists of one file lie there once, and what is left without secrets says so', () => {
    const paths = originalPaths([
      source('export.zip', 'a'),
      source('export.zip', 'a'),
      source('trail.json', 'b', 'c'),
    ]);
    expect([...paths.values()]).toEqual([
      'data/originals/export.zip',
      'data/originals/export.zip',
      'data/originals/without-secrets-trail.json.txt',
    ]);
  });
});
