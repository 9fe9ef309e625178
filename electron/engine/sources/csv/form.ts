import { AuditError } from '../../../../shared/errors.ts';
import { readText } from '../file/bytes.ts';
import { createDecoder } from '../file/decode.ts';
import type { FileFacts } from '../file/fingerprint.ts';
import { findDelimiter } from './delimiter.ts';
import { createLineEnds, endsWithCrOnly } from './line-ends.ts';

const HEAD_CHARACTERS = 256 * 1024;

/** How the records of a file are written. */
export type CsvForm = {
  readonly delimiter: string;
  readonly crOnly: boolean;
  /** The first line is `sep=;`, which tells Excel the delimiter and is no record. */
  readonly sepLine: boolean;
};

/** Looks at the beginning of a file. @throws AuditError `file-empty` when there is no text in it, `file-foreign` for JSON and XML. */
export async function formOf(file: FileFacts): Promise<CsvForm> {
  const head = await readHead(file);
  const crOnly = endsWithCrOnly(head);
  const lines = createLineEnds(crOnly);
  const text = lines.write(head) + lines.end();
  if (text.trim() === '') throw new AuditError('file-empty', `${file.name} is empty. Export it again.`);
  refuseOtherSyntax(text.trimStart(), file.name);
  const told = /^sep=([,;|\t])\n/i.exec(text)?.[1];
  return { delimiter: told ?? findDelimiter(text.trimStart()), crOnly, sepLine: told !== undefined };
}

/** A list in another syntax, or the web page that a download gave instead of a list. */
function refuseOtherSyntax(text: string, name: string): void {
  if (/^(?:\{\s*["}]|\[\s*[[{"\]])/.test(text))
    throw new AuditError(
      'file-foreign',
      `${name} is JSON, not a table. Export the list as CSV and choose that file.`,
    );
  if (/^<(?:[!?]|html\b|table\b)/i.test(text))
    throw new AuditError(
      'file-foreign',
      `${name} is a web page or XML, not a table. Export the list as CSV and choose that file.`,
    );
}

async function readHead(file: FileFacts): Promise<string> {
  const decoder = createDecoder(file.encoding);
  let head = '';
  for await (const part of readText(file.path, () => undefined)) {
    head += decoder.write(part);
    if (head.trim().length > 0 && head.length >= HEAD_CHARACTERS) break;
  }
  return head.slice(0, HEAD_CHARACTERS);
}
