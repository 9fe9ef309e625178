import type { ReviewDocument } from '../../../shared/document.ts';
import { TICKS, type TickId } from '../../../shared/words.ts';
import { inUtc } from './calendar.ts';
import { answerOf } from './story.ts';
import type { ToldSession } from './told.ts';

export type DocumentSession = ReviewDocument['sessions'][number];
export type Pair = { readonly told: ToldSession; readonly got: DocumentSession };

/** Each session that was told with the one that came out. @throws when one is missing or there are more. */
export function pairsOf(sessions: readonly ToldSession[], document: ReviewDocument): readonly Pair[] {
  if (document.sessions.length !== sessions.length)
    throw new Error(`${sessions.length} sessions were told and ${document.sessions.length} came out.`);
  return sessions.map((told) => {
    const got = document.sessions.find(
      (one) => one.startedAt === inUtc(told.startedAt) && one.target.name === told.target.name,
    );
    if (got === undefined) throw new Error(`${wordsOf(told)} did not come out.`);
    return { told, got };
  });
}

/** A session as an auditor would point at it. */
export function wordsOf({ story, startedAt, actor, target, reason }: ToldSession): string {
  const typed = reason === null ? '' : `, reason "${reason}"`;
  return `${story.id} (${story.tells}): ${inUtc(startedAt)} ${actor.name} as ${target.name}${typed}`;
}

/** What differs, in words; nothing when all that was asked is equal. */
export function differences({ told, got }: Pair, ticks: readonly TickId[] = TICKS): string[] {
  const wrong = ticks
    .filter((tick) => got.ticks[tick] !== answerOf(told.expect, tick))
    .map((tick) => `${tick} should be ${answerOf(told.expect, tick)}, is ${got.ticks[tick]}`);
  return wrong.map((line) => `${line} [${wordsOf(told)}; ${linksOf(got)}]`);
}

const linksOf = ({ verdict, links }: DocumentSession): string =>
  `${verdict}, ${links.map(({ ticket, how, points }) => `${ticket} ${how} ${points}`).join(', ') || 'no link'}`;
