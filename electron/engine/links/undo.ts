import type { OutputOf } from '../../../shared/contract/index.ts';
import type { LinkAnswer } from '../../../shared/link-words.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Readable, Writable } from '../db/open.ts';
import type { Stamp } from '../log.ts';
import { grouped } from '../views/grouped.ts';
import { appendSayings, type Saying } from './append.ts';

type Said = {
  readonly seq: number;
  readonly sessionId: string;
  readonly link: string;
  readonly ticket: string;
  readonly answer: LinkAnswer | null;
  readonly note: string;
  readonly blind: 0 | 1;
  readonly undoes: number | null;
};

/**
 * Takes back what one entry of the log decided and still stands, by an entry of its own; what stood before it stands
 * again.
 * @throws AuditError `not-found` when the entry decided no link, or nothing of it stands any more.
 */
export function undoLinks(db: Writable, seq: number, stamp: Stamp): OutputOf<'links.undo'> {
  return db
    .transaction(() => {
      const said = aboutTheSame(db, seq);
      if (said.length === 0) throw new AuditError('not-found', 'This entry of the log decided no link.');
      const sayings = [...grouped(said, linkOf, (one) => one).values()].flatMap((own) => takenBack(own, seq));
      if (sayings.length === 0)
        throw new AuditError(
          'not-found',
          'Nothing of this decision stands any more: there is nothing to undo.',
        );
      appendSayings(db, stamp, sayings, seq);
      return { links: sayings.length };
    })
    .immediate();
}

const linkOf = ({ sessionId, link }: Said): string => `${sessionId} ${link}`;

/** All that was said about the links of an entry, the oldest first. */
function aboutTheSame(db: Readable, seq: number): Said[] {
  return db
    .prepare(
      `SELECT seq, session_id AS sessionId, link, ticket_key AS ticket, answer, note, blind, undoes FROM link_said
       WHERE (session_id, link) IN (SELECT session_id, link FROM link_said WHERE seq = ?)
       ORDER BY seq, session_id, link`,
    )
    .all(seq) as Said[];
}

/** What stands again when an entry no longer counts; nothing where it does not stand itself. */
function takenBack(said: readonly Said[], seq: number): Saying[] {
  const standing: Said[] = [];
  for (const one of said) {
    if (one.undoes === null) standing.push(one);
    else if (standing.at(-1)?.seq === one.undoes) standing.pop();
  }
  const last = standing.pop();
  if (last?.seq !== seq) return [];
  const before = standing.at(-1);
  const { sessionId, ticket } = last;
  return [
    {
      sessionId,
      ticket,
      answer: before?.answer ?? null,
      note: before?.note ?? '',
      blind: before?.blind === 1,
    },
  ];
}
