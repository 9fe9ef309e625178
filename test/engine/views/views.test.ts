import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../electron/engine/app.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { calls, type EngineCallName, type InputOf, type OutputOf } from '../../../shared/contract/index.ts';
import { SESSION_SORTS } from '../../../shared/contract/sessions.ts';
import { FINDING_SORTS } from '../../../shared/contract/findings.ts';
import { TICKS } from '../../../shared/words.ts';
import { ANY_SESSION } from '../../../shared/contract/sessions.ts';

/** The engine behind its contract, on the sample review: every answer is parsed as the window would parse it. */
let folder = '';
let engine: Engine;
const resources = new URL('../../../resources', import.meta.url).pathname;
const context = { who: 'ana', at: 1_700_000_000_000, job: quietJob };
const pageOf = (more: Partial<InputOf<'sessions.page'>> = {}): InputOf<'sessions.page'> => ({
  search: '',
  sort: null,
  offset: 0,
  limit: 500,
  filter: ANY_SESSION,
  ...more,
});
const findingsPage = (more: Partial<InputOf<'findings.page'>> = {}): InputOf<'findings.page'> => ({
  search: '',
  sort: null,
  offset: 0,
  limit: 500,
  filter: { rules: [], severities: [], state: 'all' },
  ...more,
});

async function ask<Name extends EngineCallName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  return calls[name].output.parse(
    await engine.call(name, calls[name].input.parse(input), context),
  ) as OutputOf<Name>;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'actas-'));
  engine = createEngine({ resources });
  await engine.call(
    'internal.sample',
    { name: 'Sample' },
    { ...context, path: join(folder, 'sample.actas') },
  );
}, 60_000);
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the sessions table', () => {
  it('serves pages that never overlap and miss nothing, in every order it offers', async () => {
    const all = await ask('sessions.page', pageOf());
    expect(all).toMatchObject({ matching: 150, total: 150 });
    const orders = fc.record({ column: fc.constantFrom(...SESSION_SORTS), descending: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(orders, fc.integer({ min: 1, max: 60 }), async (sort, limit) => {
        const ids: string[] = [];
        for (let offset = 0; offset < 150; offset += limit) {
          ids.push(
            ...(await ask('sessions.page', pageOf({ sort, offset, limit }))).rows.map((row) => row.id),
          );
        }
        expect(new Set(ids).size).toBe(150);
        expect(ids).toHaveLength(150);
      }),
      { numRuns: 20 },
    );
  });

  it('searches words in any order, ignoring case, and treats % and _ as themselves', async () => {
    const found = await ask('sessions.page', pageOf({ search: 'szalai RADEK' }));
    expect(
      found.rows.every((row) => row.actor.name === 'Radek Hruška' && row.target.name === 'Margit Szalai'),
    ).toBe(true);
    expect(found.matching).toBe(4);
    expect((await ask('sessions.page', pageOf({ search: '%' }))).matching).toBe(0);
    expect((await ask('sessions.page', pageOf({ search: "'; DROP TABLE session; --" }))).matching).toBe(0);
  });

  it('filters by every field, and the parts add up to the whole', async () => {
    const by = async (filter: Partial<typeof ANY_SESSION>): Promise<number> =>
      (await ask('sessions.page', pageOf({ filter: { ...ANY_SESSION, ...filter } }))).matching;
    const overview = await ask('overview.get', {});
    for (const { verdict, sessions } of overview.verdicts)
      expect(await by({ verdicts: [verdict] as never })).toBe(sessions);
    expect(await by({ sensitive: true })).toBe(overview.sensitive.sessions);
    const { actors, units } = await ask('sessions.choices', {});
    let sum = 0;
    for (const actor of actors) sum += await by({ actor: actor });
    expect(sum).toBe(150);
    expect(units).toContain('Payroll');
    for (const week of overview.weeks)
      expect(await by({ from: week.from, to: week.to })).toBe(week.ok + week.late + week.bad + week.unknown);
  });

  it('answers every session with nine ticks and rows that can be read raw', async () => {
    const { rows } = await ask('sessions.page', pageOf());
    for (const row of rows) {
      const detail = await ask('sessions.get', { id: row.id });
      expect(detail.ticks.map((tick) => tick.id)).toEqual([...TICKS]);
      expect(detail.sentence.length).toBeGreaterThan(20);
      for (const { cite } of detail.evidence) {
        const record = await ask('records.get', { sourceId: cite.sourceId, row: cite.row });
        expect(record.fate).toBe('imported');
        expect(record.cells.length).toBeGreaterThan(3);
      }
    }
  });
});

describe('findings', () => {
  it('serves them by rule, severity and state, in every order', async () => {
    const all = await ask('findings.page', findingsPage());
    const results = await ask('rules.results', {});
    // A finding counts once for each rule that speaks in it.
    expect(all.rows).toHaveLength(all.total);
    expect(all.rows.flatMap(({ rules }) => rules)).toHaveLength(
      results.reduce((sum, result) => sum + result.found, 0),
    );
    for (const result of results) {
      const page = await ask(
        'findings.page',
        findingsPage({ filter: { rules: [result.rule], severities: [], state: 'all' } }),
      );
      expect(page.matching).toBe(result.found);
    }
    for (const column of FINDING_SORTS) {
      const page = await ask('findings.page', findingsPage({ sort: { column, descending: true } }));
      expect(page.rows).toHaveLength(all.total);
    }
  });

  it('keeps a decision with its note and person, takes it back by an entry of its own, and keeps both', async () => {
    const [finding] = (await ask('findings.page', findingsPage())).rows;
    if (!finding) throw new Error('no finding');
    await ask('findings.decide', {
      ids: [finding.id],
      disposition: 'control-exception',
      note: 'No ticket; owner informed.',
    });
    expect((await ask('findings.get', { id: finding.id })).row.decision).toEqual({
      disposition: 'control-exception',
      note: 'No ticket; owner informed.',
      who: 'ana',
      at: context.at,
    });
    const open = await ask(
      'findings.page',
      findingsPage({ filter: { rules: [], severities: [], state: 'open' } }),
    );
    expect(open.rows.some((row) => row.id === finding.id)).toBe(false);
    await ask('analysis.run', {});
    expect((await ask('findings.get', { id: finding.id })).row.decision?.disposition).toBe(
      'control-exception',
    );
    await ask('findings.decide', { ids: [finding.id], disposition: null, note: '' });
    const detail = await ask('findings.get', { id: finding.id });
    expect(detail.row.decision).toBeNull();
    expect(detail.history.map((entry) => entry.disposition)).toEqual([null, 'control-exception']);
  });

  it('cites every row once', async () => {
    for (const { id } of (await ask('findings.page', findingsPage())).rows) {
      const { row, cites } = await ask('findings.get', { id });
      const places = cites.map((cite) => `${cite.file} ${cite.row}`);
      expect({ rule: row.rule, places }).toEqual({ rule: row.rule, places: [...new Set(places)] });
      expect(places.length).toBeGreaterThan(0);
    }
  });

  it('decides all of a batch or nothing', async () => {
    const [finding] = (await ask('findings.page', findingsPage())).rows;
    await expect(
      ask('findings.decide', {
        ids: [finding?.id ?? '', 'no-such-finding'],
        disposition: 'waiting',
        note: '',
      }),
    ).rejects.toThrow(/no longer in the review/u);
    expect((await ask('findings.get', { id: finding?.id ?? '' })).row.decision).toBeNull();
  });
});

describe('the frame', () => {
  it('knows the review, its period and that the ledger balances', async () => {
    const info = await ask('review.info', {});
    expect(info).toMatchObject({
      name: 'Sample',
      zone: 'America/Toronto',
      counts: { sources: 7, sessions: 150, balanced: true },
    });
    expect(info?.period).toMatchObject({ from: '2026-01-01', to: '2026-06-30' });
  });

  it('analyses again for another period and back', async () => {
    const march = await ask('review.settings', { period: { from: '2026-03-01', to: '2026-03-31' } });
    expect(march.counts.sessions).toBeGreaterThan(5);
    expect(march.counts.sessions).toBeLessThan(60);
    expect((await ask('review.settings', { period: null })).period).toMatchObject({
      from: '2026-01-02',
      to: '2026-06-29',
    });
    expect((await ask('review.info', {}))?.counts.sessions).toBe(150);
    await expect(ask('review.settings', { zone: 'Mars/Olympus' })).rejects.toThrow(/not a time zone/u);
  });

  it('says what the files do not show', async () => {
    const { gaps } = await ask('overview.get', {});
    expect(gaps).toContain(
      'The ticket files end on 14 Jun 2026: sessions after that cannot be fully judged.',
    );
  });

  it('shows who may impersonate beside who did', async () => {
    const roster = await ask('roster.get', {});
    expect(roster).toMatchObject({ declared: 14, known: true, activeUsers: 385 });
    expect(roster.people.find((entry) => entry.name === 'Radek Hruška')).toMatchObject({ declared: false });
  });
});
