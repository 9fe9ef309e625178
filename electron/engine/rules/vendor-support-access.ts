import type { GrantWindow } from '../access/session-grants.ts';
import type { Severity } from '../../../shared/words.ts';
import type { Judged } from '../model.ts';
import { facts } from './example-facts.ts';
import { session } from './example-session.ts';
import type { ExampleSession } from './example-session.ts';
import { sentence } from './phrases.ts';
import type { Rule } from './rule.ts';
import { sessionFinding } from './session-findings.ts';

const start = '2026-03-10T10:00:00Z';
const support = 'The action code says that access granted to support was used.';
const open: GrantWindow = {
  is: 'inside',
  sentence: 'Theo Marchand had opened the account to support of the vendor at that time.',
  cite: { sourceId: 1, row: 40 },
};
const one = (over: ExampleSession, windowOf = (): GrantWindow | null => null) =>
  facts({ sessions: [session(start, over)], windowOf });

/** Somebody from outside the organisation was in an account. */
export const vendorSupportAccess: Rule = {
  id: 'vendor-support-access',
  version: 1,
  title: 'Support of the vendor was in the account',
  question: 'Did support of the vendor, or the publisher of a package, act in an account?',
  why:
    'Such sessions are normal when the owner asked for help, and they are people outside the organisation ' +
    'who see its data. Each belongs to a case that the vendor can name.',
  needs: [
    'sessions of the object export of the Setup Audit Trail, of LoginAsEvent or of the Okta System Log',
  ],
  unit: 'sessions',
  severity: 'low',
  settings: [],
  controls: [
    'SOC 2 CC6.1',
    'SOC 2 CC6.3',
    'ISO/IEC 27001 A.8.2',
    'NIST SP 800-53 AU-6',
    'HIPAA 164.312(b)',
    'PIPEDA 4.7',
  ],
  limits: [
    'Only a code of the audit trail tells it, which the download in the setup pages leaves out: import the object export.',
    'That the code means support of the vendor is told by its name; the vendor has not documented it.',
    'Cases of the vendor are in no ticket file, unless somebody wrote them down in the own tickets too.',
  ],
  evaluate({ sessions, windowOf, tellsSupport, date }) {
    const tested = sessions.filter(({ session }) => session.support !== null || tellsSupport(session));
    const reason = 'no source of the session would say whether support of the vendor acted';
    return {
      tested: tested.length,
      untested: [{ reason, count: sessions.length - tested.length }],
      found: tested.flatMap((judged) => {
        if (judged.session.support === null) return [];
        const window = windowOf(judged.session);
        const words = `${sentence(judged.session.support)} ${window?.sentence ?? NO_WINDOW}`;
        const cites = window?.cite ? [window.cite] : [];
        return [sessionFinding(judged, date, words, { severity: severityOf(judged, window), cites })];
      }),
    };
  },
  examples: [
    {
      name: 'by the code of the row, with a window that the owner gave: low',
      facts: one({ support, ticket: null, verdict: 'unjustified' }, () => open),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'neither a ticket nor a window shows that anybody asked: medium',
      facts: one({ support, ticket: null, verdict: 'cannot-tell' }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    { name: 'the codes say that it was an own administrator', facts: one({}), finds: [] },
    {
      name: 'a list of sessions would not say: not tested',
      facts: one({ reportOnly: true }),
      finds: [],
    },
  ],
};

const NO_WINDOW = 'Whether the owner had opened the account to support then is not recorded.';

/**
 * A window that the owner gave, or a ticket, shows that somebody asked: then it is worth knowing and no more. Where neither
 * does, somebody from outside was in the account and nothing of the own records says why.
 */
function severityOf({ verdict }: Judged, window: GrantWindow | null): Severity {
  const isAsked = window?.is === 'inside' || (verdict !== 'unjustified' && verdict !== 'cannot-tell');
  return isAsked ? 'low' : 'medium';
}
