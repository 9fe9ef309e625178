import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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
    const name = basename(chosen.filePath);
    try {
      writeFileSync(chosen.filePath, `${JSON.stringify(policy, null, 2)}\n`);
    } catch {
      throw new AuditError('file-unreadable', `${name} cannot be written there. Choose another folder.`);
    }
    return name;
  },
} satisfies Partial<ShellCalls>;
