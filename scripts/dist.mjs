import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './lib/build.mjs';
import { inModules, node24, Refusal, root, runScript, say } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { setUpWindow } from './setup.mjs';

/** `npm run dist`: the packaged app as a folder, dist/linux-unpacked, made without any download of its own. */

await runScript(async () => {
  const { folder, version, kind, env } = await setUpWindow();
  await buildApp();
  const options = ['--linux', 'dir', `-c.electronDist=${folder}`, `-c.electronVersion=${version}`];
  const builder = [inModules('electron-builder', 'cli.js'), ...options, ...process.argv.slice(2)];
  if ((await run(node24, builder, { cwd: root, stdio: ['ignore', 2, 2] })) !== 0)
    throw new Refusal('The app could not be packaged.');
  if (kind === 'fallback') makeTrial(env['ACTAS_SQLITE_BINDING']);
});

/**
 * With the stand-in the package is for trying out: it needs the binding built for it, and has no use for its launcher.
 * @param {string | undefined} binding
 */
function makeTrial(binding) {
  const resources = join(root, 'dist', 'linux-unpacked', 'resources');
  rmSync(join(resources, 'app'), { recursive: true, force: true });
  const packaged = join(
    resources,
    'app.asar.unpacked',
    'node_modules',
    'better-sqlite3',
    'prebuilds',
    'linux-x64.node',
  );
  if (binding) copyFileSync(binding, packaged);
  say('This package holds the stand-in Electron: try it, do not ship it.');
}
