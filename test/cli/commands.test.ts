import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../electron/cli/run.ts';
import { SOURCE_KINDS } from '../../shared/words.ts';
import { sha256 } from '../engine/packs/sample-pack.ts';
import { inTempFolder } from '../engine/temp-review.ts';
import { actas, main, sample } from './run-cli.ts';

describe('help', () => {
  test('names every command', async () => {
    const { code, out } = await actas(['--help']);
    expect(code).toBe(0);
    for (const { name, about } of commands) expect(out).toContain(`${name.padEnd(7)}  ${about}`);
  });
  test.each(commands.map(({ name, options }) => [name, options] as const))(
    'of %s names every option',
    async (name, options) => {
      const { code, out } = await actas([name, '--help']);
      expect(code).toBe(0);
      for (const option of Object.keys(options)) expect(out).toMatch(new RegExp(`^ *--${option}\\b`, 'm'));
    },
  );
  test('comes on stderr with exit 1 when nothing is asked', async () =>
    expect(await actas([])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('Usage: actas COMMAND') as string,
    }));
  test('an unknown command is an error', async () =>
    expect(await actas(['audit'])).toEqual({
      code: 1,
      out: '',
      err: 'There is no command "audit". Use one of: review, compare, verify, replay, formats.\n',
    }));
});

test('formats lists every kind, for people and as JSON', async () => {
  const { formats } = JSON.parse((await actas(['formats', '--json'])).out) as {
    formats: { kind: string; title: string; origin: string }[];
  };
  expect(formats.map(({ kind }) => kind).sort()).toEqual([...SOURCE_KINDS].sort());
  expect((await actas(['formats'])).out).toContain(formats[0]!.origin);
});

describe('verify and replay', () => {
  test(
    'exit 0 for a whole pack, 1 with the first bad file otherwise',
    () =>
      inTempFolder(async (folder) => {
        await actas([
          'review',
          '--zone',
          'America/Toronto',
          '--out',
          folder,
          join(sample, 'SetupAuditTrail.csv'),
          join(sample, 'Jira.csv'),
        ]);
        const pack = join(folder, readdirSync(folder)[0]!);
        expect(await actas(['verify', pack])).toMatchObject({
          code: 0,
          err: '',
          out: expect.stringMatching(/ is whole: \d+ files/) as string,
        });
        expect(await actas(['replay', pack])).toMatchObject({
          code: 0,
          err: '',
          out: expect.stringMatching(/are the same\. Digest [0-9a-f]{64}\.\n$/) as string,
        });
        const bytes = readFileSync(pack);
        bytes[bytes.indexOf('Logged in using')] = 0x6c;
        writeFileSync(pack, bytes);
        const bad = await actas(['verify', pack]);
        expect(bad.code).toBe(1);
        expect(bad.err).toBe(`${bad.out.trim()} differs from its hash in manifest-sha256.txt.\n`);
        expect(JSON.parse((await actas(['verify', '--json', pack])).out)).toMatchObject({
          whole: false,
          firstBad: bad.out.trim(),
        });
        expect(await actas(['replay', pack])).toMatchObject({
          code: 1,
          out: '',
          err: expect.stringMatching(/^The pack is not whole: /) as string,
        });
      }),
    60_000,
  );
  test('name the pack', async () => {
    expect((await actas(['verify'])).err).toMatch(/^Name the pack/);
    expect((await actas(['replay', 'a', 'b'])).err).toBe('Name one pack at a time.\n');
    expect(await actas(['verify', 'none.zip'])).toEqual({
      code: 1,
      out: '',
      err: 'none.zip was not found. Choose the pack again.\n',
    });
  });
});

describe('as a process', () => {
  test(
    "the machine's zone and language do not show in a pack",
    () =>
      inTempFolder((folder) => {
        const hashes = [
          ['UTC', 'C'],
          ['Pacific/Auckland', 'tr_TR.UTF-8'],
        ].map(([TZ, LANG], index) => {
          const out = join(folder, String(index));
          execFileSync(
            process.execPath,
            [main, 'review', '--zone', 'America/Toronto', '--out', out, sample],
            { env: { ...process.env, TZ, LANG, LC_ALL: LANG }, stdio: 'ignore' },
          );
          const [name] = readdirSync(out);
          return `${name} ${sha256(readFileSync(join(out, name!)))}`;
        });
        expect(hashes[1]).toBe(hashes[0]);
      }),
    60_000,
  );

  test('a long document reaches a pipe whole, with the exit code', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [main, 'review', '--json', '--zone', 'America/Toronto', '--fail-on', 'low', sample],
      { encoding: 'utf8', maxBuffer: 64e6 },
    );
    expect(status).toBe(2);
    expect((JSON.parse(stdout) as { schema: string }).schema).toBe('actas.review/1');
  }, 60_000);

  test(
    'Ctrl-C ends it cleanly',
    () =>
      inTempFolder(async (folder) => {
        const child = spawn(
          process.execPath,
          [main, 'review', '--zone', 'America/Toronto', '--save', join(folder, 'x.actas'), sample],
          { stdio: ['ignore', 'pipe', 'pipe'] },
        );
        let err = '';
        child.stderr.on('data', (text: Buffer) => {
          err += text.toString('utf8');
        });
        // The left-out README is the first thing it says: from then on it listens.
        await new Promise<void>((resolve) => child.stderr.once('data', () => resolve()));
        child.kill('SIGINT');
        const code = await new Promise((resolve) => child.on('close', resolve));
        expect([code, err.endsWith('Cancelled. Nothing was changed.\n')]).toEqual([1, true]);
        expect(readdirSync(folder)).toEqual([]);
      }),
    60_000,
  );
});
