import { existsSync, readFileSync } from 'node:fs';
import { say } from './project.mjs';

/**
 * Sums that never flatter: a test that did not run is not passed, and a runner that ends badly has failed.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {string} reason
 * @returns {Counts}
 */
export function oneFailed(reason) {
  say(reason);
  return { ...nothing, failed: 1 };
}

/**
 * A check without tests of its own counts as one.
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countCheck(exitCode) {
  return { ...nothing, [exitCode === 0 ? 'passed' : 'failed']: 1 };
}

/**
 * What a test runner's own report says, and one failure more where the runner's end does not fit it.
 * @param {string} file
 * @param {number} exitCode
 * @param {(report: any) => Counts} read
 * @returns {Counts}
 */
export function countReport(file, exitCode, read) {
  if (!existsSync(file)) return oneFailed('The test runner ended without a report.');
  const counts = read(JSON.parse(readFileSync(file, 'utf8')));
  if (exitCode !== 0 && counts.failed === 0)
    return add(counts, oneFailed(`The test runner ended with code ${exitCode}.`));
  if (counts.passed + counts.failed === 0) return add(counts, oneFailed('The test runner ran no test.'));
  return counts;
}

/**
 * @param {any} report
 * @returns {Counts}
 */
export function readVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  // A file that cannot be read fails without one test to show for it.
  const broken = testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      file.assertionResults.every((/** @type {any} */ test) => test.status !== 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/**
 * @param {any} report
 * @returns {Counts}
 */
export function readPlaywright({ stats, errors, suites }) {
  // "Skipped" also holds those that never began, because an earlier one failed or the run was cut short.
  const neverRan = suites.flatMap(testsIn).filter(isSkippedByAccident).length;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length + neverRan,
    skipped: stats.skipped - neverRan,
  };
}

/**
 * @param {any} suite
 * @returns {any[]}
 */
function testsIn({ specs = [], suites = [] }) {
  return [...specs.flatMap((/** @type {any} */ spec) => spec.tests), ...suites.flatMap(testsIn)];
}

/**
 * A test that is skipped on purpose says so.
 * @param {any} test
 */
function isSkippedByAccident({ status, annotations }) {
  const meant = annotations.some((/** @type {any} */ { type }) => type === 'skip' || type === 'fixme');
  return status === 'skipped' && !meant;
}
