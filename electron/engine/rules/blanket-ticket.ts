import { usesOf, type Use } from '../matching/blanket.ts';
import type { Found, Judged, RuleFacts } from '../model.ts';
import type { Policy } from '../../../shared/policy.ts';
import { byText, count } from '../text.ts';
import { bySessionTime, distinct, groupSessions } from './episodes.ts';
import { facts } from './example-facts.ts';
import { session } from './example-session.ts';
import { citesOf } from './session-findings.ts';
import type { Rule } from './rule.ts';

const DAY = 86_400_000;
const TARGETS = ['Ana Lopes', 'Ivo Petkov', 'Jae Lim', 'Mia Sund', 'Theo Marchand', 'Zoë Brandt'];
const forTargets = (number: number, band?: 'possible') =>
  facts({
    sessions: TARGETS.slice(0, number).map((target) => {
      const judged = session('2026-03-03T10:00:00Z', { target });
      const link = judged.link && { ...judged.link, ...(band ? { how: band } : {}) };
      return { ...judged, link, ...(band ? { band, verdict: 'to-review' as const } : {}) };
    }),
  });
const until = (end: string) =>
  facts({ sessions: [session('2026-03-01T00:00:00.000Z'), session(end, { verdict: 'weak' })] });

/** One ticket for everything. */
export const blanketTicket: Rule = {
  id: 'blanket-ticket',
  version: 1,
  title: 'One ticket for everything',
  question: 'Is any ticket used for more accounts, or for longer, than one piece of work takes?',
  why:
    'A ticket such as "support work in March" makes every session look justified and says of none why it was ' +
    'needed. What counts is a ticket for this account and this matter.',
  needs: ['sessions', 'tickets'],
  unit: 'tickets',
  severity: 'medium',
  settings: ['blanket.targets', 'blanket.days'],
  controls: [
    'SOC 2 CC6.1',
    'SOC 2 CC6.2',
    'ISO/IEC 27001 A.8.2',
    'NIST SP 800-53 AC-6(9)',
    'NIST SP 800-53 AU-6(3)',
    'SOX ITGC: privileged access',
  ],
  limits: [
    'Each session counts for the one ticket that it is judged by; merely possible tickets are not counted.',
    'An account that may be one of several counts as one of its own.',
    'A project with many accounts has such a ticket for good reason; whether it names them is for a person to see.',
  ],
  evaluate({ sessions, date }, policy) {
    const uses = usesOf(sessions);
    const linked = sessions.filter(({ link }) => link !== null && link.how !== 'possible');
    const { groups } = groupSessions(linked, ({ link }) => link?.ticket.key ?? null);
    const possible = sessions.flatMap(({ link }) => (link?.how === 'possible' ? [link.ticket.key] : []));
    const reason = 'only possible links to the ticket were found; a person must decide';
    return {
      tested: uses.size,
      untested: [{ reason, count: distinct(possible).filter((key) => !uses.has(key)).length }],
      found: [...uses]
        .filter(([, use]) => isBlanket(use, policy))
        .sort(([a], [b]) => byText(a, b))
        .flatMap(([key, use]) => foundFor(key, use, groups.get(key) ?? [], policy, date)),
    };
  },
  examples: [
    { name: 'six accounts where five are allowed', facts: forTargets(6), finds: ['OPS-1'] },
    {
      name: 'one account, a millisecond more than 14 days from first to last',
      facts: until('2026-03-15T00:00:00.001Z'),
      finds: ['OPS-1'],
    },
    { name: 'five accounts', facts: forTargets(5), finds: [] },
    { name: 'exactly 14 days from first to last', facts: until('2026-03-15T00:00:00.000Z'), finds: [] },
    {
      name: 'six accounts, and the ticket is a merely possible one: not tested',
      facts: forTargets(6, 'possible'),
      finds: [],
    },
    {
      name: 'six accounts without a ticket are another rule',
      facts: facts({
        sessions: TARGETS.map((target) => session('2026-03-03T10:00:00Z', { target, ticket: null })),
      }),
      finds: [],
    },
  ],
};

const daysOf = ({ first, last }: Use): number => (last - first) / DAY;

/** The same measure as that of the tick `not-blanket`. */
const isBlanket = (use: Use, { blanket }: Policy): boolean =>
  use.targets.size > blanket.targets || daysOf(use) > blanket.days;

function foundFor(
  key: string,
  use: Use,
  sessions: readonly Judged[],
  { blanket }: Policy,
  date: RuleFacts['date'],
): readonly Found[] {
  const ordered = bySessionTime(sessions);
  const [first] = ordered;
  if (!first) return [];
  const days = daysOf(use);
  const span = days < 1 ? 'within a day' : `over ${count(Math.ceil(days), 'day')}`;
  const used = `${key} is used for ${count(use.targets.size, 'account')} in ${count(use.sessions, 'session')} ${span}`;
  return [
    {
      anchor: key,
      subject: key,
      sentence: `${used}, from ${date(use.first)} to ${date(use.last)}; limit ${count(blanket.targets, 'account')} and ${count(blanket.days, 'day')}.`,
      sessions: ordered.map(({ session }) => session.id),
      cites: citesOf(ordered),
      at: first.session.startedAt,
      pattern: true,
    },
  ];
}
