import { dialog } from 'electron';
import { grantFiles } from '../granted-files.ts';
import type { ShellCalls } from '../shell.ts';

export const sourceCalls = {
  'sources.choose': async ({ grants, window }) => {
    const chosen = await dialog.showOpenDialog(window(), {
      title: 'Import files',
      properties: ['openFile', 'multiSelections'],
      filters: [
        {
          name: 'Exports',
          extensions: ['csv', 'tsv', 'tab', 'txt', 'log', 'json', 'jsonl', 'ndjson', 'xlsx', 'gz', 'zip'],
        },
        { name: 'All files', extensions: ['*'] },
      ],
    });
    return chosen.canceled ? [] : grantFiles(grants, chosen.filePaths);
  },

  'sources.choosePicture': async ({ grants, window }) => {
    const chosen = await dialog.showOpenDialog(window(), {
      title: 'Choose a picture of the export',
      properties: ['openFile'],
      filters: [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg'] }],
    });
    return chosen.canceled ? null : (grantFiles(grants, chosen.filePaths.slice(0, 1))[0] ?? null);
  },
} satisfies Partial<ShellCalls>;
