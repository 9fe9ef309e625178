import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../electron/engine/app.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { calls, type EngineCallName, type InputOf, type OutputOf } from '../../../shared/contract/index.ts';
import { ANN, CARD } from './care-bench.ts';

/** The calls as the window makes them: both ends parsed by the contract, the path granted by the shell. */
let folder = '';
let engine: Engine;
const context = { ...ANN, job: quietJob };

async function ask<Name extends EngineCallName>(
  name: Name,
  input: InputOf<Name>,
  path?: string,
): Promise<OutputOf<Name>> {
  const granted = path === undefined ? context : { ...context, path };
  const answer = await engine.call(name, calls[name].input.parse(input), granted);
  return calls[name].output.parse(answer) as OutputOf<Name>;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'actas-'));
  engine = createEngine({ resources: new URL('../../../resources', import.meta.url).pathname });
  const path = join(folder, 'sample.actas');
  await engine.call('internal.sample', { name: 'Sample' }, { ...context, path });
}, 60_000);
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a card with its picture, reasons and the calendar go through the contract and back', async () => {
  const png = join(folder, 'filter.png');
  writeFileSync(png, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]));
  const sources = await ask('sources.list', {});
  const trail = sources.find(({ file }) => file === 'SetupAuditTrail.csv')!;
  expect(trail.alarms.map(({ code }) => code)).toEqual(['retention', 'ends-early']);

  const screenshot = await ask('sources.keepScreenshot', { handle: 'granted' }, png);
  const saved = await ask('sources.saveCard', { sourceId: trail.id, card: { ...CARD, screenshot } });
  expect(saved).toMatchObject({
    card: { ...CARD, screenshot },
    cardSaved: { by: ANN.who, at: ANN.at },
    complete: false,
  });
  for (const { code } of trail.alarms)
    await ask('sources.answerAlarm', { sourceId: trail.id, code, reason: 'Nothing happened on a holiday.' });
  const now = (await ask('sources.list', {})).find(({ id }) => id === trail.id)!;
  expect(now.complete).toBe(true);
  expect((await ask('overview.get', {})).gaps.join(' ')).toContain('6 of 7 sources are not complete');

  const { zone, days, emptyWeekdays } = await ask('sources.calendar', { sourceId: trail.id });
  expect(zone).toBe('America/Toronto');
  expect(days.reduce((sum, { rows }) => sum + rows, 0)).toBe(trail.rows.imported);
  expect(days.length).toBe(179);
  for (const day of emptyWeekdays) expect(days).toContainEqual({ day, rows: 0 });
});

it('a picture without a grant is refused', async () => {
  await expect(ask('sources.keepScreenshot', { handle: 'x' })).rejects.toThrow('Choose the picture again.');
});

it('the zone that times are shown in answers for no file: each is asked, and its answer is kept', async () => {
  const path = join(folder, 'tickets.csv');
  writeFileSync(path, 'Ticket ID,Title,Created,Status\nT-1,Reset,2026-02-03 09:00,Open\n');
  expect(await ask('review.info', {})).toMatchObject({ zone: 'America/Toronto' });
  const asked = await ask('sources.inspect', { handle: 'granted', answers: {} }, path);
  expect(asked.questions.map(({ id }) => id)).toEqual(['zone']);
  const source = await ask('sources.import', { handle: 'granted', answers: { zone: 'UTC' } }, path);
  expect(source).toMatchObject({ zone: 'UTC', coverage: { from: Date.UTC(2026, 1, 3, 9) } });
});
