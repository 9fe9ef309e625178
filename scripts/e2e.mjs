import { runScript } from './lib/project.mjs';
import { runWindowTests } from './lib/window-tests.mjs';
import { setUpWindow } from './setup.mjs';
import { buildApp } from './lib/build.mjs';

/** `npm run e2e -- [file or -g name]`: the tests of the real window. */

await runScript(async () => {
  await setUpWindow();
  await buildApp();
  process.exitCode = await runWindowTests(process.argv.slice(2));
});
