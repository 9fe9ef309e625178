import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../electron/engine/app.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { calls, type EngineCallName, type InputOf, type OutputOf } from '../../../shared/contract/index.ts';

/** A decision that is outgrown says what has come since. */
let folder = '';
let engine: Engine;
const context = { who: 'ana', at: 1_700_000_000_000, job: quietJob };

async function ask<Name extends EngineCallName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  return calls[name].output.parse(
    await engine.call(name, calls[name].input.parse(input), context),
  ) as OutputOf<Name>;
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

it('names the rules that have come since a decision, and nothing where it holds', async () => {
  const { policy } = await ask('policy.get', {});
  const off = { ...policy, rules: { ...policy.rules, 'vague-reason': { enabled: false } } };
  await ask('policy.save', { policy: off, note: '' });
  const { rows } = await ask('findings.page', {
    search: 'Bảo Ngọc Trần',
    sort: null,
    offset: 0,
    limit: 10,
    filter: { rules: ['no-justification'], severities: [], state: 'open' },
  });
  const id = rows[0]?.id ?? '';
  await ask('findings.decide', { ids: [id], disposition: 'control-exception', note: 'Told the owner.' });
  expect(await ask('findings.get', { id })).toMatchObject({
    row: { state: 'decided', outgrown: null },
    since: null,
  });
  await ask('policy.save', { policy, note: '' });
  expect(await ask('findings.get', { id })).toMatchObject({
    row: { state: 'open', decision: null, outgrown: { disposition: 'control-exception', who: 'ana' } },
    since: { rules: ['vague-reason'], sessions: 0 },
  });
});
