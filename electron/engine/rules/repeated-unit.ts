import type { Rule } from './rule.ts';

export const repeatedUnit: Rule = {
  id: 'repeated-unit',
  version: 1,
  title: 'repeated-unit',
  question: 'Not written yet?',
  why: 'Not written yet.',
  needs: ['sessions'],
  unit: 'units',
  severity: 'low',
  settings: [],
  controls: ['SOC 2 CC7.2'],
  limits: ['Not written yet.'],
  evaluate: () => ({ tested: 0, untested: [], found: [] }),
  examples: [],
};
