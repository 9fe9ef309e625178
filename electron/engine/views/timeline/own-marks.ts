import type { SessionDetail } from '../../../../shared/contract/sessions.ts';
import { END_WORDS } from '../../../../shared/words.ts';
import type { Readable } from '../../db/open.ts';
import { changeIn } from '../session-change.ts';
import { citeOf, moment, short, type Mark, type Place, type Subject } from './mark.ts';

type Row = Place & {
  role: SessionDetail['evidence'][number]['role'];
  at: number | null;
  text: string;
  section: string | null;
  code: string | null;
  trail: number;
};

/** The session itself, what was done in it, and who signed in to the account meanwhile. */
export function ownMarks(db: Readable, subject: Subject): Mark[] {
  const rows = db
    .prepare(
      `SELECT r.role, r.source_id AS sourceId, s.file, r.row, r.at, r.text, r.section, e.code, e.kind IS NOT NULL AS trail
       FROM session_row r JOIN source s ON s.id = r.source_id
         LEFT JOIN audit_event e ON e.source_id = r.source_id AND e.row = r.row
       WHERE r.session_id = ? ORDER BY r.part`,
    )
    .all(subject.id) as Row[];
  const [first] = rows;
  return [sessionMark(subject, first), ...rows.flatMap((row) => insideMark(row) ?? [])];
}

function sessionMark(subject: Subject, first: Row | undefined): Mark {
  const { startedAt, endedAt, endKind, seenUntil, actor, target, id } = subject;
  return moment({
    lane: 'session',
    group: 'session',
    at: startedAt,
    until: endedAt ?? Math.max(seenUntil, startedAt),
    open: endKind !== 'logout',
    label: `${actor} as ${target}`,
    text: END_WORDS[endKind],
    cite: first ? citeOf(first) : null,
    sessionId: id,
  });
}

const WORDS = { inside: 'Done', activity: 'Activity', 'sign-in': 'Sign-in' } as const;

function insideMark(row: Row): Mark | null {
  const { role, at } = row;
  if (at === null || role === 'start' || role === 'end' || role === 'report') return null;
  const change = row.trail === 1 && role === 'inside' ? changeIn(row) : null;
  const signIn = role === 'sign-in';
  return moment({
    lane: signIn ? 'target' : 'inside',
    group: signIn ? 'sign-ins' : 'inside',
    at,
    label: short(change?.what ?? WORDS[role], 80),
    text: short(row.text),
    cite: citeOf(row),
  });
}
