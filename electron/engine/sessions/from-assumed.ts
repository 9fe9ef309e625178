import type { Readable } from '../db/open.ts';
import type { Register } from '../people/register.ts';
import type { Facts } from '../sources/facts.ts';
import { fold } from '../text.ts';
import type { Draft } from './draft.ts';
import { endsOf } from './ends.ts';

type Row = Facts['assumed_session'] & { sourceId: number; row: number };

/**
 * Sessions from lists that name actor, target and time themselves. An end that the list gives is an end (`logout`);
 * one that it lacks is bounded by the actor's next session on the same system, or stays open.
 */
export function assumedSessions(db: Readable, register: Register): Draft[] {
  const rows = rowsOf(db);
  const ends = endsOf(
    rows.map((row) => ({
      at: row.started_at,
      actor: JSON.stringify([row.system, fold(actorText(row))]),
      target: fold(targetText(row)),
      is: 'start',
    })),
  );
  return rows.map((row, position) => {
    const inferred = ends.get(position);
    return {
      system: row.system === null ? 'other' : fold(row.system),
      actor: register.resolve(row.actor_name, row.actor_login),
      target: register.resolve(row.target_name, row.target_login),
      actorText: actorText(row),
      targetText: targetText(row),
      startedAt: row.started_at,
      endedAt: row.ended_at ?? inferred?.at ?? null,
      endKind: row.ended_at === null ? (inferred?.kind ?? 'open') : 'logout',
      reason: row.reason,
      evidence: [
        {
          sourceId: row.sourceId,
          row: row.row,
          role: 'report',
          at: row.started_at,
          text: row.reason ?? 'no reason given',
        },
      ],
    };
  });
}

function actorText(row: Row): string {
  return row.actor_login ?? row.actor_name ?? '';
}
function targetText(row: Row): string {
  return row.target_login ?? row.target_name ?? '';
}

function rowsOf(db: Readable): Row[] {
  return db
    .prepare(
      `SELECT a.source_id AS sourceId, a.row, a.system, a.actor_name, a.actor_login, a.target_name, a.target_login,
              a.started_at, a.ended_at, a.reason
       FROM assumed_session a
       JOIN record r ON r.source_id = a.source_id AND r.row = a.row AND r.fate = 'imported'
       JOIN source s ON s.id = a.source_id
       ORDER BY a.started_at, s.file, s.sha256, a.row`,
    )
    .all() as Row[];
}
