import { expect, it } from 'vitest';
import { rules } from '../../../electron/engine/rules/index.ts';
import { ruleResults } from '../../../electron/engine/views/rule-results.ts';
import { POLICY_SETTINGS, settingsBelow } from '../../../shared/policy-settings.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { savePolicy } from '../../../electron/engine/policy/save.ts';
import { ANN, withQuay } from './quay.ts';

it('whatever a rule turns on can be set on the policy screen', () => {
  for (const { id, settings } of rules)
    for (const key of settings) expect(settingsBelow(key), `${id}: ${key}`).not.toEqual([]);
});

it('every number that only rules read is a threshold of some rule', () => {
  const turned = new Set(
    rules.flatMap(({ settings }) => settings.flatMap(settingsBelow)).map(({ key }) => key),
  );
  const own = POLICY_SETTINGS.filter(({ key }) => /^(?:repeated|surge|roster|businessHours)\./u.test(key));
  expect(own.map(({ key }) => key).filter((key) => !turned.has(key))).toEqual([]);
});

it('what a rule suggests by itself is known, whatever the policy says instead', () =>
  withQuay(async (review) => {
    const policy = { rules: { 'vague-reason': { severity: 'high', controls: ['Our manual 4.2'] } } };
    await savePolicy(review, { policy, note: '' }, { ...ANN, job: quietJob });
    const vague = rules.find(({ id }) => id === 'vague-reason');
    expect(ruleResults(review.db).find(({ rule }) => rule === 'vague-reason')).toMatchObject({
      severity: 'high',
      controls: ['Our manual 4.2'],
      ownSeverity: vague?.severity,
      ownControls: vague?.controls,
    });
  }));
