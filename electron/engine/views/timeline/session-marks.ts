import type { Readable } from '../../db/open.ts';
import { limited, span, type Mark, type Marks, type Subject, type Window } from './mark.ts';

type Row = {
  id: string;
  startedAt: number;
  endedAt: number | null;
  endKind: string;
  seenUntil: number;
  actor: string;
  target: string;
  total: number;
};

/** A session that began so long before the window is looked for no more. */
const LONGEST = 3 * 86_400_000;

/** Other sessions around this one: of the actor, in the account, and of others in the actor's own account. */
export function sessionMarks(db: Readable, subject: Subject, window: Window): Marks {
  const of = (
    column: 'actor_key' | 'target_key',
    key: string,
    make: (row: Row) => Pick<Mark, 'lane' | 'label'>,
  ) => {
    const { rows, more } = limited<Row>(db, sqlFor(column), {
      key,
      id: subject.id,
      start: subject.startedAt,
      to: window.to,
      from: window.from,
      earliest: window.from - LONGEST,
    });
    return { marks: rows.map((row) => markOf(row, window, make(row))), more };
  };
  const found = [
    of('actor_key', subject.actorKey, ({ target }) => ({ lane: 'actor', label: `As ${target}` })),
    of('target_key', subject.targetKey, ({ actor }) => ({
      lane: 'target',
      label: `${actor} in the account`,
    })),
    of('target_key', subject.actorKey, ({ actor }) => ({
      lane: 'actor',
      label: `${actor} in the actor's own account`,
    })),
  ];
  // The actor's next session in the same account is in two of the lists.
  const seen = new Set<string | null>();
  const marks = found
    .flatMap((one) => one.marks)
    .filter(({ sessionId }) => !seen.has(sessionId) && seen.add(sessionId));
  return { marks, more: found.reduce((sum, { more }) => sum + more, 0) };
}

const sqlFor = (column: 'actor_key' | 'target_key'): string => `
SELECT id, started_at AS startedAt, ended_at AS endedAt, end_kind AS endKind, seen_until AS seenUntil, actor_name AS actor,
       target_name AS target, count(*) OVER () AS total
FROM session
WHERE ${column} = @key AND started_at >= @earliest AND started_at < @to
  AND max(coalesce(ended_at, seen_until), started_at) >= @from AND id <> @id
ORDER BY abs(started_at - @start), id`;

function markOf(row: Row, window: Window, what: Pick<Mark, 'lane' | 'label'>): Mark {
  const end = Math.max(row.endedAt ?? row.seenUntil, row.startedAt);
  const mark = {
    ...what,
    group: 'sessions',
    at: row.startedAt,
    open: row.endKind !== 'logout',
    text: `${row.actor} as ${row.target}`,
    sessionId: row.id,
  };
  return span(mark, window, [row.startedAt, end]);
}
