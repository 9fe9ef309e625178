import type { SourceKind } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import type { Cite } from '../model.ts';
import type { Register } from '../people/register.ts';
import type { Facts } from '../sources/facts.ts';
import { fold } from '../text.ts';
import { byContent, type Draft } from './draft.ts';
import { sideOf, textKey } from './side.ts';
import { byPlace, sourcesOf } from './sources.ts';

type Row = Facts['assumed_session'] & Cite;

/** Sessions from lists that name actor, target and time themselves. An end that the list gives is an end (`logout`). */
export function assumedSessions(db: Readable, register: Register): Draft[] {
  const rows = db
    .prepare(
      `SELECT a.source_id AS sourceId, a.row, a.system, a.actor_name, a.actor_login, a.target_name, a.target_login,
              a.started_at, a.ended_at, a.reason
       FROM assumed_session a
       JOIN record r ON r.source_id = a.source_id AND r.row = a.row AND r.fate = 'imported'`,
    )
    .iterate() as Iterable<Row>;
  const sourceOf = sourcesOf(db);
  const drafts: Draft[] = [];
  for (const row of rows) drafts.push(draftOf(row, sourceOf(row.sourceId).kinds, register));
  return drafts.sort((a, b) => byContent(a, b) || byPlaceOf(a, b, sourceOf));
}

function byPlaceOf(a: Draft, b: Draft, sourceOf: ReturnType<typeof sourcesOf>): number {
  const [one, other] = [a.evidence[0], b.evidence[0]];
  return one && other ? byPlace(one, other, sourceOf) : 0;
}

function draftOf(row: Row, kinds: readonly [SourceKind], register: Register): Draft {
  const actor = sideOf(register, row.actor_name, row.actor_login, row.started_at);
  const target = sideOf(register, row.target_name, row.target_login, row.started_at);
  const system = row.system === null ? null : fold(row.system);
  const id = [system ?? 'other', textKey(actor.text), textKey(target.text), row.started_at];
  return {
    system,
    key: null,
    rank: 3,
    bases: [{ kind: kinds[0], text: JSON.stringify(id) }],
    kinds,
    actor: actor.identity,
    target: target.identity,
    actorText: actor.text,
    targetText: target.text,
    actorKeys: actor.keys,
    targetKeys: target.keys,
    through: null,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    endKind: row.ended_at === null ? 'open' : 'logout',
    endsBy: null,
    seenUntil: row.ended_at ?? row.started_at,
    reason: row.reason,
    support: null,
    ip: null,
    browser: null,
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
}
