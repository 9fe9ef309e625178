import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AuditError } from '../../../../shared/errors.ts';
import type { Bag } from './bag.ts';
import { openFolder } from './open-folder.ts';
import { openZip } from './open-zip.ts';

/** @throws AuditError `pack-broken` when there is nothing to read at all. */
export async function openBag(path: string): Promise<Bag> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new AuditError('pack-broken', `${basename(path)} was not found. Choose the pack again.`);
  return found.isDirectory() ? openFolder(path) : openZip(path);
}
