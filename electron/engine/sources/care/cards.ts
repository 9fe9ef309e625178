import type { Card } from '../../../../shared/contract/sources.ts';
import { AuditError } from '../../../../shared/errors.ts';
import { TICKET_KINDS, type SourceKind } from '../../../../shared/words.ts';
import type { Readable, Writable } from '../../db/open.ts';
import { appendLog, type Stamp } from '../../log.ts';
import { contentKey } from './care-sources.ts';

/** A card as it was saved last, by whom, and when (ms, UTC; null where there was no clock). */
export type SavedCard = { readonly card: Card; readonly by: string; readonly at: number | null };

/** The card of each file that has one, by `contentKey`: the last version counts. */
export function cardsOf(reader: Readable): ReadonlyMap<string, SavedCard> {
  const rows = reader
    .prepare(
      `SELECT c.sha256, c.list, c.card, l.who AS "by", l.at FROM source_card c JOIN log_entry l ON l.seq = c.seq
       WHERE c.seq = (SELECT max(o.seq) FROM source_card o WHERE o.sha256 = c.sha256 AND o.list = c.list)`,
    )
    .all() as { sha256: string; list: string; card: string; by: string; at: number | null }[];
  return new Map(
    rows.map(({ sha256, list, card, by, at }) => [
      contentKey({ sha256, list }),
      { card: JSON.parse(card) as Card, by, at },
    ]),
  );
}

/** Whether a card says who extracted the file, from which system, and when. */
export function saysWhere(card: Card | null): boolean {
  if (card === null) return false;
  return [card.extractedBy, card.system, card.extractedAt].every((text) => text.trim() !== '');
}

/**
 * Writes a new version of a source's card into the review and its log; other days that it covers get an entry of their
 * own, since only they change results. @throws AuditError `not-found`, `option-invalid` for days of a file without tickets.
 */
export function saveCard(db: Writable, sourceId: number, card: Card, stamp: Stamp): void {
  db.transaction(() => {
    const { file, sha256, list, kind } = fileOf(db, sourceId);
    refuseUnkept(db, card);
    if (card.covers && !TICKET_KINDS.includes(kind))
      throw new AuditError(
        'option-invalid',
        `${file} is no file with tickets: which days it covers is seen by its rows and is not declared.`,
      );
    const before = cardsOf(db).get(contentKey({ sha256, list }))?.card.covers ?? null;
    const seq = appendLog(db, stamp, 'source.card-saved', { file, sha256, list, card });
    db.prepare('INSERT INTO source_card (seq, sha256, list, card) VALUES (?, ?, ?, ?)').run(
      seq,
      sha256,
      list,
      JSON.stringify(card),
    );
    const covers = card.covers ?? null;
    if (JSON.stringify(before) !== JSON.stringify(covers))
      appendLog(db, stamp, 'source.covers-declared', { file, sha256, list, covers });
  }).immediate();
}

/** @throws AuditError `not-found`. */
export function fileOf(
  reader: Readable,
  sourceId: number,
): { file: string; sha256: string; list: string; kind: SourceKind } {
  const found = reader.prepare('SELECT file, sha256, list, kind FROM source WHERE id = ?').get(sourceId) as
    ReturnType<typeof fileOf> | undefined;
  if (found) return found;
  throw new AuditError('not-found', 'This file is no longer in the review.');
}

function refuseUnkept(reader: Readable, { screenshot }: Card): void {
  if (screenshot === null) return;
  const kept = reader.prepare('SELECT 1 FROM card_image WHERE sha256 = ?').get(screenshot.sha256);
  if (!kept)
    throw new AuditError(
      'not-found',
      `The picture ${screenshot.name} is not in the review. Choose it again, then save the card.`,
    );
}
