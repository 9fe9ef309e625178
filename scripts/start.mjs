import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import { buildApp } from './lib/build.mjs';
import { hasDisplay } from './lib/display.mjs';
import { node24, root, runScript, say } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { setUpPackages, setUpWindow } from './setup.mjs';

/** `npm start`: sets up what is missing, builds what has changed, opens the app. */

await runScript(async () => {
  process.exitCode = hasDisplay() ? await openApp(process.argv.slice(2)) : await reviewSample();
});

/** @param {readonly string[]} userArgs */
async function openApp(userArgs) {
  const { executable, args, env } = await setUpWindow();
  await buildApp();
  return run(executable, [...args, ...userArgs], { env });
}

/** What can be shown without a window: the same review of the sample that the app would make. */
async function reviewSample() {
  setUpPackages();
  say('There is no display here, so the sample is reviewed without a window.');
  const pack = join(root, 'out', 'sample-pack');
  const sample = join(root, 'resources', 'sample');
  const files = readdirSync(sample)
    .filter((name) => name.endsWith('.csv'))
    .sort();
  const options = ['--zone', 'America/Toronto', '--out', pack];
  const paths = files.map((name) => join(sample, name));
  const code = await run(node24, [join(root, 'electron', 'cli', 'main.ts'), 'review', ...options, ...paths]);
  if (code === 0) say(`The evidence pack lies in ${pack}`);
  return code;
}
