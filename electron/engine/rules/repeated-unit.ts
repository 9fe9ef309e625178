import { fold } from '../text.ts';
import { facts } from './example-facts.ts';
import { session } from './example-session.ts';
import type { ExampleSession } from './example-session.ts';
import { repeated } from './repeated.ts';
import type { Rule } from './rule.ts';

const DAY = 86_400_000;
const FIRST = Date.parse('2026-03-01T00:00:00.000Z');

/** Ten sessions into ten accounts of a unit: nine within nine days, the last so many milliseconds after the first. */
const ten = (last: number, over: (index: number) => ExampleSession = () => ({})) =>
  facts({
    sessions: Array.from({ length: 10 }, (_, index) =>
      session(new Date(FIRST + (index < 9 ? index * DAY : last)).toISOString(), {
        target: `Person ${index}`,
        ticket: `OPS-${index}`,
        unit: 'Sales West',
        ...over(index),
      }),
    ),
  });

/** Whoever acts and in whichever account: it is always this unit. */
export const repeatedUnit: Rule = {
  id: 'repeated-unit',
  version: 1,
  title: 'Same unit, again and again',
  question: 'Were the accounts of one unit used by others more often than support work explains?',
  why:
    'One unit that needs others in its accounts all the time lacks a right, a tool or training; and somebody who looks ' +
    'for something in a unit may go from account to account, so that no single one stands out.',
  needs: ['sessions', 'a list of people with department, division or role'],
  unit: 'units',
  severity: 'medium',
  settings: ['repeated.unit.count', 'repeated.unit.days'],
  controls: [
    'SOC 2 CC7.2',
    'SOC 2 CC6.1',
    'ISO/IEC 27001 A.8.15',
    'NIST SP 800-53 AU-6(3)',
    'HIPAA 164.312(b)',
    'PIPEDA 4.7',
  ],
  limits: [
    'The size of the unit is not counted: a large one reaches the limit sooner.',
    'Units are compared by their names, ignoring case: two names of one unit count apart, and units of one name in two systems together.',
    'The unit is the department, else the division, else the role, as of the time of the session as far as that is recorded.',
  ],
  evaluate: (all, policy) =>
    repeated(all, policy.repeated.unit, {
      keyOf: ({ session: { unit } }) => (unit === null ? null : fold(unit)),
      unclear: 'the unit of the account is not recorded',
      subject: ({ session: { unit } }) => unit ?? '',
      phrase: ({ session: { unit } }, { episodes, sessions, actors, accounts, tickets }) =>
        `Accounts of ${unit ?? ''} were used in ${episodes}: ${sessions}, ${actors}, ${accounts}, ${tickets},`,
    }),
  examples: [
    {
      name: 'ten accounts of a unit, the last one millisecond before 30 days are over',
      facts: ten(30 * DAY - 1),
      finds: ['Sales West'],
    },
    {
      name: 'one account ten times, without a ticket, its unit written in two ways',
      facts: ten(9 * DAY, (index) => ({
        target: 'Theo Marchand',
        ticket: null,
        unit: index % 2 === 0 ? 'Sales West' : 'SALES  west',
      })),
      finds: ['Sales West'],
    },
    { name: 'the tenth exactly 30 days after the first is outside', facts: ten(30 * DAY), finds: [] },
    {
      name: 'ten sessions of a pair for one ticket are one episode',
      facts: ten(9 * DAY, () => ({ target: 'Theo Marchand', ticket: 'OPS-1' })),
      finds: [],
    },
    {
      name: 'nine accounts of one unit and one of another',
      facts: ten(9 * DAY, (index) => (index === 4 ? { unit: 'Sales East' } : {})),
      finds: [],
    },
    {
      name: 'somebody moved: the unit counts that the account had at the time',
      facts: ten(9 * DAY, (index) => ({
        target: 'Theo Marchand',
        ticket: null,
        unit: index < 5 ? 'Sales West' : 'Sales East',
      })),
      finds: [],
    },
    { name: 'the unit is not recorded: not tested', facts: ten(9 * DAY, () => ({ unit: null })), finds: [] },
  ],
};
