import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../electron/engine/app.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { exportPack } from '../../../electron/engine/packs/pack.ts';
import { replayPack } from '../../../electron/engine/packs/replay.ts';
import { ALARM_CODES, alarmMeaning } from '../../../electron/engine/rules/alarm-meanings.ts';
import { answerAlarm } from '../../../electron/engine/sources/care/reasons.ts';
import { sourcesOf } from '../../../electron/engine/sources/list.ts';
import { calls, type EngineCallName, type InputOf, type OutputOf } from '../../../shared/contract/index.ts';
import { ANN, CARD } from '../sources/care-bench.ts';
import { inTempFolder, withReview, type Given } from '../temp-review.ts';

const SOURCES = new URL('../../../electron/engine/sources/', import.meta.url);

/** Codes as the engine writes them where it raises alarms: `add('code', …)` and `code: 'code'`. */
function codesRaised(): string[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.ts'),
  );
  const codes = files.flatMap((file) => {
    const text = readFileSync(new URL(file, SOURCES), 'utf8');
    return [...text.matchAll(/(?:\badd\(\s*|\bcode: )'([a-z-]+)'/gu)].map(([, code = '']) => code);
  });
  return [...new Set(codes)].sort();
}

describe('what an alarm means', () => {
  it('is said of every code that any source can raise, and of no other', () => {
    expect(codesRaised().length).toBeGreaterThan(15);
    expect([...ALARM_CODES].sort()).toEqual(codesRaised());
  });

  it('of a code that nobody has thought of it weighs as much as what is missing', () => {
    for (const code of ['brand-new', 'constructor', '__proto__'])
      expect(alarmMeaning(code).severity).toBe('medium');
  });
});

type Row = { id: string; severity: string; subject: string; sentence: string; cites: string };
const findingsIn = (given: Given): Promise<Row[]> =>
  withReview(given, ({ reader }) =>
    reader
      .prepare(
        "SELECT id, severity, subject, sentence, cites FROM finding WHERE rule = 'source-alarm' ORDER BY sentence",
      )
      .all(),
  ) as Promise<Row[]>;

const ragged =
  'Id,Username,Name,IsActive,Department\n,,,,\n0055g0000000001AAA,ana@harbour.example,Ana Lopes,true,IT,extra\n';

describe('an alarm of a file', () => {
  it('is one finding with the row that shows the file, its message and its meaning', async () => {
    const [only, ...others] = await findingsIn({ files: [{ name: 'users.csv', text: ragged }] });
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      severity: 'low',
      subject: 'users.csv',
      sentence:
        '1 row of users.csv has more or fewer cells than the header. A cell that is missing in the middle shifts those behind it, which then say something else.',
    });
    expect(JSON.parse(only?.cites ?? '')).toEqual([{ sourceId: 1, row: 3 }]);
  });

  it('keeps its id when the file comes under another name, and among others', async () => {
    const [one] = await findingsIn({ files: [{ name: 'users.csv', text: ragged }] });
    const other = { name: 'a.csv', text: 'Id,Username,Name,IsActive,Department\n' };
    const both = await findingsIn({ files: [other, { name: 'staff of May.csv', text: ragged }] });
    expect(both.map(({ id, subject }) => [id === one?.id, subject])).toEqual([
      [true, 'staff of May.csv'],
      [false, 'a.csv'],
    ]);
  });

  it('without a single row cites none, and is there all the same', async () => {
    const [only] = await findingsIn({
      files: [{ name: 'users.csv', text: 'Id,Username,Name,IsActive,Department\n' }],
    });
    expect(only).toMatchObject({ severity: 'medium', cites: '[]' });
    expect(only?.sentence).toMatch(/^users\.csv has a header and no rows: .* An empty file proves nothing/u);
  });
});

it('a replay of the pack gives the same, whatever people wrote about the files', () =>
  inTempFolder((folder) =>
    withReview({ files: [{ name: 'users.csv', text: ragged }] }, async (review) => {
      const [source] = sourcesOf(review.reader);
      if (!source) throw new Error('The file is not in the review.');
      answerAlarm(
        review.db,
        { sourceId: source.id, code: 'ragged-rows', reason: 'A comma in a name.' },
        source.alarms,
        ANN,
      );
      const pack = await exportPack(review, folder, quietJob);
      expect(await replayPack(pack.path, {}, quietJob)).toMatchObject({ same: true });
    }),
  ));

describe('an alarm with a reason', () => {
  let folder = '';
  let engine: Engine;
  const context = { ...ANN, job: quietJob };
  async function ask<Name extends EngineCallName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    return calls[name].output.parse(
      await engine.call(name, calls[name].input.parse(input), context),
    ) as OutputOf<Name>;
  }
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'actas-'));
    engine = createEngine({ resources: new URL('../../../resources', import.meta.url).pathname });
    await engine.call('internal.create', { name: 'One' }, { ...context, path: join(folder, 'one.actas') });
    const path = join(folder, 'users.csv');
    writeFileSync(path, ragged);
    await engine.call('sources.import', { handle: 'granted', answers: {} }, { ...context, path });
    await ask('analysis.run', {});
  }, 60_000);
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const stateNow = async () => {
    const filter = { rules: ['source-alarm'], severities: [], state: 'all' };
    const page = { search: '', sort: null, offset: 0, limit: 10, filter };
    const { rows } = await ask('findings.page', calls['findings.page'].input.parse(page));
    const [row] = rows;
    if (!row) throw new Error('There is no finding.');
    return { state: row.state, alarm: (await ask('findings.get', { id: row.id })).alarm };
  };
  const answer = (reason: string) => ask('sources.answerAlarm', { sourceId: 1, code: 'ragged-rows', reason });

  it('is answered at once, says by whom and when, and is open again when the reason is taken back', async () => {
    expect(await stateNow()).toEqual({ state: 'open', alarm: null });
    await answer('A comma in a name; looked at, all cells are right.');
    const given = {
      state: 'answered',
      alarm: { reason: 'A comma in a name; looked at, all cells are right.', by: ANN.who, at: ANN.at },
    };
    expect(await stateNow()).toEqual(given);
    await ask('analysis.run', {});
    expect(await stateNow()).toEqual(given);
    await answer('');
    expect(await stateNow()).toEqual({ state: 'open', alarm: null });
  });

  it('of a number on the card makes no finding, and its reason answers none', async () => {
    await ask('sources.saveCard', { sourceId: 1, card: { ...CARD, expectedRows: 9 } });
    await ask('sources.answerAlarm', {
      sourceId: 1,
      code: 'row-count-differs',
      reason: 'The rest are leavers.',
    });
    await ask('analysis.run', {});
    expect(await stateNow()).toEqual({ state: 'open', alarm: null });
    const [only, ...others] = await ask('sources.list', {});
    expect([others.length, only?.alarms.map(({ code }) => code)]).toEqual([
      0,
      ['ragged-rows', 'row-count-differs'],
    ]);
  });
});
