import type { Rule } from './rule.ts';

export const rosterDormant: Rule = {
  id: 'roster-dormant',
  version: 1,
  title: 'roster-dormant',
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
