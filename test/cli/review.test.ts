import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reviewDocumentSchema } from '../../shared/document.ts';
import { inTempFolder } from '../engine/temp-review.ts';
import { actas, sample } from './run-cli.ts';

const zone = ['--zone', 'America/Toronto'];
const file = (name: string): string => join(sample, name);
const trailAndTickets = [file('SetupAuditTrail.csv'), file('Jira.csv')];
const parsed = (text: string) => reviewDocumentSchema.parse(JSON.parse(text));

describe('actas review', () => {
  test('--json prints one document and nothing else; the order of the files changes nothing', async () => {
    const one = await actas(['review', '--json', ...zone, sample]);
    expect(one.code).toBe(0);
    expect(one.err).toBe(
      `README.md in ${sample} was left out: it is no CSV, text, JSON, workbook or archive file.\n`,
    );
    expect(parsed(one.out).totals).toMatchObject({ sessions: 150, unjustified: 12, cannotTell: 6 });
    const names = readdirSync(sample)
      .filter((name) => name.endsWith('.csv'))
      .reverse();
    expect((await actas(['review', ...zone, ...names.map(file), '--json'])).out).toBe(one.out);
  }, 60_000);

  test('without --json it sums up, with denominators', async () => {
    const { code, out } = await actas(['review', ...zone, ...trailAndTickets]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Sessions {2}120$/m);
    expect(out).toMatch(/^ {2}Unjustified +\d+ of 120 +\d+ %$/m);
    expect(out).toMatch(/rows = [\d,]+ imported \+ 0 duplicate \+ 0 ignored \+ 0 rejected$/m);
    expect(out).toMatch(/^Alarms {4}\d+ alarms without a written reason, in 2 files$/m);
    expect(out).toMatch(/^Absence {3}Salesforce: cannot conclude whether anybody else was impersonated\. /m);
    expect(out).toMatch(/^Digest {4}[0-9a-f]{64}$/m);
  }, 60_000);

  test(
    '--out and --save write a pack and a review, and nothing else',
    () =>
      inTempFolder(async (folder) => {
        const [out, save] = [join(folder, 'packs', 'q1'), join(folder, 'q1.actas')];
        const { code } = await actas(['review', ...zone, '--out', out, '--save', save, ...trailAndTickets]);
        expect(code).toBe(0);
        expect(readdirSync(folder).sort()).toEqual(['packs', 'q1.actas']);
        expect(readdirSync(out)).toEqual([
          expect.stringMatching(/^actas-impersonation-review-[0-9a-f]{12}\.zip$/),
        ]);
        const again = await actas(['review', ...zone, '--save', save, ...trailAndTickets]);
        expect(again).toMatchObject({
          code: 1,
          out: '',
          err: 'q1.actas is there already. Choose another name, or move it away.\n',
        });
        // Where a review is kept does not change its pack.
        const [before] = readdirSync(out);
        const bytes = readFileSync(join(out, before!));
        await actas([
          'review',
          ...zone,
          '--out',
          out,
          '--save',
          join(folder, 'q2.actas'),
          ...trailAndTickets,
        ]);
        expect(readdirSync(out)).toEqual([before]);
        expect(readFileSync(join(out, before!)).equals(bytes)).toBe(true);
      }),
    60_000,
  );

  test(
    '--period, --policy and --name are obeyed',
    () =>
      inTempFolder(async (folder) => {
        const policy = join(folder, 'policy.json');
        writeFileSync(policy, '\ufeff{"rules": {"no-justification": {"enabled": false}}}');
        const { out } = await actas([
          'review',
          '--json',
          ...zone,
          '--name',
          'Q1',
          '--period',
          '2026-01-01..2026-03-31',
          '--policy',
          policy,
          ...trailAndTickets,
        ]);
        const document = parsed(out);
        expect(document.period).toEqual({ from: '2026-01-01', to: '2026-03-31', zone: 'America/Toronto' });
        expect(document.sessions.every(({ startedAt }) => startedAt < '2026-04-01T04')).toBe(true);
        expect(document.findings.filter(({ rule }) => rule === 'no-justification')).toEqual([]);
      }),
    60_000,
  );

  test('--fail-on looks at open findings at or above it', async () => {
    const failing = await actas(['review', '--json', ...zone, '--fail-on', 'high', ...trailAndTickets]);
    expect([failing.code, parsed(failing.out).findings.length > 0]).toEqual([2, true]);
    const roster = await actas(['review', '--json', '--fail-on', 'low', file('Users.csv')]);
    expect([roster.code, parsed(roster.out).sessions]).toEqual([0, []]);
  }, 60_000);

  test(
    'a file given twice, or two identical ones, is imported once and said so',
    () =>
      inTempFolder(async (folder) => {
        const copy = join(folder, 'Users copy.csv');
        copyFileSync(file('Users.csv'), copy);
        const { code, out, err } = await actas([
          'review',
          '--json',
          file('Users.csv'),
          `${sample}/../sample/Users.csv`,
          copy,
        ]);
        expect([code, parsed(out).sources.map((source) => source.file)]).toEqual([0, ['Users copy.csv']]);
        expect(err).toBe(
          'Users.csv was named twice; it is imported once.\nUsers.csv is identical to Users copy.csv; it is imported once.\n',
        );
      }),
    60_000,
  );
});

describe('questions', () => {
  test(
    'come all at once, with exit code 3, and nothing is written',
    () =>
      inTempFolder(async (folder) => {
        const tickets = join(folder, 'tickets.csv');
        writeFileSync(
          tickets,
          'Ticket,Title,Requester,Created,Resolved\nT-1,Payslip is missing,Ann,03/04/2026 10:00,04/05/2026 11:00\n',
        );
        const save = join(folder, 'x.actas');
        const { code, out, err } = await actas([
          'review',
          '--json',
          '--save',
          save,
          '--out',
          join(folder, 'out'),
          tickets,
          file('Jira.csv'),
        ]);
        const { schema, questions } = JSON.parse(out) as {
          schema: string;
          questions: Record<string, unknown>[];
        };
        expect([code, schema]).toEqual([3, 'actas.review/1']);
        expect(questions.map(({ file: name, id, option }) => [name, id, option])).toEqual([
          ['Jira.csv', 'zone', '--zone'],
          ['tickets.csv', 'zone', '--zone'],
          ['tickets.csv', 'date-order', '--date-order'],
        ]);
        for (const one of questions)
          expect(one).toMatchObject({
            question: expect.any(String) as string,
            text: one['question'],
            choices: expect.any(Array) as string[],
          });
        expect(err).toContain('Nothing was imported. 3 questions must be answered first:');
        expect(readdirSync(folder)).toEqual(['tickets.csv']);
        const answered = await actas([
          'review',
          '--json',
          '--zone',
          'America/Toronto',
          '--date-order',
          'dmy',
          tickets,
          file('Jira.csv'),
        ]);
        expect(answered.code).toBe(0);
      }),
    60_000,
  );

  test('--kind answers by path or by name, and must name a file and a kind', async () => {
    const roster = file('Users.csv');
    const named = await actas(['review', '--json', '--kind', 'Users.csv=people', roster]);
    expect(parsed(named.out).sources.map(({ kind }) => kind)).toEqual(['people']);
    const byPath = await actas(['review', '--json', '--kind', `${roster}=people`, roster]);
    expect(byPath.out).toBe(named.out);
    expect(await actas(['review', '--kind', 'Other.csv=people', roster])).toMatchObject({
      code: 1,
      err: '--kind names Other.csv, which is not among the files to review.\n',
    });
    expect((await actas(['review', '--kind', 'Users.csv=persons', roster])).err).toBe(
      '--kind: there is no kind "persons". "actas formats" lists them.\n',
    );
  }, 60_000);
});

describe('errors are one sentence, exit 1, and nothing is written', () => {
  const users = file('Users.csv');
  test.each<[string, string[], RegExp]>([
    ['no file', [], /^Name at least one file or folder to review\. See "actas review --help"\.$/],
    ['a missing file', ['none.csv'], /^none\.csv was not found\. Check its name and folder\.$/],
    ['an unknown option', ['--fast', users], /^There is no option --fast\. See "actas review --help"\.$/],
    [
      'an option without its value',
      [users, '--zone'],
      /^--zone needs a value\. See "actas review --help"\.$/,
    ],
    ['an option with a value too many', ['--json=yes', users], /^--json takes no value\. See/],
    [
      'an unknown zone',
      ['--zone', 'Mars/Base', users],
      /^--zone takes an IANA zone such as America\/Toronto or UTC, not "Mars\/Base"\.$/,
    ],
    [
      'a period of nonsense',
      ['--period', '2026-02-30..2026-03-01', users],
      /^--period takes two dates such as/,
    ],
    [
      'a period backwards',
      ['--period', '2026-03-01..2026-02-01', users],
      /^--period ends \(2026-02-01\) before it begins/,
    ],
    [
      'an unknown date order',
      ['--date-order', 'ydm', users],
      /^--date-order takes dmy, mdy, ymd; not "ydm"\.$/,
    ],
    [
      'an unknown severity',
      ['--fail-on', 'worst', users],
      /^--fail-on takes high, medium, low; not "worst"\.$/,
    ],
    [
      'a policy that is not there',
      ['--policy', 'none.json', users],
      /^The policy file none\.json cannot be read\. Check its path\.$/,
    ],
    [
      'a policy that is no JSON',
      ['--policy', users, users],
      /^The policy file Users\.csv is not JSON\. Correct it and try again\.$/,
    ],
    ['a file that is no list', [file('README.md')], /^README\.md is none of the lists that Actas reads\./],
    [
      'a folder that is not there for --save',
      ['--save', '/nowhere/x.actas', users],
      /^The review cannot be saved in \/nowhere/,
    ],
    ['a file for --out', ['--out', users, users], /^--out takes a folder; Users\.csv is a file\.$/],
  ])('%s', async (_, words, sentence) => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('.actas-'));
    const { code, out, err } = await actas(['review', '--json', ...words]);
    expect(err.trimEnd()).toMatch(sentence);
    expect([code, out, err.split('\n').length]).toEqual([1, '', 2]);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('.actas-'))).toEqual(before);
  });

  test('also when a later file fails', () =>
    inTempFolder(async (folder) => {
      const bad = join(folder, 'empty.csv');
      writeFileSync(bad, '');
      mkdirSync(join(folder, 'out'));
      const { code, err } = await actas([
        'review',
        '--save',
        join(folder, 'x.actas'),
        '--out',
        join(folder, 'out'),
        users,
        bad,
      ]);
      expect([code, err.includes('empty.csv')]).toEqual([1, true]);
      expect(readdirSync(folder).sort()).toEqual(['empty.csv', 'out']);
    }));

  test(
    'a cancel writes nothing and says so',
    () =>
      inTempFolder(async (folder) => {
        const stop = new AbortController();
        setTimeout(() => stop.abort(), 60);
        const { code, out, err } = await actas(
          ['review', ...zone, '--save', join(folder, 'x.actas'), '--out', join(folder, 'out'), sample],
          stop.signal,
        );
        expect([code, out]).toEqual([1, '']);
        expect(err).toMatch(/Cancelled\. Nothing was changed\.\n$/);
        expect([readdirSync(folder), existsSync(join(folder, 'out'))]).toEqual([[], false]);
      }),
    60_000,
  );
});
