import type { SessionDetail } from '../../../shared/contract/sessions.ts';
import type { Readable } from '../db/open.ts';
import { ruleTitle } from './titles.ts';

type Row = Omit<SessionDetail['findings'][number], 'titles'> & { readonly rules: string };

/** The findings a session is in, the heaviest first, each with the titles of all its rules. */
export function findingsOfSession(db: Readable, id: string): SessionDetail['findings'] {
  const rows = db
    .prepare(
      `SELECT f.id, f.severity, f.sentence,
              (SELECT json_group_array(p.rule ORDER BY p.part) FROM finding_part p WHERE p.finding_id = f.id) AS rules
       FROM finding_session fs JOIN finding f ON f.id = fs.finding_id
       WHERE fs.session_id = ? ORDER BY f.severity_rank, f.rule, f.id`,
    )
    .all(id) as Row[];
  return rows.map(({ rules, ...row }) => ({
    ...row,
    titles: (JSON.parse(rules) as string[]).map(ruleTitle),
  }));
}
