import type { RosterMatrix } from '../../../shared/contract/access.ts';
import type { Readable } from '../db/open.ts';
import { byText, fold } from '../text.ts';

type Cell = { key: string; name: string; unit: string | null; sensitive: 0 | 1 | null; sessions: number };
type Unit = RosterMatrix['units'][number];
type Actor = { key: string; name: string; sessions: number; cells: Map<string | null, number> };

/**
 * Sessions of each actor in each unit, by the unit of the session's own time; rows and columns add up to all sessions.
 * A unit is sensitive when every session in it is of which it is recorded.
 */
export function rosterMatrixOf(db: Readable): RosterMatrix {
  const cells = db
    .prepare(
      `SELECT actor_key AS key, min(actor_name) AS name, unit, min(sensitive) AS sensitive, count(*) AS sessions
       FROM session GROUP BY actor_key, unit`,
    )
    .all() as Cell[];
  const units = unitsOf(cells);
  const actors = actorsOf(cells);
  return {
    units,
    actors: actors.map(({ key, name, sessions, cells: own }) => ({
      key,
      name,
      sessions,
      cells: units.map(({ unit }) => own.get(unit) ?? 0),
    })),
  };
}

function unitsOf(cells: readonly Cell[]): Unit[] {
  const units = new Map<string | null, Unit>();
  for (const { unit, sensitive, sessions } of cells) {
    const known = units.get(unit) ?? { unit, sensitive: null, sessions: 0 };
    const told = sensitive === null ? known.sensitive : sensitive === 1 && known.sensitive !== false;
    units.set(unit, { unit, sensitive: told, sessions: known.sessions + sessions });
  }
  return [...units.values()].sort(
    (a, b) =>
      Number(b.sensitive === true) - Number(a.sensitive === true) ||
      b.sessions - a.sessions ||
      Number(a.unit === null) - Number(b.unit === null) ||
      byText(a.unit ?? '', b.unit ?? ''),
  );
}

function actorsOf(cells: readonly Cell[]): Actor[] {
  const actors = new Map<string, Actor>();
  for (const { key, name, unit, sessions } of cells) {
    const actor = actors.get(key) ?? { key, name, sessions: 0, cells: new Map() };
    actor.sessions += sessions;
    actor.cells.set(unit, sessions);
    actor.name = byText(name, actor.name) < 0 ? name : actor.name;
    actors.set(key, actor);
  }
  return [...actors.values()].sort(
    (a, b) => b.sessions - a.sessions || byText(fold(a.name), fold(b.name)) || byText(a.key, b.key),
  );
}
