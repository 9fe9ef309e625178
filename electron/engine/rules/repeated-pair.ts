import { facts } from './example-facts.ts';
import { session } from './example-session.ts';
import { personKey } from './episodes.ts';
import { pairOf } from './phrases.ts';
import { repeated } from './repeated.ts';
import type { Rule } from './rule.ts';

const noTicket = { verdict: 'unjustified', ticket: null } as const;
const onDays = (starts: readonly string[]) =>
  facts({ sessions: starts.map((start) => session(start, noTicket)) });

/** The same actor comes back into the same account. */
export const repeatedPair: Rule = {
  id: 'repeated-pair',
  version: 1,
  title: 'Same actor, same account, again and again',
  question: 'Did one person act in the same account more often than support work explains?',
  why:
    'Support ends when the problem is solved. Coming back for ever new reasons can be curiosity, a ' +
    'habit that replaces a proper right, or misuse, even when each session has its ticket.',
  needs: ['sessions'],
  unit: 'pairs',
  severity: 'medium',
  settings: ['repeated.pair.count', 'repeated.pair.days'],
  controls: [
    'SOC 2 CC7.2',
    'SOC 2 CC6.3',
    'ISO/IEC 27001 A.8.15',
    'NIST SP 800-53 AU-6(3)',
    'HIPAA 164.312(b)',
    'PIPEDA 4.7',
  ],
  limits: ['Sessions of a pair under one ticket count once; the test for blanket tickets looks at those.'],
  evaluate: (all, policy) =>
    repeated(all, policy.repeated.pair, {
      keyOf: ({ session: { actor, target } }) => {
        const [by, of] = [personKey(actor), personKey(target)];
        return by === null || of === null ? null : JSON.stringify([by, of]);
      },
      subject: pairOf,
      phrase: ({ session: { actor, target } }, { episodes, sessions, tickets }) =>
        `${actor.name} used ${target.name}'s account in ${episodes}: ${sessions}, ${tickets},`,
    }),
  examples: [
    {
      name: 'three sessions without ticket, the third one millisecond before the window of 14 days ends',
      facts: onDays(['2026-03-01T00:00:00.000Z', '2026-03-10T23:59:59.999Z', '2026-03-14T23:59:59.999Z']),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'three tickets, across the change to summer time: days are counted in UTC',
      facts: facts({
        sessions: ['2026-03-08T06:30:00Z', '2026-03-08T07:30:00Z', '2026-03-22T06:29:59.999Z'].map(
          (start, index) => session(start, { ticket: `OPS-${index}` }),
        ),
      }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'a closed ticket used three times hides nothing',
      facts: facts({
        sessions: ['02', '03', '04'].map((day) =>
          session(`2026-03-${day}T10:00:00Z`, {
            verdict: 'weak',
            ticks: { 'open-during': ['no', 'OPS-1 was closed 2 d before the session.'] },
          }),
        ),
      }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'two clusters far apart are two findings',
      facts: onDays([
        '2026-01-01T10:00:00Z',
        '2026-01-02T10:00:00Z',
        '2026-01-03T10:00:00Z',
        '2026-04-01T10:00:00Z',
        '2026-04-02T10:00:00Z',
        '2026-04-03T10:00:00Z',
      ]),
      finds: ['Nadia Brandt as Theo Marchand', 'Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'the third exactly 14 days after the first is outside: windows are half-open',
      facts: onDays(['2026-03-01T00:00:00.000Z', '2026-03-10T23:59:59.999Z', '2026-03-15T00:00:00.000Z']),
      finds: [],
    },
    {
      name: 'five sessions for one ticket are one episode',
      facts: facts({
        sessions: ['02', '03', '04', '05', '06'].map((day) => session(`2026-03-${day}T10:00:00Z`)),
      }),
      finds: [],
    },
    {
      name: 'a target who may be one of two namesakes is not counted',
      facts: facts({
        sessions: ['02', '03', '04'].map((day) =>
          session(`2026-03-${day}T10:00:00Z`, {
            ...noTicket,
            target: { keys: ['p:1', 'p:2'], name: 'Alex Martin', username: null },
          }),
        ),
      }),
      finds: [],
    },
  ],
};
