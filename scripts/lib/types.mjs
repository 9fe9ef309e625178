import { inModules, node24, root } from './project.mjs';
import { run } from './run.mjs';

/** The parts with compiler settings of their own, as tsconfig.json lists them. */
export const parts = ['shared', 'electron', 'electron/preload', 'renderer', 'test'];

/**
 * With the native compiler: it checks all parts in the time the other needs for one.
 * @param {string} part
 */
export function typesOf(part) {
  return run(node24, [inModules('typescript-native', 'bin', 'tsc'), '-p', part], { cwd: root });
}
