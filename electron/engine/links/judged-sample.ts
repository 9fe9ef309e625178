import type { AutomaticBand, LinkAnswer } from '../../../shared/link-words.ts';
import type { Readable } from '../db/open.ts';
import { grouped } from '../views/grouped.ts';
import { ticketsNow } from './ticket-keys.ts';

/** A link that was drawn, and what people say of it. */
export type Drawn = {
  readonly band: AutomaticBand;
  readonly ticket: string;
  /** null: nobody has answered. */
  readonly outcome: 'right' | 'wrong' | 'unsure' | null;
  /** The points were hidden when it was answered. */
  readonly blind: boolean;
  /** Its session or its ticket is not in the review any more. */
  readonly gone: boolean;
};
type Row = { band: AutomaticBand; id: string; link: string; ticket: string; here: 0 | 1 };
type Standing = { id: string; link: string; answer: LinkAnswer; blind: 0 | 1 };

/** The links of a draw in its order, with what stands about them now. */
export function judgedSample(db: Readable, seq: number): Drawn[] {
  const rows = db
    .prepare(
      `SELECT p.band, coalesce(a.session_id, p.session_id) AS id, lower(p.ticket_key) AS link, p.ticket_key AS ticket,
              EXISTS (SELECT 1 FROM session s WHERE s.id = coalesce(a.session_id, p.session_id)) AS here
       FROM link_sample p LEFT JOIN session_alias a ON a.alias = p.session_id
       WHERE p.seq = ? ORDER BY p.place`,
    )
    .all(seq) as Row[];
  const standing = grouped(
    standingOn(
      db,
      rows.map(({ id }) => id),
    ),
    ({ id }) => id,
    (one) => one,
  );
  const ticketNow = ticketsNow(db);
  return rows.map(({ band, id, link, ticket: kept, here }) => {
    const ticket = ticketNow(kept);
    const gone = here === 0 || ticket === null;
    return { band, ticket: ticket ?? kept, ...outcomeOf(link, standing.get(id) ?? []), gone };
  });
}

function standingOn(db: Readable, ids: readonly string[]): Standing[] {
  return db
    .prepare(
      `SELECT session_id AS id, link, answer, blind FROM link_standing
       WHERE session_id IN (SELECT value FROM json_each(?)) ORDER BY session_id, seq`,
    )
    .all(JSON.stringify(ids)) as Standing[];
}

/** Whoever confirms another ticket instead says that the one drawn is not the session's. */
function outcomeOf(link: string, standing: readonly Standing[]): Pick<Drawn, 'outcome' | 'blind'> {
  const own = standing.find((one) => one.link === link);
  if (own?.answer === 'confirm') return { outcome: 'right', blind: own.blind === 1 };
  if (own?.answer === 'reject') return { outcome: 'wrong', blind: own.blind === 1 };
  const instead = standing.find(({ answer }) => answer === 'confirm');
  if (instead) return { outcome: 'wrong', blind: instead.blind === 1 };
  return own ? { outcome: 'unsure', blind: own.blind === 1 } : { outcome: null, blind: false };
}
