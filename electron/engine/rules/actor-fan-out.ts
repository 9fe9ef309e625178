import type { Found, Judged, RuleFacts } from '../model.ts';
import { count, duration } from '../text.ts';
import { bySessionTime, groupSessions, namesakes, personKey } from './episodes.ts';
import { facts } from './example-facts.ts';
import { session } from './example-session.ts';
import { momentOf, type SessionMoment } from './repeated.ts';
import type { Rule } from './rule.ts';
import { citesOf } from './session-findings.ts';
import { clustersOf, type Cluster } from './windows.ts';

const MINUTE = 60_000;

/** Sessions of one actor at these times, each into an account of its own unless the targets are named. */
const at = (starts: readonly string[], targets: readonly string[] = []) =>
  facts({
    sessions: starts.map((start, index) => session(start, { target: targets[index] ?? `Person ${index}` })),
  });
const morning = ['03-03T00:00:00.000Z', '03-03T09:00:00Z', '03-03T09:10:00Z', '03-03T09:20:00Z'];
const four = morning.map((time) => `2026-${time}`);

/** One person goes through many accounts in a day. */
export const actorFanOut: Rule = {
  id: 'actor-fan-out',
  version: 1,
  title: 'Many accounts in a day',
  question: 'Did one person act in more accounts within 24 hours than support work explains?',
  why:
    'Support goes deep into one account; whoever goes through many looks for something, copies something, or does by ' +
    'hand and under other names what a proper right would let them do under their own.',
  needs: ['sessions'],
  unit: 'people',
  severity: 'medium',
  settings: ['repeated.actorTargetsPerDay'],
  controls: [
    'SOC 2 CC7.2',
    'SOC 2 CC6.3',
    'ISO/IEC 27001 A.8.15',
    'NIST SP 800-53 AC-6(9)',
    'NIST SP 800-53 AU-6(3)',
    'HIPAA 164.312(b)',
    'PIPEDA 4.7',
  ],
  limits: [
    'Accounts are counted, whatever their tickets: one piece of work on many accounts is found too.',
    'An account is counted by its person: accounts of one person in two systems count once.',
  ],
  evaluate(all, { repeated }) {
    const { groups, unclear } = groupSessions(bySessionTime(all.sessions), ({ session }) =>
      personKey(session.target) === null ? null : personKey(session.actor),
    );
    const limit = { count: repeated.actorTargetsPerDay, days: 1 };
    const found = [...groups.values()].flatMap((sessions) =>
      clustersOf(sessions.map(byTarget), limit).flatMap((cluster) => foundFor(cluster, limit.count, all)),
    );
    return { tested: groups.size, untested: namesakes(unclear), found };
  },
  examples: [
    {
      name: 'five accounts, the last one millisecond before 24 hours are over',
      facts: at([...four, '2026-03-03T23:59:59.999Z']),
      finds: ['Nadia Brandt'],
    },
    {
      name: 'five accounts over midnight, on the day on which summer time begins',
      facts: at([
        '2026-03-08T04:50:00Z',
        '2026-03-08T05:10:00Z',
        '2026-03-08T06:59:00Z',
        '2026-03-08T07:01:00Z',
        '2026-03-08T23:00:00Z',
      ]),
      finds: ['Nadia Brandt'],
    },
    {
      name: 'the fifth exactly 24 hours after the first is outside',
      facts: at([...four, '2026-03-04T00:00:00.000Z']),
      finds: [],
    },
    {
      name: 'five sessions into four accounts',
      facts: at(
        [...four, '2026-03-03T10:00:00Z'],
        ['Person 0', 'Person 1', 'Person 2', 'Person 3', 'Person 0'],
      ),
      finds: [],
    },
    {
      name: 'five accounts, by two people',
      facts: facts({
        sessions: [...four, '2026-03-03T10:00:00Z'].map((start, index) =>
          session(start, { actor: index < 2 ? 'Ines Roth' : 'Paul Okoro', target: `Person ${index}` }),
        ),
      }),
      finds: [],
    },
    {
      name: 'a fifth account that may be one of two namesakes is not counted',
      facts: facts({
        sessions: [...four, '2026-03-03T10:00:00Z'].map((start, index) =>
          session(start, {
            target:
              index === 4 ? { keys: ['p:1', 'p:2'], name: 'Alex Martin', username: null } : `Person ${index}`,
          }),
        ),
      }),
      finds: [],
    },
  ],
};

/** Accounts take the place of episodes: coming back into one, for whatever ticket, does not count again. */
const byTarget = (judged: Judged): SessionMoment => ({
  ...momentOf(judged),
  episode: personKey(judged.session.target) ?? '',
});

function foundFor(cluster: Cluster<SessionMoment>, limit: number, { date }: RuleFacts): readonly Found[] {
  const [first] = cluster.moments;
  const last = cluster.moments.at(-1);
  const [from] = cluster.peak;
  const to = cluster.peak.at(-1);
  if (!first || !last || !from || !to) return [];
  const { actor } = first.judged.session;
  const accounts = count(cluster.count, 'account');
  const used = `${actor.name} used ${accounts} in ${count(cluster.peak.length, 'session')}`;
  // Full minutes, rounded up, so that "within" is true.
  const within = `within ${duration(Math.max(1, Math.ceil((to.at - from.at) / MINUTE)) * MINUTE)}`;
  const more = cluster.moments.length > cluster.peak.length;
  const whole = more
    ? ` In all, ${accountsIn(cluster)} in ${count(cluster.moments.length, 'session')} from ${date(first.at)} to ${date(last.at)}.`
    : '';
  const sessions = cluster.moments.map(({ judged }) => judged);
  return [
    {
      anchor: first.id,
      subject: actor.name,
      sentence: `${used} ${within}, from ${date(from.at)}; limit ${limit} in 24 h.${whole}`,
      sessions: sessions.map(({ session }) => session.id),
      cites: citesOf(sessions),
      at: first.at,
      pattern: true,
    },
  ];
}

const accountsIn = ({ moments }: Cluster<SessionMoment>): string =>
  count(new Set(moments.map(({ episode }) => episode)).size, 'account');
