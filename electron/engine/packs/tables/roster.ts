import {
  BREADTH_WORDS,
  ROSTER_FLAG_WORDS,
  type BreadthBand,
  type RosterFlag,
} from '../../../../shared/people-words.ts';
import { rosterTotal, sessionsAreTold } from '../../views/roster.ts';
import { citeWriter, factCell, instantCell, listCell, type CiteRow } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT name, username, active, unit, declared, approved, sessions, targets, band, last_at, how, flags, cites
FROM roster_entry ORDER BY name, username, key`;

type Row = {
  name: string;
  username: string | null;
  active: 0 | 1 | null;
  unit: string | null;
  declared: 0 | 1;
  approved: 0 | 1 | null;
  sessions: number;
  targets: number;
  band: string | null;
  last_at: number | null;
  how: string;
  flags: string;
  cites: string;
};

const NOT_RECORDED = 'not recorded';

export const rosterTable: Table = {
  file: 'roster.csv',
  about: 'Who may act as somebody else (declared) and who did (observed).',
  columns: [
    'name',
    'username',
    'active',
    'unit',
    'declared',
    'approved',
    'sessions',
    'accounts_entered',
    'share_of_active_users',
    'last_at',
    'how',
    'worth_a_look',
    'cites',
  ],
  *rows(reader) {
    const cites = citeWriter(reader);
    const told = sessionsAreTold(reader);
    const known = rosterTotal(reader).known === 1;
    for (const row of reader.prepare(SQL).all() as Row[]) {
      yield [
        row.name,
        row.username,
        factCell(row.active),
        row.unit,
        known || row.declared === 1 ? factCell(row.declared) : NOT_RECORDED,
        factCell(row.approved),
        told ? row.sessions : NOT_RECORDED,
        told ? row.targets : NOT_RECORDED,
        told ? shareCell(row) : NOT_RECORDED,
        instantCell(row.last_at),
        listCell(row.how),
        flagWords(row.flags),
        cites(JSON.parse(row.cites) as CiteRow[]),
      ];
    }
  },
};

function shareCell({ targets, band }: Row): string {
  if (targets === 0) return 'none';
  return band === null ? NOT_RECORDED : BREADTH_WORDS[band as BreadthBand];
}

function flagWords(flags: string): string {
  return (JSON.parse(flags) as { flag: RosterFlag; sentence: string }[])
    .map(({ flag, sentence }) => `${ROSTER_FLAG_WORDS[flag].label}: ${sentence}`)
    .join(' ');
}
