import type { Rule } from './rule.ts';

export const grantTooLong: Rule = {
  id: 'grant-too-long',
  version: 1,
  title: 'grant-too-long',
  question: 'Not written yet?',
  why: 'Not written yet.',
  needs: ['sessions'],
  unit: 'grants',
  severity: 'low',
  settings: [],
  controls: ['SOC 2 CC7.2'],
  limits: ['Not written yet.'],
  evaluate: () => ({ tested: 0, untested: [], found: [] }),
  examples: [],
};
