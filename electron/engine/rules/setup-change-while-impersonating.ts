import type { Judged } from '../model.ts';
import { facts } from './example-facts.ts';
import { session } from './example-session.ts';
import { listed, quoted } from './phrases.ts';
import type { Rule } from './rule.ts';
import { sessionFinding } from './session-findings.ts';

const SHOWN = 2;
const changed = (count: number) =>
  Array.from({ length: count }, (_, one) => `Changed field ${one + 1} for user Theo Marchand`);

/** Somebody changed settings under another name. */
export const setupChangeWhileImpersonating: Rule = {
  id: 'setup-change-while-impersonating',
  version: 1,
  title: 'Settings changed while acting as another',
  question: 'Was anything changed in the setup while somebody acted as somebody else?',
  why:
    'A change made in another name carries the wrong author. It can give rights, turn mail aside or ' +
    'undo a control, and the owner of the account is the one who will be asked.',
  needs: ['an audit trail'],
  unit: 'sessions',
  severity: 'high',
  settings: [],
  controls: [
    'SOC 2 CC6.3',
    'SOC 2 CC7.2',
    'ISO/IEC 27001 A.8.15',
    'NIST SP 800-53 AC-6(9)',
    'NIST SP 800-53 AU-6',
    'SOX ITGC: change management',
  ],
  limits: ['Only what the audit trail records is seen: setup, not the records that were read or edited.'],
  evaluate({ sessions, hasAuditTrail, date }) {
    if (!hasAuditTrail) {
      return {
        tested: 0,
        untested: [{ reason: 'no audit trail was imported', count: sessions.length }],
        found: [],
      };
    }
    const tested = sessions.filter(isInTrail);
    const found = tested
      .filter((judged) => changesOf(judged).length > 0)
      .map((judged) => sessionFinding(judged, date, `Inside: ${changesPhrase(changesOf(judged))}.`));
    const reason = 'no audit trail shows the session, and nothing else shows changes';
    return { tested: tested.length, untested: [{ reason, count: sessions.length - tested.length }], found };
  },
  examples: [
    {
      name: 'one change',
      facts: facts({ sessions: [session('2026-03-03T23:40:00Z', { changes: changed(1) })] }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'five changes: two are quoted',
      facts: facts({ sessions: [session('2026-03-03T23:40:00Z', { changes: changed(5) })] }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'in and out, nothing changed',
      facts: facts({ sessions: [session('2026-03-03T23:40:00Z')] }),
      finds: [],
    },
    {
      name: 'a session of a list without a trail: not tested',
      facts: facts({ sessions: [session('2026-03-03T23:40:00Z', { reportOnly: true })] }),
      finds: [],
    },
    {
      name: 'no audit trail was imported: not tested',
      facts: facts({ hasAuditTrail: false, sessions: [session('2026-03-03T23:40:00Z')] }),
      finds: [],
    },
  ],
};

/** Lists and logs of other systems prove no change and no absence of one; a trail proves both. */
const isInTrail = ({ session: { kinds } }: Judged): boolean => kinds.includes('salesforce.setup-audit-trail');

/** Only rows of the audit trail have a section: pages that were opened and other activity change no setting. */
function changesOf({ session: { evidence } }: Judged): readonly string[] {
  return evidence
    .filter(({ role, section }) => role === 'inside' && section !== undefined)
    .map(({ text }) => text);
}

function changesPhrase(changes: readonly string[]): string {
  const shown = changes.slice(0, SHOWN).map((text) => quoted(text));
  const rest = changes.length - SHOWN;
  return listed(rest > 0 ? [...shown, `${rest} more`] : shown);
}
