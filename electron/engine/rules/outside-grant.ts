import type { Rule } from './rule.ts';

export const outsideGrant: Rule = {
  id: 'outside-grant',
  version: 1,
  title: 'outside-grant',
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
