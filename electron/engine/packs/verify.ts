import { basename } from 'node:path';
import type { Verification } from '../../../shared/contract/pack.ts';
import type { Job } from '../job.ts';
import { byText } from '../text.ts';
import type { Bag } from './bag/bag.ts';
import { openBag } from './bag/open-bag.ts';
import { checkPayload, checkTagFiles } from './checks/hashes.ts';
import { meaningChecks } from './checks/meaning.ts';
import type { Problem } from './checks/problem.ts';

/**
 * Checks a pack, zipped or unpacked, without writing anything: structure, hashes of every file, nothing missing and
 * nothing added, the chain of the log, the balance of the ledger, digest and pack id. Names the first bad file.
 * @throws AuditError `pack-broken` when it cannot be opened at all.
 */
export async function verifyPack(path: string, job: Job): Promise<Verification> {
  const bag = await openBag(path);
  try {
    const problem = await firstProblem(bag, job);
    const files = bag.files.size;
    if (problem)
      return { whole: false, files, firstBad: problem.file, message: `${problem.file} ${problem.why}.` };
    return {
      whole: true,
      files,
      firstBad: null,
      message: `${basename(path)} is whole: ${files} files, every hash, the log and the ledger hold.`,
    };
  } finally {
    bag.close();
  }
}

/** A manifest that is wrong itself accuses the files it lists, so tag files come before the payload. */
async function firstProblem(bag: Bag, job: Job): Promise<Problem | null> {
  if (bag.hostile) return bag.hostile;
  const first = (problems: readonly Problem[]): Problem | undefined =>
    problems.toSorted((a, b) => byText(a.file, b.file))[0];
  const listed = first(await checkTagFiles(bag, job)) ?? first(await checkPayload(bag, job));
  if (listed) return listed;
  for (const check of meaningChecks) {
    job.signal.throwIfAborted();
    const problem = await check(bag);
    if (problem) return problem;
  }
  return null;
}
