import type { Found, Identity, Judged, RuleFacts, RuleReport } from '../model.ts';
import { count } from '../text.ts';
import {
  bySessionTime,
  distinct,
  episodeOf,
  groupSessions,
  namesakes,
  personKey,
  ticketsOf,
} from './episodes.ts';
import { citesOf } from './session-findings.ts';
import { clustersOf, daysSpanned } from './windows.ts';
import type { Cluster, Limit, Moment } from './windows.ts';

/** How one repeated-… rule groups the sessions and speaks of a group. */
export type Repetition = {
  /** null: it is not settled who was meant. */
  readonly keyOf: (judged: Judged) => string | null;
  /** Why sessions without a key were left out; left out itself: several people bear the name. */
  readonly unclear?: string;
  readonly subject: (judged: Judged) => string;
  /** What was done so often: the beginning of the sentence, up to "within". */
  readonly phrase: (first: Judged, counts: RepeatedCounts) => string;
};
/** What the fullest window holds. */
export type RepeatedCounts = {
  readonly episodes: string;
  readonly sessions: string;
  readonly actors: string;
  readonly accounts: string;
  readonly tickets: string;
};

export type SessionMoment = Moment & { readonly judged: Judged };

/** Looks in every group for windows that reach the limit; one finding for each cluster of them. */
export function repeated(facts: RuleFacts, limit: Limit, repetition: Repetition): RuleReport {
  const { groups, unclear } = groupSessions(bySessionTime(facts.sessions), repetition.keyOf);
  const found = [...groups.values()].flatMap((sessions) =>
    clustersOf(sessions.map(momentOf), limit).flatMap((cluster) =>
      foundFor(cluster, limit, repetition, facts),
    ),
  );
  const reason = repetition.unclear;
  const untested = reason === undefined ? namesakes(unclear) : [{ reason, count: unclear.length }];
  return { tested: groups.size, untested, found };
}

/** A session at its start, as part of its episode. */
export function momentOf(judged: Judged): SessionMoment {
  return { at: judged.session.startedAt, id: judged.session.id, episode: episodeOf(judged), judged };
}

function foundFor(
  cluster: Cluster<SessionMoment>,
  limit: Limit,
  repetition: Repetition,
  facts: RuleFacts,
): readonly Found[] {
  const sessions = cluster.moments.map(({ judged }) => judged);
  const peak = cluster.peak.map(({ judged }) => judged);
  const [first] = sessions;
  const last = sessions.at(-1);
  if (!first || !last) return [];
  const counts = countsOf(cluster.count, peak);
  const within = `within ${count(daysSpanned(cluster.peak), 'day')}`;
  const most = `limit ${limit.count} in ${count(limit.days, 'day')}`;
  const dates = `from ${facts.date(first.session.startedAt)} to ${facts.date(last.session.startedAt)}`;
  const whole =
    sessions.length > peak.length ? ` In all, ${count(sessions.length, 'session')} ${dates}.` : '';
  return [
    {
      anchor: first.session.id,
      subject: repetition.subject(first),
      sentence: `${repetition.phrase(first, counts)} ${within}; ${most}.${whole}`,
      sessions: sessions.map(({ session }) => session.id),
      cites: citesOf(sessions),
      at: first.session.startedAt,
      pattern: true,
    },
  ];
}

function countsOf(episodes: number, peak: readonly Judged[]): RepeatedCounts {
  const tickets = ticketsOf(peak).length;
  return {
    episodes: count(episodes, 'episode'),
    sessions: count(peak.length, 'session'),
    actors: count(people(peak.map(({ session }) => session.actor)), 'admin'),
    accounts: count(people(peak.map(({ session }) => session.target)), 'account'),
    tickets: tickets === 0 ? 'no ticket' : count(tickets, 'ticket'),
  };
}

/** How many people these are; somebody who may be one of several counts by name. */
const people = (all: readonly Identity[]): number =>
  distinct(all.map((one) => personKey(one) ?? one.name)).length;
