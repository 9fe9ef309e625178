import { writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { dialog } from 'electron';
import { AuditError } from '../../../shared/errors.ts';
import type { ShellCalls } from '../shell.ts';

const FILTERS = [{ name: 'Policies', extensions: ['json'] }];

export const policyCalls = {
  'policy.choose': async ({ grants, places, window }) => {
    const chosen = await dialog.showOpenDialog(window(), {
      title: 'Take a policy from a file',
      defaultPath: places.reviews,
      properties: ['openFile'],
      filters: FILTERS,
    });
    const path = chosen.filePaths[0];
    if (chosen.canceled || path === undefined) return null;
    return { handle: grants.grant(path), name: basename(path) };
  },

  'policy.export': async ({ places, window }, { policy }) => {
    const chosen = await dialog.showSaveDialog(window(), {
      title: 'Save the policy as a file',
      defaultPath: join(places.reviews, 'policy.json'),
      filters: FILTERS,
    });
    if (chosen.canceled || chosen.filePath === '') return null;
    const path = extname(chosen.filePath) === '' ? `${chosen.filePath}.json` : chosen.filePath;
    const name = basename(path);
    // Otherwise a slip of the hand would put a policy in the place of a review.
    if (extname(path).toLowerCase() !== '.json')
      throw new AuditError(
        'option-invalid',
        `A policy is kept in a file whose name ends in .json. ${name} was left as it is.`,
      );
    try {
      // A name that was lengthened was not asked about: nothing of that name may be lost.
      const flag = path === chosen.filePath ? 'w' : 'wx';
      writeFileSync(path, `${JSON.stringify(policy, null, 2)}\n`, { flag });
    } catch {
      throw new AuditError('file-unreadable', `${name} cannot be written there. Choose another folder.`);
    }
    return name;
  },
} satisfies Partial<ShellCalls>;
