import { careOf, type Care } from '../../sources/care/care.ts';
import type { Cell } from '../csv.ts';
import { instantCell } from './cells.ts';
import type { Table } from './table.ts';

export const cardsTable: Table = {
  file: 'cards.csv',
  about:
    'How each file came to be, as a person wrote it: who extracted it, from which system, when, with which filter, which days a file with tickets is declared to cover; empty cells were not filled in.',
  columns: [
    'file',
    'list',
    'sha256',
    'complete',
    'extracted_by',
    'system',
    'extracted_at',
    'filter',
    'expected_rows',
    'rows',
    'declared_from',
    'declared_to',
    'note',
    'screenshot',
    'screenshot_sha256',
    'written_by',
    'written_at',
  ],
  *rows(reader) {
    for (const care of careOf(reader)) yield cellsOf(care);
  },
};

function cellsOf({ source, card, cardSaved, complete }: Care): Cell[] {
  return [
    source.file,
    source.list,
    source.sha256,
    complete ? 'yes' : 'no',
    card?.extractedBy ?? null,
    card?.system ?? null,
    card?.extractedAt ?? null,
    card?.filter ?? null,
    card?.expectedRows ?? null,
    source.total,
    card?.covers?.from ?? null,
    card?.covers?.to ?? null,
    card?.note ?? null,
    card?.screenshot?.name ?? null,
    card?.screenshot?.sha256 ?? null,
    cardSaved?.by ?? null,
    instantCell(cardSaved?.at ?? null),
  ];
}
