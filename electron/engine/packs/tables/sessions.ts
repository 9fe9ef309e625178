import type { Cell } from '../csv.ts';
import { LINK_BAND_WORDS, type LinkBand } from '../../../../shared/link-words.ts';
import { STATE_BASIS_WORDS, type StateBasis } from '../../../../shared/people-words.ts';
import type { Considered } from '../../model.ts';
import { citeWriter, factCell, instantCell, listCell, type CiteRow } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT s.id, s.system, s.verdict, s.sentence, s.started_at, s.ended_at, s.end_kind,
       s.seen_until,
       s.actor_name, s.actor_username, s.target_name, s.target_username, s.candidates, s.through_name, s.unit, s.unit_basis,
       s.sensitive, s.support, s.kinds, s.reason,
       s.ticket_key, s.ticket_how, s.band, s.considered,
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
  seen_until: number;
  actor_name: string;
  actor_username: string | null;
  target_name: string;
  target_username: string | null;
  candidates: string;
  through_name: string | null;
  unit: string | null;
  unit_basis: StateBasis;
  sensitive: 0 | 1 | null;
  support: string | null;
  kinds: string;
  reason: string | null;
  ticket_key: string | null;
  ticket_how: string | null;
  band: LinkBand;
  considered: string;
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
    'minutes_at_least',
    'minutes',
    'actor',
    'actor_username',
    'target',
    'target_username',
    'target_candidates',
    'through',
    'unit',
    'unit_known',
    'sensitive',
    'support',
    'seen_in',
    'reason',
    'ticket',
    'ticket_how',
    'tied',
    'compared_with',
    'evidence',
  ],
  *rows(reader) {
    const cites = citeWriter(reader);
    for (const row of reader.prepare(SQL).all() as Row[]) yield cellsOf(row, cites);
  },
};

const minutes = (ms: number): number => Math.round(ms / 6000) / 10;

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
    minutes(row.seen_until - row.started_at),
    row.ended_at === null ? null : minutes(row.ended_at - row.started_at),
    row.actor_name,
    row.actor_username,
    row.target_name,
    row.target_username,
    candidates.map(({ name, username }) => username ?? name).join('; '),
    row.through_name,
    row.unit,
    STATE_BASIS_WORDS[row.unit_basis],
    factCell(row.sensitive),
    row.support,
    listCell(row.kinds),
    row.reason,
    row.ticket_key,
    row.ticket_how,
    LINK_BAND_WORDS[row.band].label,
    (JSON.parse(row.considered) as Considered).sentence,
    cites(JSON.parse(row.evidence) as CiteRow[]),
  ];
}
