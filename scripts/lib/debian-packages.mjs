import { existsSync } from 'node:fs';
import { say } from './project.mjs';
import { runQuietly } from './run.mjs';

/** What the window and the checks of a pack need from the system, and no program of ours can bring along. */

const window = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libdrm2'];
const display = ['xvfb', 'xauth', 'fonts-dejavu-core', 'fonts-noto-core'];
const packChecks = ['poppler-utils', 'qpdf'];
const compiler = ['g++', 'make', 'python3'];

/** On Debian and its kin: installs what is missing as root, and otherwise says the one line that would. */
export function installDebianPackages() {
  ensure([...window, ...display, ...packChecks]);
}

/** For building SQLite's binding, which only the stand-in Electron needs. */
export function installCompiler() {
  ensure(compiler);
}

/** @param {readonly string[]} names */
function ensure(names) {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return;
  const installed = installedPackages();
  const missing = names
    .filter((name) => !installed.has(name) && !installed.has(`${name}t64`))
    .map(currentName);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0)
    return say(`Some system packages are missing. Run: sudo apt-get install ${missing.join(' ')}`);
  say(`Installing ${missing.length} system packages: ${missing.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  runQuietly('apt-get', ['update', '-qq'], { env });
  const { ok, output } = runQuietly(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
    { env },
  );
  if (!ok) say(`They could not be installed, so the window may not open: ${output.split('\n').at(-1)}`);
}

function installedPackages() {
  const { output } = runQuietly('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\n']);
  const lines = output.split('\n').filter((line) => line.startsWith('installed '));
  return new Set(lines.map((line) => line.slice('installed '.length)));
}

/**
 * Debian 13 renamed the libraries whose times grew to 64 bits.
 * @param {string} name
 */
function currentName(name) {
  const renamed = `${name}t64`;
  return name.startsWith('lib') && runQuietly('apt-cache', ['show', renamed]).ok ? renamed : name;
}
