import {
  GRANTEE_WORDS,
  STATE_WORDS,
  type Grantee,
  type StateField,
} from '../../../../shared/people-words.ts';
import type { Readable } from '../../db/open.ts';
import { citeOf, moment, short, span, type Mark, type Place, type Subject, type Window } from './mark.ts';

/** Grants of access to the account, and moves of the policy that lets administrators in. */
export function accessMarks(db: Readable, subject: Subject, window: Window): Mark[] {
  return [...grantMarks(db, subject, window), ...switchMarks(db, window)];
}

type Grant = Place & {
  grantee: Grantee;
  granteeText: string | null;
  from: number | null;
  through: number | null;
  revokedAt: number | null;
  sentence: string;
};

function grantMarks(db: Readable, { targetKey }: Subject, window: Window): Mark[] {
  const grants = db
    .prepare(
      `SELECT g.grantee, g.grantee_text AS granteeText, g.from_at AS "from", g.through_at AS through, g.revoked_at AS revokedAt,
              g.sentence, s.id AS sourceId, s.file, json_extract(g.cites, '$[0].row') AS row
       FROM access_grant g LEFT JOIN source s ON s.id = json_extract(g.cites, '$[0].sourceId')
       WHERE g.owner_key = ? ORDER BY g.from_at, g.id`,
    )
    .all(targetKey) as Grant[];
  return grants.flatMap((grant) => {
    const end = earlier(grant.through, grant.revokedAt);
    if ((grant.from ?? -Infinity) >= window.to || (end ?? Infinity) <= window.from) return [];
    const whom = grant.granteeText ?? GRANTEE_WORDS[grant.grantee];
    const mark = {
      lane: 'access',
      group: `Granted to ${short(whom, 60)}`,
      at: window.from,
      label: short(`Open to ${whom}`, 80),
      text: short(grant.sentence),
      cite: citeOf(grant),
    } as const;
    return [span(mark, window, [grant.from, end])];
  });
}

const earlier = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

type Switch = Place & { at: number; state: 'on' | 'off' | null; sentence: string };

function switchMarks(db: Readable, { from, to }: Window): Mark[] {
  const switches = db
    .prepare(
      `SELECT p.at, p.state, p.sentence, p.source_id AS sourceId, s.file, p.row
       FROM policy_switch p JOIN source s ON s.id = p.source_id WHERE p.at >= ? AND p.at < ? ORDER BY p.part`,
    )
    .all(from, to) as Switch[];
  return switches.map((one) =>
    moment({
      lane: 'access',
      group: 'Login policy',
      at: one.at,
      label: one.state === null ? 'Login policy switched' : `Login policy switched ${one.state}`,
      text: short(one.sentence),
      cite: citeOf(one),
    }),
  );
}

type Change = Place & { field: StateField; value: string | null; at: number; sentence: string };

/** What changed about both people near the session, as far as the audit trail says it. */
export function stateMarks(db: Readable, subject: Subject, window: Window): Mark[] {
  const statement = db.prepare(
    `SELECT t.field, t.value, t.from_at AS at, t.sentence, t.source_id AS sourceId, s.file, t.row
     FROM person_state t LEFT JOIN source s ON s.id = t.source_id
     WHERE t.person_key = ? AND t.basis = 'trail' AND t.from_at >= ? AND t.from_at < ? ORDER BY t.from_at, t.part`,
  );
  const of = (lane: 'actor' | 'target', key: string): Mark[] =>
    (statement.all(key, window.from, window.to) as Change[]).map((change) =>
      moment({
        lane,
        group: 'changes',
        at: change.at,
        label: short(`${STATE_WORDS[change.field]}: ${change.value ?? 'not recorded'}`, 80),
        text: short(change.sentence),
        cite: citeOf(change),
      }),
    );
  return [...of('target', subject.targetKey), ...of('actor', subject.actorKey)];
}
