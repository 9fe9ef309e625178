import { expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { facts } from '../../../electron/engine/rules/example-facts.ts';
import { session } from '../../../electron/engine/rules/example-session.ts';
import { findingId } from '../../../electron/engine/rules/merge.ts';
import { runRules } from '../../../electron/engine/rules/run.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';

const start = '2026-02-17T10:00:00Z';
const unjustified = (id: string, ids: readonly string[]) => {
  const judged = session(start, { id, verdict: 'unjustified' });
  return { ...judged, session: { ...judged.session, id, ids } };
};
const findingsOf = async (sessions: readonly ReturnType<typeof unjustified>[]) =>
  (await runRules(facts({ sessions }), DEFAULT_POLICY, quietJob)).findings
    .filter(({ rule }) => rule === 'no-justification')
    .map(({ id, aliases }) => ({ id, aliases }));
const idOf = (session: string): string => findingId('no-justification', session);

it('a finding about a session is found by every id of the session', async () => {
  expect(await findingsOf([unjustified('trail', ['trail', 'log', 'list'])])).toEqual([
    { id: idOf('trail'), aliases: [idOf('log'), idOf('list')] },
  ]);
});

it('no finding is hidden behind another: what is a finding itself, or another one already, is no alias', async () => {
  const found = await findingsOf([
    unjustified('a', ['a', 'b', 'c']),
    unjustified('b', ['b', 'c']),
    unjustified('d', ['d', 'd']),
  ]);
  expect(found.flatMap(({ aliases }) => aliases)).toEqual([idOf('c')]);
});
