import { STATE_BASIS_WORDS } from '../../../shared/people-words.ts';
import type { SensitiveUnit } from '../../../shared/policy.ts';
import { TIER_WORDS, VERDICT_WORDS, type Severity } from '../../../shared/words.ts';
import type { Judged, Session } from '../model.ts';
import { facts } from './example-facts.ts';
import { session } from './example-session.ts';
import type { Rule } from './rule.ts';
import { sessionFinding } from './session-findings.ts';

const payroll = { unit: 'Payroll', sensitive: true } as const;

/** What only a list gives is said as of that list; what the trail shows, or shows unchanged, as of the time. */
function unitPhrase({ unit, unitBasis, mark }: Session): string {
  const because = mark === null ? '' : ` (${markWords(mark)})`;
  if (unit === null) return `The account belongs to a sensitive unit${because}; which one is not recorded.`;
  if (unitBasis === 'trail' || unitBasis === 'unchanged')
    return `The account belonged to a sensitive unit at the time: ${unit}${because}.`;
  return `The account belongs to a sensitive unit: ${unit}${because}, ${STATE_BASIS_WORDS.snapshot}.`;
}

function markWords({ tier, reason }: SensitiveUnit): string {
  const words = TIER_WORDS[tier].label.toLowerCase();
  return reason === '' ? words : `${words}: ${reason}`;
}

/** A justified session deserves a look; any other is urgent, and a step less where the unit is of the lowest tier. */
function severityOf({ verdict, session: { mark } }: Judged): Severity {
  if (verdict === 'justified') return 'low';
  return mark?.tier === 3 ? 'medium' : 'high';
}

/** The account belongs to a unit whose data deserve a second look, whatever the verdict. */
export const sensitiveUnit: Rule = {
  id: 'sensitive-unit',
  version: 1,
  title: 'Account of a sensitive unit',
  question: 'Did anybody act in an account of a sensitive unit?',
  why:
    'Salaries, health, contracts under negotiation: who acts as somebody of such a unit sees what few ' +
    'may see. Even a justified session deserves a second look; one that is not justified is urgent.',
  needs: ['sessions', 'a list of people with department, division, role or profile'],
  unit: 'sessions',
  severity: 'high',
  settings: ['sensitiveUnits'],
  controls: [
    'SOC 2 CC6.1',
    'SOC 2 CC6.3',
    'ISO/IEC 27001 A.8.2',
    'NIST SP 800-53 AC-6(5)',
    'HIPAA 164.312(b)',
    'PIPEDA 4.7',
  ],
  limits: [
    "The unit is the one of the session's own time as far as the audit trail tells of moves; departments and divisions " +
      'are seldom in it, so they are those of the user list, as of its export, and the finding says so.',
    'A unit is sensitive when the policy names it, not because of what was looked at.',
  ],
  evaluate({ sessions, date }) {
    const tested = sessions.filter(({ session: { sensitive } }) => sensitive !== null);
    const found = tested
      .filter(({ session: { sensitive } }) => sensitive === true)
      .map((judged) => {
        const unit = unitPhrase(judged.session);
        const verdict = `Verdict: ${VERDICT_WORDS[judged.verdict].label}.`;
        return sessionFinding(judged, date, `${unit} ${verdict}`, { severity: severityOf(judged) });
      });
    const reason = 'the unit of the account is not recorded';
    return { tested: tested.length, untested: [{ reason, count: sessions.length - tested.length }], found };
  },
  examples: [
    {
      name: 'no ticket: high',
      facts: facts({
        sessions: [session('2026-03-03T23:59:59.999Z', { ...payroll, verdict: 'unjustified', ticket: null })],
      }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'justified: still reported, low',
      facts: facts({ sessions: [session('2026-03-04T00:00:00.000Z', payroll)] }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'a unit of the lowest tier weighs a step less',
      facts: facts({
        sessions: [
          session('2026-03-04T00:00:00Z', {
            unit: 'Press',
            sensitive: true,
            mark: { unit: 'Press', tier: 3, reason: '' },
            verdict: 'unjustified',
          }),
        ],
      }),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'another unit',
      facts: facts({
        sessions: [
          session('2026-03-04T00:00:00Z', { unit: 'Sales West', sensitive: false, verdict: 'unjustified' }),
        ],
      }),
      finds: [],
    },
    {
      name: 'the unit is not recorded: not tested, and not "no"',
      facts: facts({ sessions: [session('2026-03-04T00:00:00Z', { verdict: 'unjustified', ticket: null })] }),
      finds: [],
    },
  ],
};
