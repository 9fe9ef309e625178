import type { ReviewDocument } from '../../../shared/document.ts';
import { LINK_KINDS } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import type { ClockAnswer, Considered } from '../model.ts';
import { byText } from '../text.ts';
import { grouped } from './grouped.ts';

type DocumentSession = ReviewDocument['sessions'][number];
type DocumentLink = DocumentSession['links'][number];

/** A person's link first, then by how it is known. */
const RANK = ['person', ...LINK_KINDS.filter((kind) => kind !== 'person')];

type Row = Pick<DocumentLink, 'ticket' | 'how' | 'points' | 'answer'> & {
  id: string;
  reasons: string;
  clock: string;
};

/** The links of every session by its id: those that stand, and the tickets that a person rejected. */
export function linksOf(reader: Readable): {
  readonly linked: Map<string, DocumentLink[]>;
  readonly rejected: Map<string, string[]>;
} {
  const rows = reader
    .prepare(
      'SELECT session_id AS id, ticket_key AS ticket, how, points, reasons, answer, clock FROM link ORDER BY ticket_key',
    )
    .all() as Row[];
  const isRejected = ({ answer }: Row): boolean => answer === 'reject';
  const byId = ({ id }: Row): string => id;
  const linked = grouped(
    rows.filter((row) => !isRejected(row)),
    byId,
    documentLink,
  );
  for (const list of linked.values()) list.sort(byRankAndPoints);
  return { linked, rejected: grouped(rows.filter(isRejected), byId, ({ ticket }) => ticket) };
}

function documentLink({ ticket, how, points, reasons, answer, clock }: Row): DocumentLink {
  return {
    ticket,
    how,
    points,
    reasons: (JSON.parse(reasons) as DocumentLink['reasons']).map(({ reason, points: own }) => ({
      reason,
      points: own,
    })),
    answer,
    clock: clockOf(clock),
  };
}

/** Without what hangs on the time of an import: the document of the same files is the same whenever they are read. */
function clockOf(json: string): DocumentLink['clock'] {
  const facts = (JSON.parse(json) as ClockAnswer[]).filter(({ fact }) => fact !== 'opened-after-import');
  return Object.fromEntries(facts.map(({ fact, answer }) => [fact, answer]));
}

function byRankAndPoints(a: DocumentLink, b: DocumentLink): number {
  return RANK.indexOf(a.how) - RANK.indexOf(b.how) || b.points - a.points || byText(a.ticket, b.ticket);
}

/** Tickets that may be meant, by the id of the session. */
export function suggestionsOf(reader: Readable): Map<string, DocumentSession['suggestions']> {
  type Suggested = DocumentSession['suggestions'][number] & { id: string };
  const rows = reader
    .prepare(
      `SELECT g.session_id AS id, g.ticket_key AS ticket, g.basis, g.written FROM link_suggestion g
       WHERE NOT EXISTS (SELECT 1 FROM link l WHERE l.session_id = g.session_id AND l.ticket_key = g.ticket_key)
       ORDER BY g.session_id, g.part`,
    )
    .all() as Suggested[];
  return grouped(
    rows,
    ({ id }) => id,
    ({ ticket, basis, written }) => ({ ticket, basis, written }),
  );
}

export function consideredOf(json: string): DocumentSession['considered'] {
  const { keyed, about, outside, tickets, sentence } = JSON.parse(json) as Considered;
  return { keyed, about, outside, tickets, sentence };
}
