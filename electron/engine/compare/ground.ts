import type { Readable } from '../db/open.ts';

/** What is read of those findings only that are shown. */
export type FindingWords = {
  readonly sentence: string;
  /** The heaviest first. */
  readonly rules: readonly string[];
};

/** @returns what findings say, by their ids. */
export function wordsIn(db: Readable): (id: string) => FindingWords {
  const sentence = db.prepare('SELECT sentence FROM finding WHERE id = ?').pluck();
  const rules = db.prepare('SELECT rule FROM finding_part WHERE finding_id = ? ORDER BY part').pluck();
  return (id) => ({ sentence: sentence.get(id) as string, rules: rules.all(id) as string[] });
}

/** On what a finding rests. */
export type FindingGround = {
  readonly rules: readonly string[];
  /** When its sessions began, UTC milliseconds, in their order. */
  readonly starts: readonly number[];
  /** The sources of the rows that it cites. */
  readonly sources: readonly number[];
  /** Every id by which its sessions are known. */
  readonly sessions: readonly string[];
};

/** @returns on what findings rest, by their ids. */
export function groundIn(db: Readable): (id: string) => FindingGround {
  const { rules, starts, sources, sessions } = Object.fromEntries(
    Object.entries(GROUND).map(([name, sql]) => [name, db.prepare(sql).pluck()]),
  ) as Record<keyof typeof GROUND, ReturnType<Readable['prepare']>>;
  return (id) => ({
    rules: rules.all({ id }) as string[],
    starts: starts.all({ id }) as number[],
    sources: sources.all({ id }) as number[],
    sessions: sessions.all({ id }) as string[],
  });
}

const GROUND = {
  rules: 'SELECT rule FROM finding_part WHERE finding_id = @id ORDER BY part',
  starts: `SELECT s.started_at FROM finding_session f JOIN session s ON s.id = f.session_id
           WHERE f.finding_id = @id ORDER BY s.started_at`,
  sources: `SELECT DISTINCT json_extract(c.value, '$.sourceId') AS source
            FROM finding f JOIN json_each(f.cites) c WHERE f.id = @id ORDER BY source`,
  sessions: `SELECT session_id FROM finding_session WHERE finding_id = @id UNION
             SELECT a.alias FROM finding_session f JOIN session_alias a ON a.session_id = f.session_id
             WHERE f.finding_id = @id`,
};

/** @returns whether a review tells of one of these sessions by one of these rules; the sessions by any id. */
export function tellsIn(db: Readable): (ground: FindingGround) => boolean {
  const told = db.prepare(
    `SELECT 1 FROM finding_session f JOIN finding_part p ON p.finding_id = f.finding_id
     WHERE f.session_id IN (SELECT value FROM json_each(@sessions) UNION
                            SELECT a.session_id FROM json_each(@sessions) n JOIN session_alias a ON a.alias = n.value)
       AND p.rule IN (SELECT value FROM json_each(@rules)) LIMIT 1`,
  );
  return ({ sessions, rules }) =>
    told.get({ sessions: JSON.stringify(sessions), rules: JSON.stringify(rules) }) !== undefined;
}
