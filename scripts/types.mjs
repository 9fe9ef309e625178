import { parts, typesOf } from './lib/types.mjs';
import { runScript } from './lib/project.mjs';

/** `npm run types`: every part under its own compiler settings. */

await runScript(async () => {
  for (const part of parts) process.exitCode = (await typesOf(part)) || process.exitCode;
});
