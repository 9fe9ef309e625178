import type { Evidence, Identity } from '../model.ts';
import type { Register } from '../people/register.ts';
import { fold } from '../text.ts';
import type { Draft } from './draft.ts';
import type { End } from './ends.ts';
import type { Gathered } from './gather.ts';
import type { EventRow } from './impersonation-events.ts';

/** Rows cited for one session; a session of a whole day can have thousands. */
const MOST_ROWS = 200;

/** A session of gathered rows as a draft. @param end how it ended, by its logout or by the actor's next start. */
export function draftOf(session: Gathered, end: End | undefined, register: Register): Draft {
  const { start, rows } = session;
  const actor = whom(rows, 'actor', register);
  const target = whom(rows, 'target', register);
  return {
    system: fold(start.system),
    actor: actor.identity,
    target: target.identity,
    actorText: actor.text,
    targetText: target.text,
    startedAt: start.at,
    ...endedBy(session, end),
    reason: rows.find(({ reason }) => reason !== null)?.reason ?? null,
    evidence: evidenceOf(session),
  };
}

/** A logout as it is; without one the earliest of the bounds, as long as no row of the session lies after it. */
function endedBy({ rows }: Gathered, end: End | undefined): Pick<Draft, 'endedAt' | 'endKind'> {
  if (end?.kind === 'logout') return { endedAt: end.at, endKind: 'logout' };
  const last = rows.at(-1)?.at ?? 0;
  const stated = rows.reduce<number | null>((most, { ends_by }) => later(most, ends_by), null);
  const bounds = [end?.at ?? null, stated].filter((at) => at !== null && at >= last) as number[];
  return bounds.length === 0
    ? { endedAt: null, endKind: 'open' }
    : { endedAt: Math.min(...bounds), endKind: 'inferred' };
}

function later(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

/**
 * Who is meant on one side of a session: as the first row says that names anybody, and known by the first row that names
 * somebody of the rosters, since a log may give an id where an event of the same session gives a username.
 */
function whom(
  rows: readonly EventRow[],
  side: 'actor' | 'target',
  register: Register,
): { text: string; identity: Identity } {
  const tried = new Set<string>();
  let first: { text: string; identity: Identity } | null = null;
  for (const row of rows) {
    const [name, login] = [row[`${side}_name`], row[`${side}_login`]];
    const text = login ?? name;
    const both = JSON.stringify([name, login]);
    if (text === null || tried.has(both)) continue;
    tried.add(both);
    const identity = register.resolve(name, login);
    first ??= { text, identity };
    if (identity.keys.some((key) => key.startsWith('p:'))) return { text: first.text, identity };
  }
  return first ?? { text: '', identity: register.resolve(null, null) };
}

function evidenceOf({ rows, start, end }: Gathered): Evidence[] {
  const ends = end === null || end === start ? [] : [end];
  const between = rows.filter((row) => row !== start && row !== end);
  const inside = between.slice(0, MOST_ROWS - 1 - ends.length);
  const more = between.length - inside.length;
  const cite = (row: EventRow, role: Evidence['role'], rest = 0): Evidence => ({
    sourceId: row.sourceId,
    row: row.row,
    role,
    at: row.at,
    text: `${textOf(row)}${rest === 0 ? '' : ` (and ${rest} more rows of this session, not listed)`}`,
  });
  return [
    cite(start, 'start'),
    ...inside.map((row, place) => cite(row, 'inside', place === inside.length - 1 ? more : 0)),
    ...ends.map((row) => cite(row, 'end')),
  ];
}

function textOf({ text, ip }: EventRow): string {
  return ip === null || text.includes(ip) ? text : `${text}, from ${ip}`;
}
