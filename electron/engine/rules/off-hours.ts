import type { Rule } from './rule.ts';

export const offHours: Rule = {
  id: 'off-hours',
  version: 1,
  title: 'off-hours',
  question: 'Not written yet?',
  why: 'Not written yet.',
  needs: ['sessions'],
  unit: 'sessions',
  severity: 'low',
  settings: [],
  controls: ['SOC 2 CC7.2'],
  limits: ['Not written yet.'],
  evaluate: () => ({ tested: 0, untested: [], found: [] }),
  examples: [],
};
