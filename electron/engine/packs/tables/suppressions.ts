import type { Suppression } from '../../../../shared/contract/suppressions.ts';
import { suppressionList } from '../../suppressions/list.ts';
import type { Cell } from '../csv.ts';
import { instantCell } from './cells.ts';
import type { Table } from './table.ts';

/** A column and what a suppression has in it. */
const COLUMNS: readonly (readonly [name: string, cell: (one: Suppression) => Cell])[] = [
  ['log_seq', ({ id }) => id],
  ['owner', ({ owner }) => owner],
  ['reason', ({ reason }) => reason],
  ['ticket', ({ ticket }) => ticket],
  ['rules', ({ scope }) => scope.rules.join(' ')],
  ['actor', ({ scope }) => scope.actor.name],
  ['actor_username', ({ scope }) => scope.actor.username],
  ['target', ({ scope }) => scope.target?.name ?? null],
  ['target_username', ({ scope }) => scope.target?.username ?? null],
  ['unit', ({ scope }) => scope.unit],
  ['first_day', ({ from }) => from],
  ['last_day', ({ until }) => until],
  ['review_due_from', ({ dueFrom }) => dueFrom],
  ['written_by', ({ who }) => who],
  ['written_at', ({ at }) => instantCell(at)],
  ['approved_by', ({ approved }) => approved?.who ?? null],
  ['approved_at', ({ approved }) => instantCell(approved?.at ?? null)],
  ['approval_note', ({ approved }) => approved?.note ?? null],
  ['ended_by', ({ ended }) => ended?.who ?? null],
  ['ended_at', ({ ended }) => instantCell(ended?.at ?? null)],
  ['end_note', ({ ended }) => ended?.note ?? null],
  ['findings_hidden', ({ effect }) => effect.hidden],
  ['findings_partly_covered', ({ effect }) => effect.partly],
  ['sessions_covered', ({ effect }) => effect.sessions],
  ['sessions_waiting', ({ effect }) => effect.waiting],
  ['waiting_unit_not_recorded', ({ effect }) => effect.unrecorded],
];

export const suppressionsTable: Table = {
  file: 'suppressions.csv',
  about:
    'Every suppression, ended ones too: what it hides, by whose word, why, on which days, who approved it, and what it comes to; `log_seq` is its line in log.jsonl.',
  columns: COLUMNS.map(([name]) => name),
  *rows(reader) {
    for (const one of suppressionList(reader).toReversed()) yield COLUMNS.map(([, cell]) => cell(one));
  },
};
