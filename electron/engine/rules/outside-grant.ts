import type { GrantWindow } from '../access/session-grants.ts';
import type { Judged } from '../model.ts';
import { facts } from './example-facts.ts';
import { session } from './example-session.ts';
import type { Rule } from './rule.ts';
import { sessionFinding } from './session-findings.ts';

const start = '2026-03-10T10:00:00Z';
const shut: GrantWindow = {
  is: 'outside',
  sentence:
    'No window in which Theo Marchand had opened the account to own administrators was open, and administrators were not let in without one.',
  cite: { sourceId: 1, row: 40 },
};
const open: GrantWindow = { ...shut, is: 'inside', sentence: 'Theo Marchand had opened the account.' };

/** The owner had let nobody in. */
export const outsideGrant: Rule = {
  id: 'outside-grant',
  version: 1,
  title: 'Outside the time the owner allowed',
  question: 'Was the account open to others, by its owner, when somebody acted in it?',
  why:
    'While the policy asks owners to open their accounts, the window they give is their consent. A session ' +
    'outside of it had none, whatever the ticket says.',
  needs: ['sessions', 'an audit trail with grants of login access and a move of the login policy'],
  unit: 'sessions',
  severity: 'medium',
  settings: [],
  controls: [
    'SOC 2 CC6.1',
    'SOC 2 CC6.2',
    'ISO/IEC 27001 A.5.18',
    'ISO/IEC 27001 A.8.2',
    'NIST SP 800-53 AC-6(9)',
    'PIPEDA 4.7',
    'SOX ITGC: privileged access',
  ],
  limits: [
    'Only Salesforce records who opened an account to whom, and not every grant to own administrators is in its audit trail.',
    'That no window was open is said only while the audit trail shows that administrators needed one.',
  ],
  evaluate({ sessions, windowOf, date }) {
    const known = sessions.flatMap((judged) => {
      const window = windowOf(judged.session);
      return window === null ? [] : [{ judged, window }];
    });
    const found = known
      .filter(({ window }) => window.is === 'outside')
      .map(({ judged, window }) =>
        sessionFinding(judged, date, window.sentence, {
          cites: window.cite ? [window.cite] : [],
          ...(saysTick(judged, window) ? { tick: 'in-scope' } : {}),
        }),
      );
    const reason =
      'no window of login access bears on it: none is recorded, or administrators needed none as far as is known';
    return { tested: known.length, untested: [{ reason, count: sessions.length - known.length }], found };
  },
  examples: [
    {
      name: 'the window was over',
      facts: facts({ sessions: [session(start)], windowOf: () => shut }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'one of two sessions was outside',
      facts: facts({
        sessions: [session(start), session('2026-03-11T10:00:00Z', { target: 'Ana Lopes' })],
        windowOf: ({ target }) => (target.name === 'Ana Lopes' ? shut : open),
      }),
      finds: ['Nadia Brandt as Ana Lopes'],
    },
    {
      name: 'the window was open',
      facts: facts({ sessions: [session(start)], windowOf: () => open }),
      finds: [],
    },
    {
      name: 'no window is recorded: not tested',
      facts: facts({ sessions: [session(start)] }),
      finds: [],
    },
  ],
};

/** The tick about the scope may say no because of the length instead; then it says something else. */
function saysTick({ ticks }: Judged, { sentence }: GrantWindow): boolean {
  return ticks.some(
    (tick) => tick.id === 'in-scope' && tick.answer === 'no' && tick.sentence.endsWith(sentence),
  );
}
