import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where things lie, and how the scripts speak. Plain Node 20 and no package: this runs before anything is installed. */

export const root = join(import.meta.dirname, '..', '..');

/** What is too big or too machine-bound for the repository: runtimes and what was built for them. */
export const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'actas');

/** Node 24, from the packages: the system's may be older than the sources need. */
export const node24 = inModules('node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** @param {...string} path */
export function inModules(...path) {
  return join(root, 'node_modules', ...path);
}

/**
 * On the error stream: the command line's output belongs to its JSON.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** A failure with a sentence for the person at the terminal, who needs no stack. */
export class Refusal extends Error {}

/**
 * Ends a script with one plain sentence when it is stopped on purpose, and with the whole story when it is a fault.
 * @param {() => unknown} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    say(error instanceof Refusal ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
}
