import { expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { facts } from '../../../electron/engine/rules/example-facts.ts';
import { session } from '../../../electron/engine/rules/example-session.ts';
import { findingId } from '../../../electron/engine/rules/merge.ts';
import { runRules } from '../../../electron/engine/rules/run.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';

const start = '2026-02-17T10:00:00Z';
const unjustified = (id: string, ids: readonly string[]) => {
  const judged = session(start, { id, verdict: 'unjustified', ticket: null });
  return { ...judged, session: { ...judged.session, id, ids } };
};
const findingsOf = async (sessions: readonly ReturnType<typeof unjustified>[]) =>
  (await runRules(facts({ sessions }), DEFAULT_POLICY, quietJob)).findings
    .filter(({ rule }) => rule === 'no-justification')
    .map(({ id, aliases }) => ({ id, aliases }));
const idOf = (session: string): string => findingId('episode', session);
/** As reviews knew it before a finding was about an episode. */
const ofRule = (session: string): string => findingId('no-justification', session);

it('a finding about a session is found by every id of the session, and by the id of its heaviest rule', async () => {
  const [finding, ...others] = await findingsOf([unjustified('trail', ['trail', 'log', 'list'])]);
  expect(others).toEqual([]);
  expect(finding?.id).toBe(idOf('trail'));
  expect(new Set(finding?.aliases)).toEqual(
    new Set([idOf('log'), idOf('list'), ofRule('trail'), ofRule('log'), ofRule('list')]),
  );
});

it('no finding is hidden behind another: what is a finding itself, or another one already, is no alias', async () => {
  const found = await findingsOf([
    unjustified('a', ['a', 'b', 'c']),
    unjustified('b', ['b', 'c']),
    unjustified('d', ['d', 'd']),
  ]);
  const aliases = found.flatMap((finding) => finding.aliases);
  expect(new Set(aliases).size).toBe(aliases.length);
  expect(aliases.filter((alias) => found.some(({ id }) => id === alias))).toEqual([]);
  expect(new Set(aliases)).toEqual(new Set([idOf('c'), ofRule('a'), ofRule('b'), ofRule('c'), ofRule('d')]));
});
