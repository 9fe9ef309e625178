/** The words of the justification test: how a session and a ticket belong together, and who says so. */

import type { TickId } from './words.ts';

/** How well a session is tied to a ticket, the surest first; the last four have no ticket, each for another reason. */
export const LINK_BANDS = [
  'person',
  'explicit-key',
  'strong',
  'possible',
  'rejected',
  'none',
  'not-evaluated',
  'source-missing',
] as const;
export type LinkBand = (typeof LINK_BANDS)[number];
export const LINK_BAND_WORDS: Record<LinkBand, { label: string; meaning: string }> = {
  person: { label: 'Linked by a person', meaning: 'A person confirmed the ticket or picked it.' },
  'explicit-key': { label: 'Explicit key', meaning: 'The reason of the session names the ticket.' },
  strong: {
    label: 'Strong match',
    meaning: 'Person, time and actor fit well enough to take it for the ticket.',
  },
  possible: { label: 'Possible match', meaning: 'Something fits, but not enough: a person must decide.' },
  rejected: { label: 'Rejected', meaning: 'Candidates were found, and a person rejected all of them.' },
  none: { label: 'No candidate', meaning: 'No ticket fits, and the ticket files would have shown it.' },
  'not-evaluated': {
    label: 'Not evaluated',
    meaning:
      'Ticket files are there, but what they leave out keeps the session from being compared with them.',
  },
  'source-missing': {
    label: 'Source missing',
    meaning: 'No ticket file covers the date of the session.',
  },
};

/** Bands that Actas proposes by itself, of which a sample measures how often they are right. */
export const AUTOMATIC_BANDS = ['explicit-key', 'strong', 'possible'] as const;
export type AutomaticBand = (typeof AUTOMATIC_BANDS)[number];

/** What a person says about a session and a ticket. */
export const LINK_ANSWERS = ['confirm', 'reject', 'unsure'] as const;
export type LinkAnswer = (typeof LINK_ANSWERS)[number];
export const LINK_ANSWER_WORDS: Record<LinkAnswer, { label: string; done: string }> = {
  confirm: { label: 'Confirm', done: 'Confirmed' },
  reject: { label: 'Reject', done: 'Rejected' },
  unsure: { label: 'Unsure', done: 'Unsure' },
};

/** The clock of a ticket beside a session: each is a fact (yes, no, not recorded), never a verdict. */
export const CLOCK_FACTS = [
  'closed-before',
  'opened-after',
  'edited-after',
  'opened-by-actor',
  'opened-after-import',
] as const;
export type ClockFact = (typeof CLOCK_FACTS)[number];
export const CLOCK_WORDS: Record<ClockFact, string> = {
  'closed-before': 'Closed before the session',
  'opened-after': 'Opened after the session',
  'edited-after': 'Edited after the session',
  'opened-by-actor': 'Opened by the actor',
  'opened-after-import': 'Opened after the sessions were imported',
};

/** Why a ticket is suggested without being linked. */
export const SUGGESTION_BASES = ['near-key', 'shared-key'] as const;
export type SuggestionBasis = (typeof SUGGESTION_BASES)[number];
export const SUGGESTION_WORDS: Record<SuggestionBasis, string> = {
  'near-key': 'The reason says nearly its key',
  'shared-key': 'Its text carries the key that the reason names',
};

/** Why a reason counts as vague. */
export const VAGUE_KINDS = ['short', 'stock', 'copied', 'no-matter'] as const;
export type VagueKind = (typeof VAGUE_KINDS)[number];
export const VAGUE_WORDS: Record<VagueKind, string> = {
  short: 'too short',
  stock: 'only stock words',
  copied: 'copied across accounts',
  'no-matter': 'nothing of the matter is named',
};

/** The ticks whose effect on the verdict is policy. */
export const MAPPED_TICKS = [
  'open-during',
  'right-person',
  'right-actor',
  'independent',
  'specific',
  'in-scope',
  'not-blanket',
] as const satisfies readonly TickId[];
export type MappedTick = (typeof MAPPED_TICKS)[number];

/** What a no does to the verdict, from nothing to the worst. */
export const NO_EFFECTS = ['nothing', 'weak', 'to-review', 'unjustified'] as const;
/** What a missing record does: it can ask for a look, and never accuses. */
export const MISSING_EFFECTS = ['nothing', 'to-review', 'cannot-tell'] as const;
export const LATE_EFFECTS = ['justified-late', 'weak', 'unjustified'] as const;
export const TOO_LATE_EFFECTS = ['weak', 'unjustified'] as const;
