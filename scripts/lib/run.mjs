import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program to its end with this process's own streams, and answers its exit code as a shell would count it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const terminate = () => void child.kill('SIGTERM');
    // A terminal sends Ctrl-C to both; without one, only this process hears it and has to hand it on.
    const interrupt = () => void (process.stdin.isTTY || child.kill('SIGINT'));
    process.on('SIGTERM', terminate).on('SIGINT', interrupt);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGTERM', terminate).off('SIGINT', interrupt);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 1));
    });
  });
}

/**
 * Runs a program whose words matter only when it fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {{ ok: boolean, output: string }}
 */
export function runQuietly(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  });
  return { ok: status === 0, output: error ? error.message : `${stdout}${stderr}`.trim() };
}

/**
 * npm itself, also where it is no program of its own but a script that Node runs.
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function npm(args, options = {}) {
  const script = process.env['npm_execpath'];
  // Not this process's own Node: it may be the project's, which "npm ci" takes away before it brings it back.
  const node = process.env['npm_node_execpath'] ?? process.execPath;
  const ours = script?.endsWith('npm-cli.js')
    ? { program: node, before: [script] }
    : { program: 'npm', before: [] };
  return runQuietly(ours.program, [...ours.before, ...args], {
    shell: process.platform === 'win32' && !script,
    ...options,
  });
}
