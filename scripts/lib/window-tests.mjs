import { cpus } from 'node:os';
import { hasDisplay, onDisplay } from './display.mjs';
import { inModules, node24, root } from './project.mjs';
import { run } from './run.mjs';

/**
 * Playwright on a display, a virtual one where there is none.
 * @param {readonly string[]} [args]
 */
export function runWindowTests(args = []) {
  // On a real display two windows would fight for the focus; a virtual one has nobody to give it.
  const workers = hasDisplay() || cpus().length < 2 ? [] : ['--workers=2'];
  const [program, all] = onDisplay(node24, [
    inModules('@playwright', 'test', 'cli.js'),
    'test',
    ...workers,
    ...args,
  ]);
  return run(program, all, { cwd: root });
}
