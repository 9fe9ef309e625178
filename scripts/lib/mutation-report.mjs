import { readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';

/**
 * What Stryker found out about one group of files.
 * @typedef {object} Score
 * @property {string} name
 * @property {number} noticed mutants that made a test fail or run for ever
 * @property {number} survived mutants that tests ran and did not notice
 * @property {number} notRun mutants that no test ran
 * @property {number} wording mutants of texts, left out on purpose: see stryker.config.mjs
 * @property {number} loading mutants of what is worked out while a file is loaded, left out unless asked for
 * @property {readonly string[]} unnoticed each survivor with its place
 * @typedef {{ mutatorName: string, replacement?: string, status: string, statusReason?: string, location: { start: { line: number, column: number } } }} Mutant
 * @typedef {{ files: Record<string, { source: string, mutants: Mutant[] }> }} Report
 */

/**
 * @param {string} name
 * @param {string} file the report, as Stryker's "json" reporter writes it
 * @param {readonly string[]} patterns the files that count: the report remembers those of earlier runs too
 * @returns {Score}
 */
export function scoreOf(name, file, patterns) {
  /** @type {Report} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const all = Object.entries(report.files)
    .filter(([path]) => patterns.some((pattern) => matchesGlob(path, pattern)))
    .flatMap(([path, { source, mutants }]) => mutants.map((mutant) => ({ path, source, ...mutant })));
  /** @param {...string} statuses */
  const having = (...statuses) => all.filter(({ status }) => statuses.includes(status));
  const ignored = having('Ignored');
  return {
    name,
    noticed: having('Killed', 'Timeout').length,
    survived: having('Survived').length,
    notRun: having('NoCoverage').length,
    wording: ignored.filter(({ mutatorName }) => mutatorName === 'StringLiteral').length,
    loading: ignored.filter(({ statusReason }) => statusReason?.startsWith('Static')).length,
    unnoticed: having('Survived', 'NoCoverage').map(inOneLine),
  };
}

/** @param {Score} score @returns {number} per cent; a group without mutants has nothing that went unnoticed. */
export function percent({ noticed, survived, notRun }) {
  const valid = noticed + survived + notRun;
  return valid === 0 ? 100 : (noticed / valid) * 100;
}

/** @param {Mutant & { path: string, source: string }} mutant */
function inOneLine({ path, source, location: { start }, mutatorName, replacement = '', status }) {
  const line = source.split('\n')[start.line - 1]?.slice(start.column - 1) ?? '';
  const note = status === 'NoCoverage' ? ' (no test runs it)' : '';
  return `${path}:${start.line}:${start.column} ${mutatorName}${note}: ${line} → ${replacement.replace(/\s+/g, ' ')}`;
}

/**
 * @param {readonly Score[]} scores
 * @returns {string} a table for the terminal
 */
export function table(scores) {
  const head = ['group', 'score', 'mutants', 'noticed', 'survived', 'not run', 'left out: texts', 'at load'];
  const rows = scores.map((score) => {
    const { name, noticed, survived, notRun, wording, loading } = score;
    const numbers = [noticed + survived + notRun, noticed, survived, notRun, wording, loading];
    return [name, `${percent(score).toFixed(1)} %`, ...numbers.map(String)];
  });
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))),
    )
    .map((cells) => cells.join('  '))
    .join('\n');
}
