import type { Table } from './table.ts';

const SQL = `
SELECT p.seq, d.seed, p.band, p.place, p.session_id, p.ticket_key
FROM link_sample p JOIN link_draw d ON d.seq = p.seq
WHERE p.seq = (SELECT max(seq) FROM link_draw) ORDER BY p.place`;

type Row = {
  seq: number;
  seed: string;
  band: string;
  place: number;
  session_id: string;
  ticket_key: string;
};

export const linkSampleTable: Table = {
  file: 'link-sample.csv',
  about:
    'The links that were drawn to measure how often automatic links are right, in the order of the draw; what was said about them is in link-decisions.csv.',
  columns: ['log_seq', 'seed', 'band', 'place', 'session', 'ticket'],
  *rows(reader) {
    for (const row of reader.prepare(SQL).all() as Row[])
      yield [row.seq, row.seed, row.band, row.place, row.session_id, row.ticket_key];
  },
};
