import type { Rule } from './rule.ts';

export const surge: Rule = {
  id: 'surge',
  version: 1,
  title: 'surge',
  question: 'Not written yet?',
  why: 'Not written yet.',
  needs: ['sessions'],
  unit: 'people',
  severity: 'low',
  settings: [],
  controls: ['SOC 2 CC7.2'],
  limits: ['Not written yet.'],
  evaluate: () => ({ tested: 0, untested: [], found: [] }),
  examples: [],
};
