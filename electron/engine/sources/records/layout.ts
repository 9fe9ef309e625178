import { AuditError } from '../../../../shared/errors.ts';
import type { Job } from '../../job.ts';
import { findDelimiter } from '../csv/delimiter.ts';
import { createLineEnds, endsWithCrOnly } from '../csv/line-ends.ts';
import { readText } from '../file/bytes.ts';
import { createDecoder } from '../file/decode.ts';
import type { FileFacts } from '../file/fingerprint.ts';
import { createColumns } from '../json/columns.ts';
import { NO_PAGES, type Pages } from '../json/pages.ts';
import { jsonRecords } from '../json/records.ts';
import { shapeOf, type JsonShape } from '../json/shape.ts';

const HEAD_CHARACTERS = 256 * 1024;

/** How the records of a list are written. */
export type Layout =
  | {
      readonly syntax: 'csv';
      readonly delimiter: string;
      readonly crOnly: boolean;
      /** The first line is `sep=;`, which tells Excel the delimiter and is no record. */
      readonly sepLine: boolean;
    }
  | {
      readonly syntax: 'json' | 'json-lines';
      readonly shape: JsonShape;
      /** The paths of all values: JSON has no header of its own. */
      readonly header: readonly string[];
      /** What stands beside the records about further ones. */
      readonly pages: Pages;
    }
  | { readonly syntax: 'xlsx' };

/**
 * Looks at the beginning of a list, and at all of it when it is JSON.
 * @throws AuditError `file-empty` when there is no text in it, `file-foreign` for web pages and XML.
 */
export async function layoutOf(file: FileFacts, job: Job): Promise<Layout> {
  if (file.container === 'workbook') return { syntax: 'xlsx' };
  const head = await readHead(file);
  const crOnly = endsWithCrOnly(head);
  const lines = createLineEnds(crOnly);
  const text = lines.write(head) + lines.end();
  const start = text.trimStart();
  if (start === '') throw new AuditError('file-empty', `${file.name} is empty. Export it again.`);
  refuseMarkup(start, file.name);
  const shape = shapeOf(head.trimStart());
  if (shape !== null) return jsonLayout(file, shape, job);
  const told = /^sep=([,;|\t])\n/i.exec(text)?.[1];
  return { syntax: 'csv', delimiter: told ?? findDelimiter(start), crOnly, sepLine: told !== undefined };
}

async function jsonLayout(file: FileFacts, shape: JsonShape, job: Job): Promise<Layout> {
  const columns = createColumns();
  let rows = 0;
  let pages = NO_PAGES;
  for await (const { records, ...batch } of jsonRecords(file, shape, job)) {
    pages = batch.pages;
    for (const record of records) if ('paths' in record) columns.look(record.paths);
    rows += records.length;
    job.progress(`Reading ${file.name}`, rows, null, 'rows');
  }
  return { syntax: shape.syntax, shape, header: columns.header(), pages };
}

/** The web page that a download gave instead of a list. */
function refuseMarkup(text: string, name: string): void {
  if (/^<(?:[!?]|(?:html|head|body|table|script|meta)\b)/i.test(text))
    throw new AuditError(
      'file-foreign',
      `${name} is a web page or XML, not a table. Export the list as CSV and choose that file.`,
    );
}

async function readHead(file: FileFacts): Promise<string> {
  const decoder = createDecoder(file.encoding);
  let head = '';
  for await (const part of readText(file, () => undefined)) {
    head += decoder.write(part);
    if (head.trim().length > 0 && head.length >= HEAD_CHARACTERS) break;
  }
  return head.slice(0, HEAD_CHARACTERS);
}
