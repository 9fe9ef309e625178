import { facts } from './example-facts.ts';
import { session } from './example-session.ts';
import type { ExampleSession } from './example-session.ts';
import { personKey } from './episodes.ts';
import { repeated } from './repeated.ts';
import type { Rule } from './rule.ts';

const starts = ['2026-04-07T10:00:00.000Z', '2026-04-13T10:00:00.000Z', '2026-04-17T10:00:00.000Z'];
const sessions = (last: string, over: (index: number) => ExampleSession) =>
  facts({ sessions: [...starts, last].map((start, index) => session(start, over(index))) });

/** Whoever it is, somebody is in this account all the time. */
export const repeatedTarget: Rule = {
  id: 'repeated-target',
  version: 1,
  title: 'Same account, again and again',
  question: 'Was one account used by others more often than support work explains?',
  why:
    'An account that many people enter hides who did what in it, and often belongs to somebody whose ' +
    'rights others borrow: an approver, a supervisor, a payroll clerk.',
  needs: ['sessions'],
  unit: 'accounts',
  severity: 'medium',
  settings: ['repeated.target.count', 'repeated.target.days'],
  controls: [
    'SOC 2 CC7.2',
    'SOC 2 CC6.1',
    'ISO/IEC 27001 A.8.15',
    'NIST SP 800-53 AU-6(3)',
    'HIPAA 164.312(b)',
    'PIPEDA 4.7',
  ],
  limits: ['An account is counted by its person: accounts of one person in two systems count together.'],
  evaluate: (all, policy) =>
    repeated(all, policy.repeated.target, {
      keyOf: ({ session: { target } }) => personKey(target),
      subject: ({ session: { target } }) => target.name,
      phrase: ({ session: { target } }, { episodes, sessions: times, actors, tickets }) =>
        `${target.name}'s account was used in ${episodes}: ${times}, ${actors}, ${tickets},`,
    }),
  examples: [
    {
      name: 'four actors, each with a ticket of their own, the last one millisecond before 30 days are over',
      facts: sessions('2026-05-07T09:59:59.999Z', (index) => ({
        actor: `Admin ${index}`,
        ticket: `OPS-${index}`,
      })),
      finds: ['Theo Marchand'],
    },
    {
      name: 'one ticket for four actors: four episodes, an episode belongs to a pair',
      facts: sessions('2026-04-17T10:00:00.000Z', (index) => ({ actor: `Admin ${index}` })),
      finds: ['Theo Marchand'],
    },
    {
      name: 'the fourth exactly 30 days after the first is outside',
      facts: sessions('2026-05-07T10:00:00.000Z', (index) => ({
        actor: `Admin ${index}`,
        ticket: `OPS-${index}`,
      })),
      finds: [],
    },
    {
      name: 'four sessions into four accounts',
      facts: sessions('2026-04-18T10:00:00.000Z', (index) => ({
        target: `Person ${index}`,
        ticket: `OPS-${index}`,
      })),
      finds: [],
    },
    {
      name: 'four sessions of one actor for one ticket are one episode',
      facts: sessions('2026-04-18T10:00:00.000Z', () => ({})),
      finds: [],
    },
  ],
};
