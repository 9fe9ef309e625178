import { runScript } from './lib/project.mjs';
import { runWindowTests } from './lib/window-tests.mjs';
import { setUpWindow } from './setup.mjs';
import { buildApp } from './lib/build.mjs';

/**
 * `npm run long-work`: imports a million rows in the real window, and says how long its longest frame was, how long the
 * import took, and how soon a cancel was answered. ACTAS_ROWS takes another number of rows.
 */

process.env['ACTAS_ROWS'] ??= '1000000';
await runScript(async () => {
  await setUpWindow();
  await buildApp();
  process.exitCode = await runWindowTests(['long-work']);
});
