import { isRecordId } from '../../cells/ticket-changes.ts';
import { saidIn } from '../../cells/ticket-life.ts';
import type { RecordCells } from '../../format.ts';

/** A number as ServiceNow gives it, alone or behind the name of its table: "Incident: INC0010001". */
const NUMBER = /^(?:[\p{L} ]{1,40}: ?)?([A-Z]{2,10}\d{5,12})$/iu;

/** The number of a ticket that a reference shows; null when it shows something else. */
export function numberIn(text: string): string | null {
  return NUMBER.exec(text)?.[1] ?? null;
}

/** Where the ticket of a change stands, the surest first. */
const COLUMNS = ['key', 'approval_for', 'metric_id', 'internal'] as const;

/** The key of the ticket that a row is about; null when the row has none but the id of a record. */
export function keyOf(record: RecordCells): string | null {
  for (const column of COLUMNS) {
    const text = saidIn(record, column);
    if (text === null || isRecordId(text)) continue;
    if (column === 'key') return numberIn(text) ?? text;
    const number = numberIn(text);
    if (number !== null) return number;
    // What an approval is for may be a ticket of any system; a plain number is the id of a record.
    if (column === 'approval_for' || !/^\d+$/.test(text)) return text;
  }
  return null;
}
