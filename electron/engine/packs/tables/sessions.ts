import type { Cell } from '../csv.ts';
import { citeWriter, factCell, instantCell, type CiteRow } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT s.id, s.system, s.verdict, s.sentence, s.started_at, s.ended_at, s.end_kind,
       s.actor_name, s.actor_username, s.target_name, s.target_username, s.candidates, s.unit, s.sensitive, s.reason,
       s.ticket_key, s.ticket_how,
       (SELECT json_group_array(json_object('sourceId', r.source_id, 'row', r.row) ORDER BY o.file, o.sha256, r.row)
        FROM session_row r JOIN source o ON o.id = r.source_id WHERE r.session_id = s.id) AS evidence
FROM session s ORDER BY s.started_at, s.id`;

type Row = {
  id: string;
  system: string;
  verdict: string;
  sentence: string;
  started_at: number;
  ended_at: number | null;
  end_kind: string;
  actor_name: string;
  actor_username: string | null;
  target_name: string;
  target_username: string | null;
  candidates: string;
  unit: string | null;
  sensitive: 0 | 1 | null;
  reason: string | null;
  ticket_key: string | null;
  ticket_how: string | null;
  evidence: string;
};

export const sessionsTable: Table = {
  file: 'sessions.csv',
  about: 'Every session with its verdict, the sentence that explains it, and the rows it was built from.',
  columns: [
    'id',
    'system',
    'verdict',
    'why',
    'started_at',
    'ended_at',
    'end_kind',
    'minutes',
    'actor',
    'actor_username',
    'target',
    'target_username',
    'target_candidates',
    'unit',
    'sensitive',
    'reason',
    'ticket',
    'ticket_how',
    'evidence',
  ],
  *rows(reader) {
    const cites = citeWriter(reader);
    for (const row of reader.prepare(SQL).all() as Row[]) yield cellsOf(row, cites);
  },
};

function cellsOf(row: Row, cites: (list: readonly CiteRow[]) => string): Cell[] {
  const candidates = JSON.parse(row.candidates) as { name: string; username: string | null }[];
  return [
    row.id,
    row.system,
    row.verdict,
    row.sentence,
    instantCell(row.started_at),
    instantCell(row.ended_at),
    row.end_kind,
    row.ended_at === null ? null : Math.round((row.ended_at - row.started_at) / 6000) / 10,
    row.actor_name,
    row.actor_username,
    row.target_name,
    row.target_username,
    candidates.map(({ name, username }) => username ?? name).join('; '),
    row.unit,
    factCell(row.sensitive),
    row.reason,
    row.ticket_key,
    row.ticket_how,
    cites(JSON.parse(row.evidence) as CiteRow[]),
  ];
}
