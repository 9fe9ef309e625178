import type { Found, RosterEntry, RuleFacts } from '../model.ts';
import { facts, roster, rosterEntry } from './example-facts.ts';
import { at, session } from './example-session.ts';
import { listed } from './phrases.ts';
import type { Rule } from './rule.ts';

/** The window of the examples. */
const window = {
  from: at('2026-04-02T00:00:00Z'),
  to: at('2026-07-01T00:00:00Z'),
  sentence: 'Dormant means no session from 2 Apr 2026 to 30 Jun 2026 (90 days).',
};
const short = {
  from: null,
  to: null,
  sentence: 'Dormant means 90 days without a session; it cannot be judged, because 58 days are covered.',
};
const flags = [
  {
    flag: 'dormant',
    sentence: 'No session from 2 Apr 2026 to 30 Jun 2026 (90 days); none before in the period either.',
    cites: [{ sourceId: 3, row: 7 }],
  },
] as const;
const of = (...people: readonly RosterEntry[]) =>
  roster({ declared: people.length, dormant: window, people });
const asleep = rosterEntry('Ines Roth', { flags });

/** Somebody may act as others and has not done so for long. */
export const rosterDormant: Rule = {
  id: 'roster-dormant',
  version: 1,
  title: 'May act as others, and does not',
  question: 'Does everybody who may act as others still use the right?',
  why:
    'A right that nobody uses is not missed when it is taken away, and not noticed when somebody else ' +
    'finds it. It is the easiest one to give back.',
  needs: [
    'a list of users with their permissions',
    'session files that cover as many days as the policy asks for',
  ],
  unit: 'people',
  severity: 'low',
  settings: ['roster.dormantDays'],
  controls: [
    'SOC 2 CC6.2',
    'SOC 2 CC6.3',
    'ISO/IEC 27001 A.5.18',
    'ISO/IEC 27001 A.8.2',
    'NIST SP 800-53 AC-6(7)',
    'SOX ITGC: access provisioning',
  ],
  limits: [
    'Only sessions in the accounts of others are looked for: the right may be used for other work of an administrator.',
    'Sessions that no file of the review shows are not seen.',
  ],
  evaluate(all) {
    const { known, dormant, people } = all.roster;
    const declared = people.filter((entry) => entry.declared);
    if (!known) return untested('users and permissions were not imported', Math.max(1, people.length));
    if (dormant.from === null || dormant.to === null)
      return untested(reasonOf(dormant.sentence), declared.length);
    const span = { from: dormant.from, to: dormant.to };
    const answers = declared.map((entry) => ({ entry, why: gapOf(entry, span, all) }));
    const gaps = answers.flatMap(({ why }) => why ?? []);
    return {
      tested: answers.length - gaps.length,
      untested: [HALF_TIME, NAMESAKE].map((reason) => ({
        reason,
        count: gaps.filter((why) => why === reason).length,
      })),
      found: answers.flatMap(({ entry, why }) => (why === null ? foundFor(entry) : [])),
    };
  },
  examples: [
    {
      name: 'declared, and no session in the window',
      facts: facts({ roster: of(asleep) }),
      finds: ['Ines Roth'],
    },
    {
      name: 'two of three sleep',
      facts: facts({
        roster: of(asleep, rosterEntry('Paul Okoro', { flags }), rosterEntry('Nadia Brandt')),
        sessions: [session('2026-04-02T00:00:00Z')],
      }),
      finds: ['Ines Roth', 'Paul Okoro'],
    },
    {
      name: 'one session in the window is enough',
      facts: facts({
        roster: of(rosterEntry('Nadia Brandt')),
        sessions: [session('2026-06-30T23:59:59.999Z')],
      }),
      finds: [],
    },
    {
      name: 'somebody of the same name acted in the window: not tested',
      facts: facts({
        roster: of(asleep),
        sessions: [
          session('2026-05-04T10:00:00Z', {
            actor: { keys: [asleep.key, 'p:2'], name: 'Ines Roth', username: null },
          }),
        ],
      }),
      finds: [],
    },
    {
      name: 'the right is not known to be older than the window: not tested',
      facts: facts({ roster: of(rosterEntry('Nadia Brandt')) }),
      finds: [],
    },
    {
      name: 'the files cover too few days: not tested',
      facts: facts({ roster: roster({ dormant: short }) }),
      finds: [],
    },
  ],
};

const HALF_TIME = 'the right is not recorded for the whole of the window';
const NAMESAKE = 'somebody of the same name acted in the window, and nobody has said who was meant';

const untested = (reason: string, count: number) => ({
  tested: 0,
  untested: [{ reason, count }],
  found: [],
});

/** A sentence as a reason: reasons of all rules begin small and end without a full stop. */
const reasonOf = (sentence: string): string =>
  sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/u, '');

/** Why it cannot be told of somebody; null: it can. */
function gapOf(
  { key, flags: own }: RosterEntry,
  { from, to }: RuleFacts['period'],
  { sessions }: RuleFacts,
): string | null {
  const inWindow = sessions.filter(({ session: { startedAt } }) => from <= startedAt && startedAt < to);
  const acted = inWindow.filter(({ session: { actor } }) => actor.keys.includes(key));
  if (acted.some(({ session: { actor } }) => actor.keys.length === 1)) return null;
  if (acted.length > 0) return NAMESAKE;
  return own.some(({ flag }) => flag === 'dormant') ? null : HALF_TIME;
}

function foundFor({ key, name, how, cites, flags: own }: RosterEntry): readonly Found[] {
  const flag = own.find((one) => one.flag === 'dormant');
  if (!flag) return [];
  const by = how.length === 0 ? '' : ` (${listed(how)})`;
  return [
    {
      anchor: key,
      subject: name,
      sentence: `${name} may act as others${by}. ${flag.sentence}`,
      sessions: [],
      cites: flag.cites.length > 0 ? flag.cites : cites,
      at: null,
    },
  ];
}
