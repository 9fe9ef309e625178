import { AuditError } from '../../../../shared/errors.ts';
import { byteOrderMark, utf16Pattern } from './encoding.ts';

const SIGNATURES: readonly {
  readonly bytes: readonly number[];
  readonly what: string;
  readonly todo: string;
}[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'an archive or a workbook inside a compressed file',
    todo: 'Unpack it and choose the file inside.',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'an old Excel document, or a workbook with a password',
    todo: 'Save the sheet as CSV or as a newer workbook (.xlsx) without a password, and choose that file.',
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    what: 'a PDF document',
    todo: 'Export the list as CSV and choose that file.',
  },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    what: 'a database',
    todo: 'If it is an Actas review, open it instead of importing it.',
  },
];

/**
 * Refuses what is not text, in one sentence that names the file.
 * @param encoding the one that a person chose: zero bytes are text in UTF-16.
 * @throws AuditError `file-binary`.
 */
export function refuseBinary(head: Buffer, name: string, encoding: string | undefined): void {
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, at) => head[at] === byte));
  if (known) throw new AuditError('file-binary', `${name} is ${known.what}, not a text file. ${known.todo}`);
  if (byteOrderMark(head) !== null || utf16Pattern(head) !== null || encoding?.startsWith('utf-16')) return;
  let strange = 0;
  for (const byte of head)
    if (byte === 0 || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1b))
      strange += 1;
  // A stray control character happens in texts; in anything else they are everywhere.
  if (strange > head.length * 0.01) {
    throw new AuditError(
      'file-binary',
      `${name} is not a text file. Export the list as CSV and choose that file.`,
    );
  }
}
