import { join } from 'node:path';
import { node24, root, runScript } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { setUpPackages } from './setup.mjs';

/** `npm run --silent actas -- …`: the command line, with the exit code passed on as it is. */

await runScript(async () => {
  setUpPackages();
  // npm changes into the project first; the files named are meant from where the person stands.
  const cwd = process.env['npm_lifecycle_event'] === 'actas' ? process.env['INIT_CWD'] : undefined;
  const main = join(root, 'electron', 'cli', 'main.ts');
  process.exitCode = await run(node24, [main, ...process.argv.slice(2)], { cwd: cwd ?? process.cwd() });
});
