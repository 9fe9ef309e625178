import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dialog } from 'electron';
import { AuditError } from '../../../shared/errors.ts';
import { fileNameOf } from '../review-name.ts';
import type { ShellCalls } from '../shell.ts';

export const mappingCalls = {
  'mappings.export': async ({ places, window }, { mapping }) => {
    const chosen = await dialog.showSaveDialog(window(), {
      title: 'Save the mapping as a file',
      defaultPath: join(places.reviews, `${fileNameOf(mapping.name)}.json`),
      filters: [{ name: 'Mappings', extensions: ['json'] }],
    });
    if (chosen.canceled || chosen.filePath === '') return null;
    const name = basename(chosen.filePath);
    try {
      writeFileSync(chosen.filePath, `${JSON.stringify(mapping, null, 2)}\n`);
    } catch {
      throw new AuditError('file-unreadable', `${name} cannot be written there. Choose another folder.`);
    }
    return name;
  },
} satisfies Partial<ShellCalls>;
