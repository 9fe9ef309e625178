import type { Grantee } from '../../../shared/people-words.ts';
import type { Readable } from '../db/open.ts';
import type { Cite, Identity } from '../model.ts';
import type { Register } from '../people/register.ts';
import type { DateOrder } from '../sources/time/date-order.ts';
import { byText } from '../text.ts';
import { readLine, type Subject } from '../trail/lines.ts';
import { readEnd, type StatedEnd } from './stated-end.ts';

/** What one row of the audit trail says of access to somebody's account. */
export type GrantLine = {
  readonly at: number;
  readonly is: 'granted' | 'regranted' | 'revoked';
  readonly owner: Identity;
  readonly grantee: Grantee;
  readonly granteeText: string | null;
  readonly end: StatedEnd;
  /** Rows that say the very same count once. */
  readonly cites: readonly Cite[];
};

type Row = Cite & {
  at: number;
  user: string;
  text: string;
  code: string | null;
  zone: string | null;
  date_order: DateOrder | null;
};

const RANK = { granted: 0, regranted: 1, revoked: 2 } as const;

/**
 * All rows about access that owners give, oldest first; rows of one second by what they say, never by their files.
 * @param zone the review's, for days of files whose times carry their own.
 */
export function grantLines(db: Readable, register: Register, zone: string): GrantLine[] {
  const lines = new Map<string, GrantLine & { readonly text: string }>();
  for (const row of rowsOf(db)) {
    const line = readLine(row);
    if (line?.is !== 'granted' && line?.is !== 'regranted' && line?.is !== 'revoked') continue;
    const key = JSON.stringify([row.at, row.user, row.text]);
    const cite = { sourceId: row.sourceId, row: row.row };
    const known = lines.get(key);
    lines.set(key, {
      at: row.at,
      is: line.is,
      owner: ownerOf(line.owner, row, register),
      grantee: line.grantee,
      granteeText: line.granteeText,
      end: readEnd(line.through, { order: row.date_order, zone: row.zone ?? zone }),
      cites: [...(known?.cites ?? []), cite],
      text: row.text,
    });
  }
  return [...lines.values()].sort((a, b) => a.at - b.at || RANK[a.is] - RANK[b.is] || byText(a.text, b.text));
}

function ownerOf({ name, login, id }: Subject, { user, at }: Row, register: Register): Identity {
  const key = login ?? id;
  if (name === null && key === null) return register.resolveText(user, at);
  return register.resolve(name, key, at);
}

// Rows in which only the text tells that they are about access may have been read as plain changes.
function rowsOf(db: Readable): Row[] {
  return db
    .prepare(
      `SELECT e.source_id AS sourceId, e.row, e.at, e.user, e.text, e.code, s.zone, s.date_order
       FROM audit_event e
       JOIN record r ON r.source_id = e.source_id AND r.row = e.row AND r.fate = 'imported'
       JOIN source s ON s.id = e.source_id
       WHERE e.kind = 'access-grant' OR (e.kind = 'change' AND e.text LIKE '%login access%')
       ORDER BY s.file, s.list, s.sha256, e.row`,
    )
    .all() as Row[];
}
