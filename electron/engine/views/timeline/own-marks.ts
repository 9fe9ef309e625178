import { END_WORDS } from '../../../../shared/words.ts';
import type { Readable } from '../../db/open.ts';
import { rowsOfSession, type SessionRow } from '../session-rows.ts';
import { citeOf, moment, short, type Mark, type Subject } from './mark.ts';

/** The session itself, what was done in it, and who signed in to the account meanwhile. */
export function ownMarks(db: Readable, subject: Subject): Mark[] {
  const rows = rowsOfSession(db, subject.id);
  const [first] = rows;
  return [sessionMark(subject, first), ...rows.flatMap((row) => insideMark(row) ?? [])];
}

function sessionMark(subject: Subject, first: SessionRow | undefined): Mark {
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

function insideMark(row: SessionRow): Mark | null {
  const { role, at, change } = row;
  if (at === null || role === 'start' || role === 'end' || role === 'report') return null;
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
