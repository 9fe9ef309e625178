import type { Rule } from './rule.ts';

export const vendorSupportAccess: Rule = {
  id: 'vendor-support-access',
  version: 1,
  title: 'vendor-support-access',
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
