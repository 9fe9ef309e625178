import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inModules, node24, Refusal, root, say } from './project.mjs';
import { run } from './run.mjs';

const sources = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const stamp = join(root, 'out', '.built-from');

/** Builds the app, unless what is in out/ was built from the very same sources. */
export async function buildApp() {
  const wanted = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Building the app …');
  // Its output goes to the error stream, like all else that is not an answer.
  const code = await run(
    node24,
    [inModules('electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  );
  if (code !== 0) throw new Refusal('The app could not be built; the lines above say why.');
  writeFileSync(stamp, wanted);
}

/** By content, not by time: a fresh clone or a switched branch gives every file a new time. */
function sourceHash() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((path) => filesUnder(path))) {
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (path.includes('.')) return [path];
  const entries = readdirSync(join(root, path), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
