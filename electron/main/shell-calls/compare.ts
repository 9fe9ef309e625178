import { basename } from 'node:path';
import { dialog } from 'electron';
import type { ShellCalls } from '../shell.ts';

export const compareCalls = {
  'compare.choose': async ({ grants, places, window }) => {
    const chosen = await dialog.showOpenDialog(window(), {
      title: 'Compare with an earlier review',
      defaultPath: places.reviews,
      properties: ['openFile'],
      filters: [{ name: 'Actas reviews', extensions: ['actas'] }],
    });
    const path = chosen.filePaths[0];
    if (chosen.canceled || path === undefined) return null;
    return { handle: grants.grant(path), name: basename(path) };
  },
} satisfies Partial<ShellCalls>;
