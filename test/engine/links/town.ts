import { linkItem } from '../../../electron/engine/links/item.ts';
import { linkQueue } from '../../../electron/engine/links/queue.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { analyse, type ReviewFile } from '../../../electron/engine/review.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { linkCalls, type LinkFilter } from '../../../shared/contract/links.ts';
import type { LinkAnswer } from '../../../shared/link-words.ts';
import { decideLink } from '../../../electron/engine/links/decide.ts';
import { list, users, type File } from '../sessions/company.ts';
import { withReview } from '../temp-review.ts';

/**
 * Sessions of one day at a harbour authority. Zoë asked for hers (T-1), and for another whose reason names T-5. Ivo has
 * two tickets that were closed before. Nobody asked for Mia. Which Alex Martin is meant by T-4 is open.
 */
export const sessions: File = list([
  ['10:00:00', '10:20:00', 'Ana Lopes', 'Zoë Brandt', ''],
  ['11:00:00', '11:20:00', 'Ana Lopes', 'Ivo Petkov', ''],
  ['12:00:00', '12:20:00', 'Ana Lopes', 'Mia Sund', ''],
  ['13:00:00', '13:20:00', 'Ana Lopes', 'Alex Martin', ''],
  ['14:00:00', '14:20:00', 'Ana Lopes', 'Zoë Brandt', 'T-5'],
]);

const row = (key: string, title: string, who: string, assignee: string, from: string, to = ''): string =>
  `${key},${title},${who},${assignee},2026-${from}Z,${to === '' ? '' : `2026-${to}Z`}`;

export const tickets: File = {
  name: 'tickets.csv',
  text: [
    'Ticket,Title,Requester,Assignee,Created,Resolved',
    row('T-0', 'Tide tables', 'Kurt Weil', 'Kurt Weil', '01-05T08:00:00', '01-06T08:00:00'),
    row('T-1', 'Payslip of January lacks the night shift bonus', 'Zoë Brandt', 'Ana Lopes', '02-17T08:00:00'),
    row('T-2', 'Berth plan 100% wrong', 'Ivo Petkov', 'Kurt Weil', '02-16T08:00:00', '02-16T12:00:00'),
    row('T-3', 'Crane_7 calendar', 'Ivo Petkov', 'Kurt Weil', '02-09T08:00:00', '02-12T12:00:00'),
    row('T-4', 'Contract template', 'Alex Martin', 'Kurt Weil', '02-17T09:00:00'),
    row('T-5', 'Pilot roster', 'Ivo Petkov', 'Ana Lopes', '02-01T09:00:00', '02-02T09:00:00'),
    row('T-9', 'Quay lights', 'Kurt Weil', 'Kurt Weil', '03-20T09:00:00'),
    '',
  ].join('\n'),
};
export const files: readonly File[] = [users, sessions, tickets];

export const ann = { who: 'ann', at: 1_770_000_000_000 };
export const ALL: LinkFilter = {
  bands: [],
  state: 'all',
  sample: false,
  actorKey: null,
  targetKey: null,
  ticket: null,
};

/** A review of the harbour with what an auditor does in it; answers are checked against the contract. */
export type Town = {
  readonly review: ReviewFile;
  /** The id of the session that starts at this hour of the day. */
  readonly at: (hour: number) => string;
  readonly queue: (
    filter?: Partial<LinkFilter>,
    more?: Partial<InputOf<'links.queue'>>,
  ) => OutputOf<'links.queue'>;
  readonly item: (hour: number, blind?: boolean) => OutputOf<'links.item'>;
  readonly say: (hour: number, ticket: string, answer: LinkAnswer | null, note?: string) => number;
  readonly analyse: () => Promise<void>;
};

export function inTown<Value>(
  work: (town: Town) => Promise<Value> | Value,
  given: readonly File[] = files,
): Promise<Value> {
  return withReview({ files: given, zone: 'UTC' }, (review) => work(townOf(review)));
}

export function townOf(review: ReviewFile): Town {
  const { reader, db } = review;
  const at = (hour: number): string =>
    reader.prepare('SELECT id FROM session WHERE started_at / 3600000 % 24 = ?').pluck().get(hour) as string;
  return {
    review,
    at,
    queue: (filter = {}, more = {}) =>
      linkCalls['links.queue'].output.parse(
        linkQueue(reader, {
          filter: { ...ALL, ...filter },
          search: '',
          blind: false,
          offset: 0,
          limit: 100,
          ...more,
        }),
      ),
    item: (hour, blind = false) =>
      linkCalls['links.item'].output.parse(linkItem(reader, { sessionId: at(hour), blind })),
    say: (hour, ticket, answer, note = '') =>
      decideLink(db, { sessionId: at(hour), ticket, answer, note, blind: false }, ann).seq,
    analyse: () => analyse(review, quietJob),
  };
}

/** What stands, as "hour ticket answer", in order. */
export function standing({ reader }: ReviewFile): string[] {
  return reader
    .prepare(
      `SELECT (s.started_at / 3600000 % 24) || ' ' || a.ticket_key || ' ' || a.answer
       FROM link_standing a JOIN session s ON s.id = a.session_id ORDER BY 1`,
    )
    .pluck()
    .all() as string[];
}

/** "hour band verdict ticket" of each session, as the last analysis has it. */
export function judged({ reader }: ReviewFile): string[] {
  return reader
    .prepare(
      `SELECT (started_at / 3600000 % 24) || ' ' || band || ' ' || verdict || ' ' || coalesce(ticket_key, '-')
       FROM session ORDER BY started_at`,
    )
    .pluck()
    .all() as string[];
}
