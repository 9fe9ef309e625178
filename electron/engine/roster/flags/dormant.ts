import { readableDay } from '../../zone.ts';
import { thenOf } from '../then.ts';
import { citesFor, type FlagTest } from './flag.ts';

/** May act as others, and did not in the window. Who is not known to have had the right since its first day is left out. */
export const dormant: FlagTest = ({ roster, states, zone }) => {
  const { from, to } = roster.dormant;
  return ({ entry, held, sessions }) => {
    if (!entry.declared || from === null || to === null) return null;
    if (sessions.some(({ startedAt }) => startedAt >= from && startedAt < to)) return null;
    const power = thenOf(states, entry.key, 'power').at(from);
    if (power !== undefined && power.value !== 'yes') return null;
    const days = Math.round((to - from) / 86_400_000);
    const last = sessions.at(-1);
    const before = last
      ? `the last one was on ${readableDay(last.startedAt, zone)}`
      : 'none before in the period either';
    return {
      flag: 'dormant',
      sentence: `No session from ${readableDay(from, zone)} to ${readableDay(to - 1, zone)} (${days} days); ${before}.`,
      cites: citesFor(held.map(({ cite }) => cite)),
    };
  };
};
