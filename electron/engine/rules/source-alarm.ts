import type { Rule } from './rule.ts';

export const sourceAlarm: Rule = {
  id: 'source-alarm',
  version: 1,
  title: 'source-alarm',
  question: 'Not written yet?',
  why: 'Not written yet.',
  needs: ['sessions'],
  unit: 'sources',
  severity: 'low',
  settings: [],
  controls: ['SOC 2 CC7.2'],
  limits: ['Not written yet.'],
  evaluate: () => ({ tested: 0, untested: [], found: [] }),
  examples: [],
};
