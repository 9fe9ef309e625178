import { AuditError } from '../../../shared/errors.ts';
import type { Job } from '../job.ts';
import type { FileFacts } from './file/fingerprint.ts';
import { neighboursHold } from './file/neighbours.ts';
import { formats } from './formats/index.ts';
import type { Format } from './format.ts';
import type { Given } from './study.ts';

/**
 * The file with what must be left out of its text: from here on nothing of a secret is shown or stored. That a person
 * takes the list for another kind changes nothing about what is in it.
 * @param recognised every format that the list may be of.
 * @throws AuditError `file-foreign` for a list that may hold secrets and is no text in which they can be found.
 */
export async function guarded(
  file: FileFacts,
  recognised: readonly Format[],
  given: Given,
  job: Job,
): Promise<FileFacts> {
  const among = (await mayHoldAny(file, given, job)) ? formats : recognised;
  const secrets = among.flatMap((format) => format.secrets ?? []);
  if (secrets.length === 0) return file;
  const plain = file.container !== 'workbook' && !file.encoding.startsWith('utf-16');
  if (plain) return { ...file, secrets: [...new Set(secrets)] };
  throw new AuditError(
    'file-foreign',
    `${file.name} may hold secrets, which can only be left out of a text in UTF-8. Save it as CSV or JSON in UTF-8 and choose that file.`,
  );
}

/** Whether what is read, or the archive that it lies in, may hold secrets, whatever the list itself is. */
async function mayHoldAny(file: FileFacts, { as }: Given, job: Job): Promise<boolean> {
  const secrets = formats.flatMap((format) => format.secrets ?? []);
  return (as !== undefined && as.sha256 !== file.sha256) || neighboursHold(file, secrets, job);
}
