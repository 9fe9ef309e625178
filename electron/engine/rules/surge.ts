import type { Policy } from '../../../shared/policy.ts';
import type { Found, Judged, RuleFacts } from '../model.ts';
import { count, fold } from '../text.ts';
import { bySessionTime, groupSessions, namesakes, personKey } from './episodes.ts';
import { facts, held } from './example-facts.ts';
import { session } from './example-session.ts';
import { baselineOf, groupsOf, type Baseline } from './peers.ts';
import { quoted } from './phrases.ts';
import { momentOf } from './repeated.ts';
import type { Rule } from './rule.ts';
import { citesOf } from './session-findings.ts';
import { busiest } from './windows.ts';

const HOUR = 3_600_000;
const FIRST = Date.parse('2026-03-02T09:00:00Z');

/** So many episodes of each: Nadia Brandt's, then those of others, an hour apart; all have a role unless it is left out. */
const working = (own: number, others: readonly number[], role: string | null = 'Support') => {
  const numbers = [own, ...others];
  const names = numbers.map((_, index) => (index === 0 ? 'Nadia Brandt' : `Peer ${index}`));
  return facts({
    sessions: names.flatMap((actor, index) =>
      Array.from({ length: numbers[index] ?? 0 }, (_, hour) =>
        session(new Date(FIRST + hour * HOUR).toISOString(), { actor, ticket: null }),
      ),
    ),
    then: held(role === null ? {} : Object.fromEntries(names.map((name) => [name, { role }]))),
  });
};

/** Somebody acts far more often than others of the same role. */
export const surge: Rule = {
  id: 'surge',
  version: 1,
  title: 'Far more often than others of the same role',
  question: 'Did anybody act as others far more often, for a while, than people of the same role do?',
  why:
    'A fixed limit fits no team: what is a quiet week for a help desk is a month for an analyst. Somebody far above ' +
    'those who do the same work has a reason that is worth asking for: a migration, an absence, or an interest of their own.',
  needs: ['sessions', 'a list of people with roles', 'five others of the same role who acted'],
  unit: 'people',
  severity: 'medium',
  settings: ['surge.count', 'surge.days', 'surge.spreads'],
  controls: [
    'SOC 2 CC7.2',
    'ISO/IEC 27001 A.8.15',
    'NIST SP 800-53 AC-6(9)',
    'NIST SP 800-53 AU-6(3)',
    'HIPAA 164.312(b)',
  ],
  limits: [
    'The spread is the median distance of the peers from their median, and counts as 1 where it is smaller.',
    'Peers are those of the same role who acted in the period; those who never did are no part of the median, so that it ' +
      'is rather too high.',
    'The role is that of the last session; who changed it is compared with new colleagues for old work.',
    'A team that acts too often as a whole has no peer to stand out against; the rules with fixed limits look at that.',
  ],
  evaluate(all, policy) {
    const { groups, unclear } = groupSessions(bySessionTime(all.sessions), ({ session }) =>
      personKey(session.actor),
    );
    const actors = [...groups].map(([key, sessions]) => actorOf(key, sessions, all, policy));
    const known = actors.filter((actor): actor is Known => actor.group !== null);
    const compared = [...groupsOf(known).values()].flatMap((group) =>
      group.map((actor) => ({ actor, baseline: baselineOf(mostOfOthers(group, actor)) })),
    );
    const tested = compared.flatMap(({ actor, baseline }) => (baseline ? [{ actor, baseline }] : []));
    return {
      tested: tested.length,
      untested: [
        ...namesakes(oneEach(unclear)),
        { reason: 'the role is not recorded', count: actors.length - known.length },
        { reason: TOO_FEW, count: compared.length - tested.length },
      ],
      found: tested.flatMap(({ actor, baseline }) => foundFor(actor, baseline, policy.surge, all.date)),
    };
  },
  examples: [
    {
      name: 'seven episodes in a week where five others have a median of 3: the limit is 6',
      facts: working(7, [2, 3, 3, 3, 4]),
      finds: ['Nadia Brandt'],
    },
    {
      name: 'six episodes where the others have one each',
      facts: working(6, [1, 1, 1, 1, 1]),
      finds: ['Nadia Brandt'],
    },
    {
      name: 'exactly at the limit of 6 (3 + 3 × 1)',
      facts: working(6, [2, 3, 3, 3, 4]),
      finds: [],
    },
    {
      name: 'five times as often as the others, and still fewer than six episodes',
      facts: working(5, [1, 1, 1, 1, 1]),
      finds: [],
    },
    {
      name: 'peers who differ much from each other leave more room',
      facts: working(12, [1, 2, 5, 8, 9]),
      finds: [],
    },
    {
      name: 'four others are too few to compare with: not tested',
      facts: working(40, [1, 1, 1, 1]),
      finds: [],
    },
    { name: 'nobody has a role: not tested', facts: working(40, [1, 1, 1, 1, 1], null), finds: [] },
  ],
};

const TOO_FEW = 'too few peers: fewer than five others of the same role acted';

type Actor = {
  readonly key: string;
  /** The role as it is compared; null: not recorded. */
  readonly group: string | null;
  readonly role: string;
  readonly name: string;
  /** The sessions of the busiest window, and how many episodes they are. */
  readonly sessions: readonly Judged[];
  readonly most: number;
};
type Known = Actor & { readonly group: string };

/** One session of each actor that nobody may choose: people are counted here, not sessions. */
const oneEach = (sessions: readonly Judged[]): readonly Judged[] => [
  ...new Map(sessions.map((judged) => [JSON.stringify(judged.session.actor.keys), judged])).values(),
];

/** @param sessions of one person, in order of time. */
function actorOf(key: string, sessions: readonly Judged[], { then }: RuleFacts, { surge }: Policy): Actor {
  const last = sessions.at(-1)?.session;
  const role = last ? then(last.actor, 'role', last.startedAt).value : null;
  const { moments, count: most } = busiest(sessions.map(momentOf), surge.days);
  return {
    key,
    group: role === null ? null : fold(role),
    role: role ?? '',
    name: last?.actor.name ?? '',
    sessions: moments.map(({ judged }) => judged),
    most,
  };
}

const mostOfOthers = (group: readonly Actor[], actor: Actor): readonly number[] =>
  group.filter(({ key }) => key !== actor.key).map(({ most }) => most);

function foundFor(
  { name, role, sessions, most }: Actor,
  { peers, median, spread }: Baseline,
  { count: least, days, spreads }: Policy['surge'],
  date: RuleFacts['date'],
): readonly Found[] {
  const limit = median + spreads * spread;
  const [first] = sessions;
  const last = sessions.at(-1);
  if (!first || !last || most < least || most <= limit) return [];
  const span = count(days, 'day');
  const own = `${name} acted in ${count(most, 'episode')} (${count(sessions.length, 'session')}) within ${span}`;
  const dates = `from ${date(first.session.startedAt)} to ${date(last.session.startedAt)}`;
  const usual = `The busiest ${span} of the ${peers} others with the role ${quoted(role)} have a median of ${short(median)} and a spread of ${short(spread)}`;
  const bound = `limit ${short(limit)} (${short(median)} + ${short(spreads)} × ${short(spread)}), and at least ${least}`;
  return [
    {
      anchor: first.session.id,
      subject: name,
      sentence: `${own}, ${dates}. ${usual}; ${bound}.`,
      sessions: sessions.map(({ session }) => session.id),
      cites: citesOf(sessions),
      at: first.session.startedAt,
      pattern: true,
    },
  ];
}

/** At most two digits after the point: medians and spreads are halves and quarters. */
const short = (number: number): string => String(Math.round(number * 100) / 100);
