import type { LinkBand, SuggestionBasis } from '../../../shared/link-words.ts';
import type { Answer, TickId, Verdict } from '../../../shared/words.ts';

/*
 * The golden set of the justification test: stories an auditor can read, the files they leave behind, and the answers
 * that must come out. To add a story, write one object into the file of `stories/` that fits its tick:
 * - `tells`: the story in a sentence. `times`: how often it happens, each time to other people on another day.
 * - `sessions`: what was done in whose account. `at` counts from the story's moment, a whole minute in working hours.
 * - `tickets`: what the ticket systems hold about it, named A, B, … in their order; times count from the same moment.
 *   Jira prints whole minutes: borders of a second belong in ServiceNow.
 * - `expect`: verdict, band, and the ticks that are not "yes". Write it from the design, before any run.
 * Everybody who is entered has no other story, so that stories do not disturb each other. `{matter}` in a text becomes a
 * problem that nobody else has, `{target}` a name; `WAYS` in `keys.ts` lists how `{A}` can be written.
 */

/** Who plays: actors enter the accounts of targets; colleagues, agents and managers are never entered. */
export type Role =
  | 'actor'
  | 'other actor'
  | 'target'
  | `target ${2 | 3 | 4 | 5 | 6 | 7}`
  | 'namesake'
  | 'colleague'
  | 'agent'
  | 'manager';

export type Expected = {
  readonly verdict: Verdict;
  readonly band: LinkBand;
  readonly no?: readonly TickId[];
  readonly unknown?: readonly TickId[];
  /** On what basis a ticket is suggested; left out: none is. */
  readonly suggested?: SuggestionBasis;
  /** How many tickets are linked or proposed; left out: one, or none without a ticket. */
  readonly links?: number;
};

export type SessionPart = {
  /** Milliseconds from the story's moment; left out: at that moment. */
  readonly at?: number;
  /** Milliseconds; null: no end is recorded; left out: twenty minutes. */
  readonly lasts?: number | null;
  readonly by?: 'actor' | 'other actor';
  readonly into?: Role;
  /** What was typed; only the learning platform and the portal ask for it. */
  readonly reason?: string;
  /** When something was changed inside, from the session's start; only the audit trail of the CRM tells. */
  readonly inside?: number;
  readonly expect: Expected;
};

export type TicketPart = {
  readonly in?: 'jira' | 'servicenow';
  readonly opened: number;
  /** null or left out: still open. */
  readonly closed?: number | null;
  readonly updated?: number;
  readonly requester: Role;
  /** Who wrote it down; left out: the requester. */
  readonly opener?: Role;
  /** null: nobody. */
  readonly assignee?: Role | null;
  readonly affected?: Role;
  readonly approvers?: readonly Role[];
  readonly title?: string;
  readonly text?: string;
  readonly comments?: readonly { readonly at: number; readonly by: Role; readonly text: string }[];
  /** Rows of the list of ticket history. */
  readonly history?: readonly ChangePart[];
};
export type ChangePart = {
  readonly at: number;
  readonly field: 'status' | 'assignee' | 'approval';
  /** A word, or a role in braces. */
  readonly from: string;
  readonly to: string;
  readonly who: Role;
};

export type Story = {
  readonly id: string;
  readonly tells: string;
  readonly times: number;
  /** crm: a Salesforce audit trail, without reasons; learning and portal: lists with the reason that was typed. */
  readonly system?: 'crm' | 'learning' | 'portal';
  /** The days on which it happens, one for each time; left out: any day that is free. */
  readonly on?: readonly string[];
  /** Somebody else bears the name of the target. */
  readonly namesake?: true;
  readonly sessions: readonly SessionPart[];
  readonly tickets: readonly TicketPart[];
};

export const seconds = (count: number): number => count * 1000;
export const minutes = (count: number): number => seconds(count * 60);
export const hours = (count: number): number => minutes(count * 60);
export const days = (count: number): number => hours(count * 24);

/** What every good ticket has: asked for by the target, given to the actor, opened the day before, open. */
export const good: TicketPart = { opened: -days(1), requester: 'target', assignee: 'actor' };

const OF_A_TICKET: readonly TickId[] = [
  'opened-before',
  'open-during',
  'right-person',
  'right-actor',
  'independent',
  'not-blanket',
];

/** Nothing was found where it would be: the length is known, and a reason only where one was typed. */
export function unjustified(more: Partial<Expected> = {}): Expected {
  const unknown = [...OF_A_TICKET, 'specific', ...(more.unknown ?? [])] as const;
  return {
    verdict: 'unjustified',
    band: 'none',
    links: 0,
    ...more,
    no: ['linked', ...(more.no ?? [])],
    unknown,
  };
}

/** The same with a reason that says something, and no ticket. */
export function unjustifiedWithReason(more: Partial<Expected> = {}): Expected {
  const told = unjustified(more);
  return { ...told, unknown: told.unknown?.filter((tick) => tick !== 'specific') ?? [] };
}

/** Nothing was found, and the ticket files do not cover the day. */
export function cannotTell(more: Partial<Expected> = {}): Expected {
  const unknown = ['linked', ...OF_A_TICKET, 'specific', ...(more.unknown ?? [])] as TickId[];
  return { verdict: 'cannot-tell', band: 'source-missing', links: 0, ...more, unknown };
}

/** The answer that a story expects of a tick: yes, unless it says otherwise. */
export function answerOf({ no = [], unknown = [] }: Expected, tick: TickId): Answer {
  if (no.includes(tick)) return 'no';
  return unknown.includes(tick) ? 'not-recorded' : 'yes';
}
