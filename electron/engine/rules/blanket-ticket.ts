import type { Rule } from './rule.ts';

export const blanketTicket: Rule = {
  id: 'blanket-ticket',
  version: 1,
  title: 'blanket-ticket',
  question: 'Not written yet?',
  why: 'Not written yet.',
  needs: ['sessions'],
  unit: 'tickets',
  severity: 'low',
  settings: [],
  controls: ['SOC 2 CC7.2'],
  limits: ['Not written yet.'],
  evaluate: () => ({ tested: 0, untested: [], found: [] }),
  examples: [],
};
