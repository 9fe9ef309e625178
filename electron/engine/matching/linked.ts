import { LINK_WORDS, type Verdict } from '../../../shared/words.ts';
import type { Link, Tick } from '../model.ts';
import type { Keys } from './keys/find.ts';

/**
 * The first tick: is a ticket linked at all, and if not, would the files have shown it?
 * @param seen unnamed: whom no ticket could name, because nothing says what the ticket files call them.
 */
export function linkedTick(
  link: Link | null,
  seen: { covered: boolean; hasFiles: boolean; keys: Keys; unnamed: string | null },
): Tick {
  if (link && link.how !== 'possible') {
    return {
      id: 'linked',
      answer: 'yes',
      sentence: `${link.ticket.key} is linked: ${LINK_WORDS[link.how]}.`,
      cite: link.ticket.cite,
    };
  }
  if (link) {
    const sentence = `${link.ticket.key} is only a possible match; a person must decide.`;
    return { id: 'linked', answer: 'not-recorded', sentence, cite: link.ticket.cite };
  }
  const missing = seen.keys.missing[0];
  const named = missing === undefined ? '' : ` The reason names ${missing}, which is in no ticket file.`;
  if (!seen.hasFiles) return none('not-recorded', `No ticket file is in the review.${named}`);
  if (!seen.covered)
    return none('not-recorded', `The ticket files do not cover the date of the session.${named}`);
  if (seen.unnamed !== null) {
    const sentence = `No list of people says what the ticket files call ${seen.unnamed}, so that no ticket can be looked for.`;
    return none('not-recorded', `${sentence}${named}`);
  }
  return none('no', `No ticket about this person fits, and the ticket files cover the date.${named}`);
}

function none(answer: 'no' | 'not-recorded', sentence: string): Tick {
  return { id: 'linked', answer, sentence, cite: null };
}

/** Why the verdict is what it is: what was found, then what failed. */
export function verdictSentence(verdict: Verdict, link: Link | null, ticks: readonly Tick[]): string {
  if (!link) return ticks[0]?.sentence ?? '';
  if (verdict === 'to-review') return `${link.sentence} It is only a possible match; a person must decide.`;
  const told = new Set(['linked', 'opened-before', 'open-during', 'right-actor']);
  const failed = ticks
    .filter((tick) => tick.answer === 'no' && !told.has(tick.id))
    .map((tick) => tick.sentence);
  return [link.sentence, ...failed].join(' ');
}
