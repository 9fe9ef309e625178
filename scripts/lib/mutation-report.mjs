import { readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';

/**
 * What Stryker found out about some files.
 * @typedef {object} Score
 * @property {string} name
 * @property {number} noticed mutants that made a test fail or run for ever
 * @property {number} survived mutants that tests ran and did not notice
 * @property {number} notRun mutants that no test ran
 * @property {number} texts mutants of texts, left out on purpose: see stryker.config.mjs
 * @property {number} atLoad mutants of what is worked out while a file is loaded, left out unless asked for
 * @property {readonly string[]} unnoticed each survivor with its place
 * @typedef {{ line: number, column: number }} Spot
 * @typedef {{ mutatorName: string, replacement?: string, status: string, statusReason?: string, location: { start: Spot, end: Spot } }} Mutant
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
    texts: ignored.filter(({ mutatorName }) => mutatorName === 'StringLiteral').length,
    atLoad: ignored.filter(({ statusReason }) => statusReason?.startsWith('Static')).length,
    unnoticed: having('Survived', 'NoCoverage').map(inOneLine),
  };
}

/**
 * @param {string} name
 * @param {readonly Score[]} scores
 * @returns {Score}
 */
export function added(name, scores) {
  /** @param {'noticed' | 'survived' | 'notRun' | 'texts' | 'atLoad'} what */
  const sum = (what) => scores.reduce((all, score) => all + score[what], 0);
  return {
    name,
    noticed: sum('noticed'),
    survived: sum('survived'),
    notRun: sum('notRun'),
    texts: sum('texts'),
    atLoad: sum('atLoad'),
    unnoticed: scores.flatMap(({ unnoticed }) => unnoticed),
  };
}

/** @param {Score} score @returns {number} per cent; where there is no mutant, nothing went unnoticed. */
export function percent({ noticed, survived, notRun }) {
  const valid = noticed + survived + notRun;
  return valid === 0 ? 100 : (noticed / valid) * 100;
}

/** @param {Mutant & { path: string, source: string }} mutant */
function inOneLine({ path, source, location: { start, end }, mutatorName, replacement = '', status }) {
  const line = source.split('\n')[start.line - 1] ?? '';
  const was = start.line === end.line ? line.slice(start.column - 1, end.column - 1) : `${line.trim()} …`;
  const note = status === 'NoCoverage' ? ' (no test runs it)' : '';
  return `${path}:${start.line}:${start.column} ${mutatorName}${note}: ${was} → ${replacement.replace(/\s+/g, ' ')}`;
}

/**
 * @param {readonly Score[]} scores
 * @returns {string} a table for the terminal
 */
export function table(scores) {
  const head = ['', 'score', 'mutants', 'noticed', 'survived', 'not run', 'left out: texts', 'at load'];
  const rows = scores.map((score) => {
    const { name, noticed, survived, notRun, texts, atLoad } = score;
    const numbers = [noticed + survived + notRun, noticed, survived, notRun, texts, atLoad];
    return [name, `${percent(score).toFixed(1)} %`, ...numbers.map(String)];
  });
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  return [head, ...rows]
    .map(([name = '', ...cells]) => [
      name.padEnd(widths[0] ?? 0),
      ...cells.map((cell, at) => cell.padStart(widths[at + 1] ?? 0)),
    ])
    .map((cells) => cells.join('  '))
    .join('\n');
}
