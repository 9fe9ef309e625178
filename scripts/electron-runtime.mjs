import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fallbackElectron, fallbackVersion } from './lib/electron-fallback.mjs';
import { cache, inModules, node24, Refusal, root, runScript, say } from './lib/project.mjs';
import { runQuietly } from './lib/run.mjs';
import { sqliteBindingFor } from './lib/sqlite-binding.mjs';

/**
 * Everything needed to open the built app, for `npm start`, the tests of the window and the packager.
 *
 *   const { executable, args, env } = await electronRuntime();
 *   spawn(executable, [...args, 'some.actas'], { env });
 *   await _electron.launch({ executablePath: executable, args: [...drivenArgs], env: { ...env, ACTAS_HOME: folder } });
 *
 * @typedef {object} ElectronRuntime
 * @property {string} executable  Electron's program.
 * @property {readonly string[]} args  Its switches and, last, the app's folder; your own arguments follow.
 * @property {readonly string[]} drivenArgs  The same for Playwright, which has to be connected before a window opens.
 * @property {Record<string, string>} env  The whole environment to start it with.
 * @property {'override' | 'official' | 'fallback'} kind  Where it comes from.
 * @property {string} version  Electron's version.
 * @property {string} folder  The folder it lies in: electron-builder's `electronDist`.
 * @property {string} line  Which one it is, as a sentence for people.
 */

/**
 * Finds an Electron that runs here: the one named by ELECTRON_OVERRIDE_DIST_PATH, then the official one, then a stand-in
 * from the npm registry for networks where the official one cannot be downloaded. The packages must be installed.
 * @returns {Promise<ElectronRuntime>}
 */
export function electronRuntime() {
  return (resolved ??= resolve());
}

/** @type {Promise<ElectronRuntime> | undefined} */
let resolved;

async function resolve() {
  const found = overriding() ?? (await official()) ?? (await standIn());
  const line = `Electron ${found.version} (${origins[found.kind]}).`;
  say(line);
  const binding = await sqliteBindingFor(found.version);
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  // Chromium refuses to sandbox root's processes, and only root needs to be told.
  const args = [...(asRoot ? ['--no-sandbox'] : []), root];
  return {
    ...found,
    line,
    args,
    // Playwright adds this itself when it picks the program; without it a window may open unseen, and the test waits for ever.
    drivenArgs: ['-r', inModules('playwright-core', 'lib', 'server', 'electron', 'loader.js'), ...args],
    env: { ...environment(), ...(binding ? { ACTAS_SQLITE_BINDING: binding } : {}) },
  };
}

/** @typedef {Pick<ElectronRuntime, 'executable' | 'kind' | 'version' | 'folder'>} Found */

const origins = {
  override: 'the one ELECTRON_OVERRIDE_DIST_PATH names',
  official: 'the official one',
  fallback: 'a stand-in, because the official one cannot be downloaded here',
};

const programs = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const program = programs[/** @type {keyof typeof programs} */ (process.platform)] ?? 'electron';
const wanted = () => JSON.parse(readFileSync(inModules('electron', 'package.json'), 'utf8')).version;

/** @returns {Found | undefined} */
function overriding() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return undefined;
  const found = inFolder(folder, 'override');
  if (!found) throw new Refusal(`ELECTRON_OVERRIDE_DIST_PATH names a folder without ${program}: ${folder}`);
  return found;
}

async function official() {
  const folder = inModules('electron', 'dist');
  if (inFolder(folder, 'official')?.version === wanted()) return inFolder(folder, 'official');
  // The installer reads this name as the place to unpack to; here it is unset, or overriding() had answered.
  return (await downloadable()) && download() ? inFolder(folder, 'official') : undefined;
}

async function standIn() {
  if (`${process.platform}-${process.arch}` !== 'linux-x64') {
    throw new Refusal(
      'Electron could not be downloaded. Unpack one yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  return /** @type {Found} */ (inFolder(await fallbackElectron(), 'fallback'));
}

/**
 * @param {string} folder
 * @param {Found['kind']} kind
 * @returns {Found | undefined}
 */
function inFolder(folder, kind) {
  const executable = join(folder, program);
  const note = join(folder, 'version');
  if (!existsSync(executable)) return undefined;
  const version = existsSync(note) ? readFileSync(note, 'utf8').trim().replace(/^v/, '') : wanted();
  return { executable, folder, kind, version };
}

const dayLong = 24 * 60 * 60 * 1000;
const unreachable = join(cache, 'electron-unreachable');

/** Asks shortly, once a day: a blocked network must not make every start wait. */
async function downloadable() {
  const asked = statSync(unreachable, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - asked < dayLong) return false;
  // A mirror or a proxy has rules of its own: let the installer find out.
  if (Object.keys(process.env).some((name) => /electron_mirror|^https?_proxy$/i.test(name))) return true;
  say('Looking for the official Electron …');
  const address = 'https://github.com/electron/electron/releases';
  const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5000) }).catch(
    () => undefined,
  );
  if (!answer?.ok) remember();
  return answer?.ok === true;
}

function download() {
  say(`Downloading Electron ${wanted()} …`);
  const { ok } = runQuietly(node24, [inModules('electron', 'install.js')], { timeout: 10 * 60 * 1000 });
  if (!ok) remember();
  return ok;
}

function remember() {
  mkdirSync(cache, { recursive: true });
  writeFileSync(
    unreachable,
    `Delete this file to look for Electron ${wanted()} again (stand-in: ${fallbackVersion}).\n`,
  );
}

/** This process's environment, without what would turn Electron into something else. */
function environment() {
  const { ELECTRON_RUN_AS_NODE: _runAsNode, NODE_OPTIONS: _options, ...rest } = process.env;
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

if (process.argv[1] === import.meta.filename) {
  await runScript(async () => {
    if (process.argv.includes('--look-again')) rmSync(unreachable, { force: true });
    process.stdout.write(`${(await electronRuntime()).executable}\n`);
  });
}
