import { checks } from './lib/checks.mjs';
import { Refusal, runScript, say } from './lib/project.mjs';
import { add, closingLine, nothing, oneFailed } from './lib/test-counts.mjs';
import { setUpPackages, setUpWindow } from './setup.mjs';

/**
 * `npm test`: every check there is, all of them even when one fails, and one line at the end that counts.
 * For daily work: `npm test -- --only types,lint,unit`.
 */

await runScript(async () => {
  const chosen = checks.filter(({ name }) => only()?.includes(name) ?? true);
  const total = await runAll(chosen).catch((error) => oneFailed(plainly(error)));
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
  // Last and alone on its line: what runs this reads it.
  process.stdout.write(`\n${closingLine(total)}\n`);
});

/** @param {typeof checks} chosen */
async function runAll(chosen) {
  setUpPackages();
  let total = chosen.some(({ needsWindow }) => needsWindow) ? await windowReady() : nothing;
  for (const { title, run } of chosen) {
    say(`\n── ${title}`);
    const started = performance.now();
    const counts = await run().catch((error) => oneFailed(plainly(error)));
    say(`── ${title}: ${closingLine(counts)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    total = add(total, counts);
  }
  return total;
}

/** Without a window most checks still have something to say, so its lack is one failure among them and not the end. */
async function windowReady() {
  try {
    await setUpWindow();
    return nothing;
  } catch (error) {
    return oneFailed(plainly(error));
  }
}

/** @param {unknown} error */
function plainly(error) {
  if (error instanceof Refusal) return error.message;
  return String(error instanceof Error ? error.stack : error);
}

/** The checks named on the command line; undefined for all. */
function only() {
  const at = process.argv.indexOf('--only');
  if (at === -1) return undefined;
  const names = (process.argv[at + 1] ?? '').split(',');
  const known = checks.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Refusal(`There is no check "${unknown}". There are: ${[...new Set(known)].join(', ')}.`);
  return names;
}
