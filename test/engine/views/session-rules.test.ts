import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../electron/engine/app.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { calls, type EngineCallName, type InputOf, type OutputOf } from '../../../shared/contract/index.ts';
import { ANY_SESSION } from '../../../shared/contract/sessions.ts';

/** A finding may be of several rules; the lists of sessions know all of them, not only the heaviest. */
let folder = '';
let engine: Engine;
const context = { who: 'ana', at: 1_700_000_000_000, job: quietJob };
const everything = { search: '', sort: null, offset: 0, limit: 500 };

async function ask<Name extends EngineCallName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  return calls[name].output.parse(
    await engine.call(name, calls[name].input.parse(input), context),
  ) as OutputOf<Name>;
}

type Filter = InputOf<'sessions.page'>['filter'];

const sessionsOf = async (filter: Partial<Filter>) =>
  (await ask('sessions.page', { ...everything, filter: { ...ANY_SESSION, ...filter } })).rows;

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

/** Findings of one session about which a rule speaks that is not the heaviest. */
async function secondRules() {
  const { rows } = await ask('findings.page', {
    ...everything,
    filter: { rules: [], severities: [], state: 'all' },
  });
  return rows.filter((row) => row.sessions === 1 && row.rules.length > 1);
}

it('finds the sessions of a rule also where another one weighs more', async () => {
  const findings = await secondRules();
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) {
    const [session] = (await ask('findings.get', { id: finding.id })).sessions;
    for (const { rule } of finding.rules) {
      const ids = (await sessionsOf({ rule })).map(({ id }) => id);
      expect(ids, `${finding.subject}, ${rule}`).toContain(session?.id);
    }
  }
});

it('leaves out sessions of a finding of which the rule says nothing', async () => {
  const vague = await sessionsOf({ rule: 'vague-reason' });
  const all = await sessionsOf({});
  expect(vague.length).toBeGreaterThan(0);
  expect(vague.length).toBeLessThan(all.length);
  for (const { id } of vague) {
    const { findings } = await ask('sessions.get', { id });
    const told = await Promise.all(findings.map((one) => ask('findings.get', { id: one.id })));
    const parts = told.flatMap((one) => one.parts).filter(({ rule }) => rule === 'vague-reason');
    expect(parts, id).not.toEqual([]);
  }
});

it('gives a session its findings with every rule, the heaviest first', async () => {
  for (const finding of await secondRules()) {
    const detail = await ask('findings.get', { id: finding.id });
    const titles = finding.rules.map(({ title }) => title);
    const [session] = detail.sessions;
    const { row, findings } = await ask('sessions.get', { id: session?.id ?? '' });
    expect(findings.find(({ id }) => id === finding.id)?.titles).toEqual(titles);
    expect(row.findings.find(({ id }) => id === finding.id)?.titles).toEqual(titles);
  }
});

it('knows by which keys the people of its sessions go', async () => {
  for (const finding of await secondRules()) {
    const [session] = (await ask('findings.get', { id: finding.id })).sessions;
    const { actorKey, targetKey } = session ?? { actorKey: '', targetKey: '' };
    const row = (await sessionsOf({ actorKey, targetKey })).find(({ id }) => id === session?.id);
    expect(row?.actor).toEqual({ name: session?.actor, username: session?.actorUsername });
    expect(row?.target).toEqual({ name: session?.target, username: session?.targetUsername });
  }
});
