import type { Grantee } from '../../../shared/people-words.ts';
import type { AccessGrant, Found, RuleFacts } from '../model.ts';
import { count } from '../text.ts';
import { facts } from './example-facts.ts';
import { at, who } from './example-session.ts';
import { nameOf, quoted } from './phrases.ts';
import type { Rule } from './rule.ts';

const given = at('2026-02-02T14:00:00Z');
function grant(over: Partial<AccessGrant>): AccessGrant {
  const base = {
    id: 'g1',
    owner: who('Theo Marchand'),
    grantee: 'administrators',
    granteeText: null,
  } as const;
  const ends = { from: given, through: at('2026-03-05T00:00:00Z'), revokedAt: null };
  const sentence = 'Granted on 2 Feb 2026 through the day that is stated.';
  return { ...base, ...ends, sentence, cites: [{ sourceId: 1, row: 40 }], ...over };
}
const one = (over: Partial<AccessGrant>) => facts({ grants: [grant(over)] });

/** An account stays open to others for longer than a piece of work takes. */
export const grantTooLong: Rule = {
  id: 'grant-too-long',
  version: 1,
  title: 'An account was opened for too long',
  question: 'How long did owners open their accounts to others, and is that longer than the policy allows?',
  why:
    'A grant that runs for a year is no consent to a piece of work but a standing right, and nobody thinks of ' +
    'it when the next session comes.',
  needs: ['an audit trail with grants of login access'],
  unit: 'grants',
  severity: 'medium',
  settings: ['maxGrantDays'],
  controls: [
    'SOC 2 CC6.2',
    'SOC 2 CC6.3',
    'ISO/IEC 27001 A.5.18',
    'ISO/IEC 27001 A.8.2',
    'NIST SP 800-53 AC-6(7)',
    'PIPEDA 4.7',
  ],
  limits: [
    'Days are those of the calendar in the zone of the review: from the day it was given to the last day it runs.',
    'Lists of users give only the last day; when it was given must be in the audit trail.',
  ],
  evaluate(all, { maxGrantDays }) {
    const grants = all.grants.filter((one) => mayOverlap(one, all.period));
    const known = grants.flatMap((one) => {
      const days = daysOf(one, all.dayOf, maxGrantDays);
      return typeof days === 'string' ? [] : [{ grant: one, days }];
    });
    const gaps = grants.map((one) => daysOf(one, all.dayOf, maxGrantDays));
    return {
      tested: known.length,
      untested: [NO_BEGINNING, NO_END].map((reason) => ({
        reason,
        count: gaps.filter((gap) => gap === reason).length,
      })),
      found: known
        .filter(({ days }) => days > maxGrantDays)
        .map(({ grant: one, days }) => foundFor(one, days, maxGrantDays)),
    };
  },
  examples: [
    {
      name: 'through the 31st day',
      facts: one({ through: at('2026-03-06T00:00:00Z') }),
      finds: ['Theo Marchand'],
    },
    {
      name: 'for a year, taken back after 40 days',
      facts: one({ through: at('2027-02-03T00:00:00Z'), revokedAt: at('2026-03-14T09:00:00Z') }),
      finds: ['Theo Marchand'],
    },
    { name: 'through the 30th day, as the policy allows', facts: one({}), finds: [] },
    {
      name: 'for a year, taken back on the 30th day',
      facts: one({ through: at('2027-02-03T00:00:00Z'), revokedAt: at('2026-03-04T23:59:59.999Z') }),
      finds: [],
    },
    {
      name: 'over before the period begins',
      facts: one({ from: at('2025-01-05T10:00:00Z'), through: at('2026-01-01T00:00:00Z') }),
      finds: [],
    },
    { name: 'when it was given is not recorded: not tested', facts: one({ from: null }), finds: [] },
    { name: 'through when it runs is not recorded: not tested', facts: one({ through: null }), finds: [] },
  ],
};

const NO_BEGINNING = 'when it was given is not recorded';
const NO_END = 'through when it runs is not recorded';

/** Half-open on both sides; what is not recorded may lie anywhere. */
function mayOverlap({ from, through, revokedAt }: AccessGrant, period: RuleFacts['period']): boolean {
  const end = Math.min(through ?? Infinity, revokedAt ?? Infinity);
  return (from ?? -Infinity) < period.to && end > period.from;
}

/** Days of the calendar from the day it was given to its last, or why they are not known. */
function daysOf(
  { from, through, revokedAt }: AccessGrant,
  dayOf: RuleFacts['dayOf'],
  most: number,
): number | typeof NO_BEGINNING | typeof NO_END {
  if (from === null) return NO_BEGINNING;
  const end = Math.min(through ?? Infinity, revokedAt ?? Infinity);
  if (end === Infinity) return NO_END;
  // The end is the first instant after it.
  const days = Math.max(0, dayOf(end - 1) - dayOf(from));
  // It was over when it was taken back, if not before: that says nothing where it would be too long.
  return through === null && days > most ? NO_END : days;
}

function foundFor(
  { id, owner, grantee, granteeText, from, sentence, cites }: AccessGrant,
  days: number,
  most: number,
): Found {
  const isNamed = grantee === 'publisher' || grantee === 'not-recorded';
  const whom = isNamed && granteeText !== null ? ` ${quoted(granteeText)}` : '';
  return {
    anchor: id,
    subject: owner.name,
    sentence: `The account of ${nameOf(owner)} was opened ${TO[grantee]}${whom} for ${count(days, 'day')}; limit ${count(most, 'day')}. ${sentence}`,
    sessions: [],
    cites,
    at: from,
  };
}

const TO: Readonly<Record<Grantee, string>> = {
  administrators: 'to own administrators',
  'vendor-support': 'to support of the vendor',
  publisher: 'to the publisher of a package',
  'not-recorded': 'to somebody who is not recorded',
};
