import { buildApp } from './lib/build.mjs';
import { runScript } from './lib/project.mjs';
import { setUpPackages } from './setup.mjs';

/** `npm run build`: into out/, when it was not built from these sources already. */

await runScript(async () => {
  setUpPackages();
  await buildApp();
});
