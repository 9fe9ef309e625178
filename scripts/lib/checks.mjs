import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build.mjs';
import { inModules, node24, root } from './project.mjs';
import { run } from './run.mjs';
import { countCheck, countReport, oneFailed, readPlaywright, readVitest } from './test-counts.mjs';
import { parts, typesOf } from './types.mjs';
import { runWindowTests } from './window-tests.mjs';

/**
 * What `npm test` runs, in this order: the quick ones first. Each answers how much passed.
 * @typedef {{ name: string, title: string, needsWindow?: boolean, run: () => Promise<import('./test-counts.mjs').Counts> }} Check
 */

/** @type {readonly Check[]} */
export const checks = [
  ...parts.map((part) => ({
    name: 'types',
    title: `types of ${part}`,
    run: async () => countCheck(await typesOf(part)),
  })),
  tool('lint', 'lint', ['eslint', 'bin', 'eslint.js'], ['.', '--max-warnings', '0']),
  tool('format', 'format', ['prettier', 'bin', 'prettier.cjs'], ['--check', '--log-level', 'warn', '.']),
  tool(
    'layers',
    'layers',
    ['dependency-cruiser', 'bin', 'dependency-cruiser.mjs'],
    ['electron', 'renderer', 'shared', 'scripts', 'test'],
  ),
  tool('unused', 'unused code', ['knip', 'bin', 'knip.js'], []),
  {
    name: 'unit',
    title: 'unit tests',
    run: async () => {
      const report = fresh('vitest.json');
      return countReport(report, await module(['vitest', 'vitest.mjs'], ['run']), readVitest);
    },
  },
  {
    name: 'build',
    title: 'build',
    run: async () => {
      await buildApp();
      return countCheck(0);
    },
  },
  {
    name: 'e2e',
    title: 'tests of the window',
    needsWindow: true,
    run: async () => {
      if (!(await buildReady())) return oneFailed('Not run: there is no build to open.');
      const report = fresh('playwright.json');
      return countReport(report, await runWindowTests(), readPlaywright);
    },
  },
];

/**
 * @param {string} name
 * @param {string} title
 * @param {readonly string[]} program
 * @param {readonly string[]} args
 * @returns {Check}
 */
function tool(name, title, program, args) {
  return { name, title, run: async () => countCheck(await module(program, args)) };
}

/** Costs nothing after a build that went well; after one that did not, what lies in out/ is not what would be tested. */
function buildReady() {
  return buildApp().then(
    () => true,
    () => false,
  );
}

/**
 * @param {readonly string[]} program
 * @param {readonly string[]} args
 */
function module(program, args) {
  // No input: a tool that asks a question would otherwise wait for ever. Half an hour is far more than any needs.
  return run(node24, [inModules(...program), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 1_800_000,
  });
}

/**
 * The report to come, without the last one in its place.
 * @param {string} name
 */
function fresh(name) {
  const file = join(root, 'test-results', name);
  rmSync(file, { force: true });
  return file;
}
