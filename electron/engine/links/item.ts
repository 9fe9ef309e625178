import type { InputOf } from '../../../shared/contract/index.ts';
import type { LinkCandidate, LinkItem } from '../../../shared/contract/links.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Readable } from '../db/open.ts';
import { ticksOf } from '../views/session-detail.ts';
import { linksOf, suggestionsOf } from '../views/session-links.ts';
import { cardsOf } from './cards.ts';
import { shownRows, type Shown } from './rows.ts';
import { sessionNow } from './sessions.ts';

/** One session of the queue with its candidates, as somebody who decides reads it. @throws AuditError `not-found` */
export function linkItem(db: Readable, { sessionId, blind }: InputOf<'links.item'>): LinkItem {
  const id = sessionNow(db, sessionId);
  const [shown] = shownRows(db, [id], blind);
  if (!shown) throw new AuditError('not-found', 'This session is no longer in the review. Refresh the list.');
  const words = db
    .prepare('SELECT reason, ended_at, end_kind, seen_until, considered FROM session WHERE id = ?')
    .get(id) as {
    reason: string | null;
    ended_at: number | null;
    end_kind: LinkItem['endKind'];
    seen_until: number;
    considered: string;
  };
  const suggested = new Set(shown.suggested);
  return {
    row: shown.row,
    reason: words.reason,
    endedAt: words.ended_at,
    endKind: words.end_kind,
    seenUntil: words.seen_until,
    considered: JSON.parse(words.considered) as LinkItem['considered'],
    candidates: candidatesOf(db, shown),
    suggestions: suggestionsOf(db, id).filter(({ ticket }) => suggested.has(ticket)),
    history: [...shown.said],
  };
}

const NOTHING = {
  how: null,
  points: null,
  reasons: null,
  sentence: null,
  clock: null,
  use: null,
  ticks: null,
};

/** What Actas makes of a link is left out while it is hidden, and where no analysis has seen the link yet. */
function candidatesOf(db: Readable, { row, beside, standing, hidden }: Shown): LinkCandidate[] {
  const cards = cardsOf(
    db,
    beside.map(({ ticket }) => ticket),
    row.startedAt,
  );
  const links = new Map(linksOf(db, row.sessionId).map((link) => [link.ticket, link]));
  return beside.flatMap(({ ticket: key }): LinkCandidate[] => {
    const [ticket, link] = [cards.get(key), links.get(key)];
    if (!ticket) return [];
    const decision = standing.get(key) ?? null;
    if (!link || hidden) return [{ ticket, ...NOTHING, judged: false, decision }];
    const { how, points, reasons, sentence, clock, use, judged } = link;
    const ticks = judged ? ticksOf(db, row.sessionId) : null;
    return [{ ticket, how, points, reasons, sentence, clock, use, ticks, judged, decision }];
  });
}
