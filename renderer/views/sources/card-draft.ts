import type { Card, Source } from '../../../shared/contract/sources.ts';
import { isDay } from '../../../shared/days.ts';
import { TICKET_KINDS } from '../../../shared/words.ts';
import type { CardDraft } from '../../state/care-drafts.ts';

/** Only of files with tickets it must be known which days they cover, where their rows do not show it. */
export const hasTickets = ({ kind }: Source): boolean => TICKET_KINDS.includes(kind);

/** A card as it is written in the form. */
export function draftOf(card: Card | null): CardDraft {
  const { expectedRows, covers, ...texts } = card ?? UNWRITTEN;
  return {
    ...texts,
    expectedRows: expectedRows === null ? '' : String(expectedRows),
    from: covers?.from ?? '',
    to: covers?.to ?? '',
  };
}

/** The card that was written; `rows` and `days` are what is wrong with them, as sentences. */
export function cardOf(
  { from, to, expectedRows, ...texts }: CardDraft,
  source: Source,
): { readonly card: Card; readonly rows: string | null; readonly days: string | null } {
  const rows = rowsIn(expectedRows);
  const days = hasTickets(source) ? problemOf(from.trim(), to.trim()) : null;
  const declared = hasTickets(source) && days === null && from.trim() !== '';
  return {
    card: {
      ...texts,
      expectedRows: rows === 'no number' ? null : rows,
      covers: declared ? { from: from.trim(), to: to.trim() } : null,
    },
    rows: rows === 'no number' ? 'Write a whole number, or nothing.' : null,
    days,
  };
}

/** Whether other days are declared than before, which changes what follows from the file. */
export function changesCoverage(card: Card, { card: before }: Source): boolean {
  const [now, then] = [card.covers ?? null, before?.covers ?? null];
  return now?.from !== then?.from || now?.to !== then?.to;
}

function problemOf(from: string, to: string): string | null {
  const wrong = [from, to].find((day) => day !== '' && !isDay(day));
  if (wrong !== undefined) return `“${wrong}” is not a day. Write it as 2026-03-31.`;
  if ((from === '') !== (to === '')) return 'Give both days, or neither.';
  return from > to ? 'The first day is after the last.' : null;
}

/** People copy numbers with their separators. */
function rowsIn(text: string): number | null | 'no number' {
  const digits = text.replace(/[\s,.'’_]/gu, '');
  if (digits === '') return null;
  return /^\d{1,12}$/.test(digits) ? Number(digits) : 'no number';
}

const UNWRITTEN: Card = {
  extractedBy: '',
  system: '',
  extractedAt: '',
  filter: '',
  expectedRows: null,
  note: '',
  screenshot: null,
};
