import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../electron/engine/app.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import type { Stamp } from '../../../electron/engine/log.ts';
import { suppressionChoices } from '../../../electron/engine/suppressions/choices.ts';
import { calls, type EngineCallName, type InputOf, type OutputOf } from '../../../shared/contract/index.ts';
import { ANN, atDesk, BEA } from './bench.ts';

/** The calls as the window makes them, on the sample review: both ends parsed by the contract. */
let folder = '';
let engine: Engine;

async function ask<Name extends EngineCallName>(
  name: Name,
  input: InputOf<Name>,
  stamp: Stamp = ANN,
): Promise<OutputOf<Name>> {
  const answer = await engine.call(name, calls[name].input.parse(input), { ...stamp, job: quietJob });
  return calls[name].output.parse(answer) as OutputOf<Name>;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'actas-'));
  engine = createEngine({ resources: new URL('../../../resources', import.meta.url).pathname });
  const path = join(folder, 'sample.actas');
  await engine.call('internal.sample', { name: 'Sample' }, { ...ANN, job: quietJob, path });
}, 60_000);
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

it('choose, preview, add, approve and end, with the counts of the overview', async () => {
  expect(await ask('suppressions.list', {})).toEqual([]);
  const [radek] = (await ask('suppressions.choices', { search: 'radek hru' })).actors;
  const [margit] = (await ask('suppressions.choices', { search: 'MARGIT' })).targets;
  expect([radek?.name, margit?.name]).toEqual(['Radek Hruška', 'Margit Szalai']);
  const findings = await ask('findings.page', {
    ...{ search: 'radek margit', sort: null, offset: 0, limit: 100 },
    filter: { rules: [], severities: [], state: 'open' },
  });
  const rules = [...new Set(findings.rows.flatMap((row) => row.rules.map(({ rule }) => rule)))];
  const input = {
    owner: 'Domingas Magalhães',
    reason: 'She prepares the payroll run with him.',
    ticket: 'OPS-640',
    from: '2026-03-01',
    until: '2026-03-31',
    scope: { rules, actor: radek!, target: margit!, unit: null },
  };
  // Payroll is of the top tier.
  const preview = await ask('suppressions.preview', input);
  expect(preview).toMatchObject({
    problem: null,
    effect: { hidden: 0, sessions: 0, waiting: 4, unrecorded: 0 },
    rows: [],
  });
  const before = (await ask('overview.get', {})).states;
  const [added] = await ask('suppressions.add', input);
  expect(added).toMatchObject({ ...input, who: 'ann', approved: null, ended: null, dueFrom: '2026-03-01' });
  expect((await ask('overview.get', {})).states).toEqual(before);
  const id = added?.id ?? 0;
  await expect(ask('suppressions.approve', { id, note: '' })).rejects.toMatchObject({
    code: 'second-person-needed',
    message: expect.stringMatching(
      /^ann owns this suppression or wrote it\. Somebody else must approve it/u,
    ) as string,
  });
  const [approved] = await ask('suppressions.approve', { id, note: 'Agreed.' }, BEA);
  const hidden = approved?.effect.hidden ?? 0;
  expect(hidden).toBeGreaterThanOrEqual(5);
  expect((await ask('overview.get', {})).states).toEqual({
    ...before,
    open: before.open - hidden,
    suppressed: hidden,
  });
  const [ended] = await ask('suppressions.end', { id, note: 'The run is over.' }, BEA);
  expect(ended).toMatchObject({
    ended: { who: 'bea', note: 'The run is over.' },
    effect: { hidden: 0, sessions: 0 },
  });
  expect((await ask('overview.get', {})).states).toEqual(before);
  await expect(ask('suppressions.add', { ...input, until: '2027-03-02' })).rejects.toMatchObject({
    code: 'input-invalid',
    message:
      'Last day: a suppression lasts at most 12 months. From 2026-03-01, choose 2027-03-01 or an earlier day.',
  });
});

it('choices: those with most sessions first, by any part of name, username or unit; signs are only signs', () =>
  atDesk(
    [
      ['16 10:00', 'Lena Ohm', 'Tilda Berg'],
      ['17 10:00', 'Paul Vik', 'Inês Duarte'],
      ['18 10:00', 'Paul Vik', 'Ugo Conti'],
      ['19 10:00', 'Paul Vik', 'Tilda Berg'],
    ],
    ({ reader }) => {
      const names = (search: string) => {
        const { actors, targets, units } = suppressionChoices(reader, search);
        return [actors, targets].map((people) => people.map(({ name }) => name).join()).concat(units.join());
      };
      expect(names('')).toEqual(['Paul Vik,Lena Ohm', 'Tilda Berg,Inês Duarte,Ugo Conti', 'Lending,Maps']);
      expect(names('  VIK  paul')).toEqual(['Paul Vik', '', '']);
      expect(names('lena.ohm')).toEqual(['Lena Ohm', '', '']);
      expect(names('INÊS')).toEqual(['', 'Inês Duarte', '']);
      expect(names('lend')).toEqual(['', '', 'Lending']);
      for (const sign of ['%', '_', "'", '\\', '"']) expect(names(sign), sign).toEqual(['', '', '']);
    },
  ));
