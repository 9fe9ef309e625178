import { LINK_WORDS, type Verdict } from '../../../shared/words.ts';
import type { Cite, Link, Suggestion, Tick, Ticket } from '../model.ts';
import type { Doubt } from './doubts.ts';
import type { Keys } from './keys/find.ts';

/** Where a ticket was looked for, and what speaks against the answer that there is none. */
export type Seen = {
  readonly covered: boolean;
  /** On whose card it stands that they do, where only that says so; null: the tickets show it. */
  readonly declared: string | null;
  /** The link counts only because the files cover the date: its ticket was opened too late, and another would show. */
  readonly restsOnCover: boolean;
  /** Why the files do not cover the date although they have tickets around it; null: they do, or begin or end elsewhere. */
  readonly hole: string | null;
  readonly hasFiles: boolean;
  readonly keys: Keys;
  /** Whom no ticket could name, because nothing says what the ticket files call them. */
  readonly unnamed: string | null;
  readonly doubt: Doubt | null;
  /** A ticket about the target that would be a candidate if its file said more. */
  readonly short: Ticket | null;
  /** A ticket that was opened too late to be the one; null: there is none. */
  readonly late: Ticket | null;
  /** A person linked a ticket that no file of the review has any more. */
  readonly gone: boolean;
  /** How many candidates a person rejected. */
  readonly rejected: number;
  readonly suggestions: readonly Suggestion[];
  /** The first row that shows the session. */
  readonly place: Cite | null;
};

/** The first tick: is a ticket linked at all, and if not, would the files have shown it? */
export function linkedTick(link: Link | null, seen: Seen): Tick {
  if (link === null) return withSuggestion(noLink(seen), seen);
  const { key, cite } = link.ticket;
  if (link.how !== 'possible') {
    const how = link.how === 'person' ? 'a person confirmed it' : LINK_WORDS[link.how];
    return { id: 'linked', answer: 'yes', sentence: `${key} is linked: ${how}.${resting(seen)}`, cite };
  }
  const sentence = `${key} is only a possible match; a person must decide.${resting(seen)}`;
  return { id: 'linked', answer: 'not-recorded', sentence, cite };
}

function noLink(seen: Seen): Tick {
  const { covered, hasFiles, hole, gone, unnamed, doubt, short, place } = seen;
  if (!hasFiles) return none('not-recorded', 'No ticket file is in the review.', place);
  if (!covered)
    return none(
      'not-recorded',
      ['The ticket files do not cover the date of the session.', ...(hole === null ? [] : [hole])].join(' '),
      place,
    );
  if (gone)
    return none(
      'not-recorded',
      'The ticket that a person linked is in no file of the review any more, so that it cannot be tested.',
      place,
    );
  if (unnamed !== null)
    return none(
      'not-recorded',
      `No list of people says what the ticket files call ${unnamed}, so that no ticket can be looked for.`,
      place,
    );
  const before = beginning(seen);
  if (short !== null)
    return none(
      'not-recorded',
      `${before}, but ${short.key} may be about this person, and its file leaves out what would tell.`,
      short.cite,
    );
  if (doubt !== null)
    return none(
      'not-recorded',
      `${before}, but ${doubt.words}, so that the right one may be among them.`,
      doubt.cite,
    );
  return none('no', `${before}, and ${coveredWords(seen)}.`, place);
}

function resting(seen: Seen): string {
  if (!seen.restsOnCover || seen.declared === null) return '';
  return ` No ticket fits better, and ${coveredWords(seen)}.`;
}

const coveredWords = ({ declared }: Seen): string =>
  `the ticket files cover the date${declared === null ? '' : `: ${declared}`}`;

function beginning({ rejected, late }: Seen): string {
  if (late !== null) return `${late.key} was opened too long after the session`;
  if (rejected === 0) return 'No ticket about this person fits';
  return rejected === 1
    ? 'A person rejected the only candidate; no other ticket about this person fits'
    : `A person rejected ${rejected === 2 ? 'both' : `all ${rejected}`} candidates; no other ticket about this person fits`;
}

function none(answer: 'no' | 'not-recorded', sentence: string, cite: Cite | null): Tick {
  return { id: 'linked', answer, sentence, cite };
}

/** What the reason names although no file has it, and what it may mean. */
function withSuggestion(tick: Tick, { keys, suggestions: [first] }: Seen): Tick {
  const missing = keys.missing[0];
  const words = [
    ...(missing === undefined ? [] : [`The reason names ${missing}, which is in no ticket file.`]),
    ...(first === undefined ? [] : [mayMean(first)]),
  ];
  return words.length === 0 ? tick : { ...tick, sentence: [tick.sentence, ...words].join(' ') };
}

function mayMean({ ticket, basis, written }: Suggestion): string {
  return basis === 'near-key'
    ? `"${written}" may mean ${ticket.key}.`
    : `${ticket.key} may be meant: its text names ${written} too.`;
}

/** Why the verdict is what it is: what was found, then what failed. */
export function verdictSentence(verdict: Verdict, link: Link | null, ticks: readonly Tick[]): string {
  if (!link) return ticks[0]?.sentence ?? '';
  if (verdict === 'to-review' && link.how === 'possible')
    return `${link.sentence} It is only a possible match; a person must decide.`;
  const told = new Set(['linked', 'opened-before', 'open-during', 'right-actor']);
  const failed = ticks
    .filter((tick) => tick.answer === 'no' && !told.has(tick.id))
    .map((tick) => tick.sentence);
  return [link.sentence, ...failed].join(' ');
}
