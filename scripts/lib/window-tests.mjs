import { onDisplay } from './display.mjs';
import { inModules, node24, root } from './project.mjs';
import { run } from './run.mjs';

/**
 * Playwright on a display, a virtual one where there is none.
 * @param {readonly string[]} [args]
 */
export function runWindowTests(args = []) {
  const [program, all] = onDisplay(node24, [inModules('@playwright', 'test', 'cli.js'), 'test', ...args]);
  return run(program, all, { cwd: root });
}
