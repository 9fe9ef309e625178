import { breathe, type Job } from '../../job.ts';
import { readText } from './bytes.ts';
import { lookInside, type ListPlace } from './place.ts';

/** Longer than any secret and what stands before it. */
const OVERLAP = 16 * 1024;

/**
 * Whether another member of the archive that a list lies in holds a secret: then the archive must not be kept.
 * @throws AuditError as `readText` does; the signal's reason on cancel.
 */
export async function neighboursHold(
  place: ListPlace,
  patterns: readonly RegExp[],
  job: Job,
): Promise<boolean> {
  if (place.container !== 'zip' || place.list === null || patterns.length === 0) return false;
  const { inside } = await lookInside(place.path, job);
  for (const member of inside) {
    if (member === place.inside) continue;
    let before = '';
    for await (const part of readText({ ...place, inside: member }, () => undefined)) {
      // In UTF-16 every other byte of a secret is zero.
      const text = before + part.toString('latin1').replaceAll('\0', '');
      if (patterns.some((pattern) => text.search(pattern) >= 0)) return true;
      before = text.slice(-OVERLAP);
      await breathe(job);
    }
  }
  return false;
}
