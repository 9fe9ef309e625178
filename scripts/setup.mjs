import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronRuntime } from './electron-runtime.mjs';
import { installDebianPackages } from './lib/debian-packages.mjs';
import { inModules, node24, Refusal, root, runScript, say } from './lib/project.mjs';
import { npm } from './lib/run.mjs';

/** Sets up what is missing, and nothing else: a second run looks at a stamp and does no work. */

const stamp = inModules('.actas-setup');

/** The packages and Node 24, exactly as the lock file names them. */
export function setUpPackages() {
  const wanted = lockHash();
  const have = existsSync(stamp) && existsSync(node24) ? readFileSync(stamp, 'utf8') : '';
  if (have === wanted) return;
  say('Installing the packages named in package-lock.json …');
  // Without scripts: the one that builds SQLite would ask for a compiler although its binary is in the package.
  must(npm(['ci', '--ignore-scripts', '--loglevel=error'], { cwd: root }), 'npm ci');
  must(npm(['rebuild', 'node', '--loglevel=error'], { cwd: root }), 'npm rebuild node');
  writeFileSync(stamp, wanted);
}

/** All that the window needs besides the packages; the runtime itself is resolved when it is first asked for. */
export async function setUpWindow() {
  setUpPackages();
  installDebianPackages();
  return electronRuntime();
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/**
 * @param {{ ok: boolean, output: string }} result
 * @param {string} what
 */
function must({ ok, output }, what) {
  if (!ok) throw new Refusal(`${output}\n"${what}" failed; the lines above say why. Nothing was started.`);
}

if (process.argv[1] === import.meta.filename) {
  await runScript(async () => {
    // npm has just installed them itself: only note it, so that the next start does not do it again.
    if (process.argv.includes('--installed')) return writeFileSync(stamp, lockHash());
    await setUpWindow();
    say('Everything is set up.');
  });
}
