import { counted } from '../db/counted.ts';
import type { Readable } from '../db/open.ts';
import { readLine, type Subject, type TrailLine } from '../trail/lines.ts';
import type { Register } from './register.ts';

type Row = { at: number; user: string; text: string; code: string | null };

/**
 * How many rows of the audit trail are about somebody whom these questions ask for. Rows on sessions are not among them.
 * @param keys questions that nothing else raises.
 */
export function rowsOfTrail(
  db: Readable,
  register: Register,
  keys: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (keys.size === 0) return counts;
  const rows = db
    .prepare(
      `SELECT e.at, e.user, e.text, e.code FROM audit_event e
       WHERE ${counted('e')} AND e.kind IN ('change', 'access-grant')`,
    )
    .iterate() as Iterable<Row>;
  for (const { at, user, text, code } of rows) {
    const who = subjectOfLine(readLine({ text, code, user }));
    if (who?.name == null || who.login !== null || who.id !== null) continue;
    const { ask } = register.resolve(who.name, null, at);
    if (ask !== undefined && keys.has(ask)) counts.set(ask, (counts.get(ask) ?? 0) + 1);
  }
  return counts;
}

function subjectOfLine(line: TrailLine | null): Subject | null {
  if (line === null || line.is === 'switched') return null;
  return 'who' in line ? line.who : line.owner;
}
