import { buildStory } from './story.ts';
import type { Verdict } from './types.ts';

export type PlantedCase = {
  readonly case: string; // "ordinary": a plain justified session
  readonly system: 'salesforce' | 'learning';
  readonly actor: string; // usernames: two people share a name
  readonly target: string;
  readonly startedAt: string; // ISO 8601, UTC
  readonly ticket?: string;
  readonly expectedVerdict: Verdict | null; // null: an ambiguous name has to be settled first
};

/** What an audit of the sample with the default policy should say of each session, oldest first. */
export function plantedCases(): PlantedCase[] {
  return buildStory().sessions.map((session) => ({
    case: session.case,
    system: session.system,
    actor: session.actor.username,
    target: session.target.username,
    startedAt: new Date(session.start).toISOString(),
    ...(session.ticket === null ? {} : { ticket: session.ticket }),
    expectedVerdict: session.expected,
  }));
}
