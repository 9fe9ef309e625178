import type { Rule } from './rule.ts';

export const impossibleSession: Rule = {
  id: 'impossible-session',
  version: 1,
  title: 'impossible-session',
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
