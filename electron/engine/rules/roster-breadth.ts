import { count } from '../text.ts';
import { facts, roster, rosterEntry } from './example-facts.ts';
import type { Rule } from './rule.ts';

const declared = (holders: number, limit: number, activeUsers: number) =>
  facts({
    roster: roster({
      declared: holders,
      limit,
      activeUsers,
      people: Array.from({ length: holders }, (_, one) => rosterEntry(`Admin ${one}`)),
    }),
  });

/** Too many may act as others. */
export const rosterBreadth: Rule = {
  id: 'roster-breadth',
  version: 1,
  title: 'Many people may act as others',
  question: 'How many people may act in the accounts of others, and is that more than the policy allows?',
  why:
    "The right to act as anybody is the right to see and do everything in somebody else's name. It " +
    'grows by projects that end and rights that stay.',
  needs: ['a list of users with their permissions'],
  unit: 'rosters',
  severity: 'medium',
  settings: ['roster.maxCount', 'roster.maxShare'],
  controls: [
    'SOC 2 CC6.2',
    'SOC 2 CC6.3',
    'ISO/IEC 27001 A.5.18',
    'ISO/IEC 27001 A.8.2',
    'NIST SP 800-53 AC-6(5)',
    'NIST SP 800-53 AC-6(7)',
    'SOX ITGC: privileged access',
  ],
  limits: [
    'Delegated administrators are counted only where a list of delegated administration groups says that they may log in as users.',
    'The permissions are those of the day on which the files were exported.',
  ],
  evaluate(
    { roster: { known, declared: holders, limit, activeUsers, people } },
    { roster: { maxCount, maxShare } },
  ) {
    if (!known)
      return {
        tested: 0,
        untested: [{ reason: 'users and permissions were not imported', count: 1 }],
        found: [],
      };
    // A share of a head count is seldom a whole number in binary: 0.57 × 100 must allow 57.
    const most = Number(limit.toFixed(6));
    if (holders <= most) return { tested: 1, untested: [], found: [] };
    const share = `${Number((maxShare * 100).toFixed(4))} % of ${count(activeUsers, 'active user')}`;
    const greater = `the greater of ${maxCount} and ${share}`;
    const found = {
      anchor: 'roster',
      subject: 'Roster',
      sentence: `${count(holders, 'person', 'people')} may act as others; limit ${most}, ${greater}.`,
      sessions: [],
      cites: people.filter((entry) => entry.declared).flatMap((entry) => entry.cites),
      at: null,
    };
    return { tested: 1, untested: [], found: [found] };
  },
  examples: [
    { name: 'six where five are allowed', facts: declared(6, 5, 100), finds: ['Roster'] },
    { name: 'eight where 2 % of 385 are allowed: 7.7', facts: declared(8, 7.7, 385), finds: ['Roster'] },
    { name: 'exactly at the limit', facts: declared(5, 5, 100), finds: [] },
    {
      name: 'exactly at a share that binary numbers put just below',
      facts: declared(57, 0.57 * 100, 100),
      policy: { roster: { maxShare: 0.57 } },
      finds: [],
    },
    {
      name: 'no users, no permissions: not tested',
      facts: facts({ roster: roster({ known: false, declared: 0, people: [] }) }),
      finds: [],
    },
  ],
};
