import { createHash } from 'node:crypto';
import { breathe, type Job } from '../../job.ts';
import { readManifest, type Manifest } from '../bag/manifest.ts';
import { readText, type Bag } from '../bag/bag.ts';
import type { Problem } from './problem.ts';

export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';

/** Every tag file against the tag manifest, and none beside it. */
export async function checkTagFiles(bag: Bag, job: Job): Promise<Problem[]> {
  const missing = ['bagit.txt', 'bag-info.txt', MANIFEST, TAG_MANIFEST].filter(
    (file) => !bag.files.has(file),
  );
  if (missing.length > 0) return missing.map((file) => ({ file, why: 'is missing' }));
  const tags = [...bag.files.keys()].filter((file) => !file.startsWith('data/') && file !== TAG_MANIFEST);
  return checkListed(bag, TAG_MANIFEST, tags, job);
}

/** Every file under data/ against the manifest, and none beside it. */
export async function checkPayload(bag: Bag, job: Job): Promise<Problem[]> {
  return checkListed(
    bag,
    MANIFEST,
    [...bag.files.keys()].filter((file) => file.startsWith('data/')),
    job,
  );
}

async function checkListed(
  bag: Bag,
  manifestFile: string,
  files: readonly string[],
  job: Job,
): Promise<Problem[]> {
  const manifest = readManifest((await readText(bag, manifestFile)) ?? '');
  if (manifest === null)
    return [{ file: manifestFile, why: 'is not a list of hashes and paths, each path once' }];
  const missing = [...manifest.keys()]
    .filter((file) => !files.includes(file))
    .map((file) => ({ file, why: 'is missing' }));
  const problems: Problem[] = [...missing];
  for (const [done, file] of files.entries()) {
    const why = await checkFile(bag, file, manifest, manifestFile, job);
    if (why !== null) problems.push({ file, why });
    job.progress(`Checking against ${manifestFile}`, done + 1, files.length, 'files');
  }
  return problems;
}

async function checkFile(
  bag: Bag,
  file: string,
  manifest: Manifest,
  manifestFile: string,
  job: Job,
): Promise<string | null> {
  const expected = manifest.get(file);
  if (expected === undefined) return `is not listed in ${manifestFile}`;
  const hash = createHash('sha256');
  try {
    for await (const chunk of bag.read(file)) {
      hash.update(chunk);
      await breathe(job);
    }
  } catch (error) {
    job.signal.throwIfAborted();
    return `cannot be read (${error instanceof Error ? error.message : 'unknown reason'})`;
  }
  return hash.digest('hex') === expected ? null : `differs from its hash in ${manifestFile}`;
}
