import { existsSync, mkdirSync } from 'node:fs';
import { dialog, shell as desktop } from 'electron';
import { askEngine } from '../ask-engine.ts';
import { shortFolder } from '../recent.ts';
import type { Shell, ShellCalls } from '../shell.ts';

export const packCalls = {
  'pack.folder': (shell) => Promise.resolve(shown(shell, packsFolder(shell))),

  'pack.chooseFolder': async (shell) => {
    const chosen = await dialog.showOpenDialog(shell.window(), {
      title: 'Folder for evidence packs',
      defaultPath: packsFolder(shell),
      properties: ['openDirectory', 'createDirectory'],
    });
    const folder = chosen.filePaths[0];
    if (chosen.canceled || folder === undefined) return null;
    shell.settings.change({ packsFolder: folder });
    return shown(shell, folder);
  },

  'pack.export': async (shell, _input, { path: folder, jobId }) => {
    mkdirSync(folder, { recursive: true });
    const { path, ...pack } = await askEngine(shell.engine, 'internal.export', {
      input: {},
      path: folder,
      jobId,
    });
    return { ...pack, handle: shell.grants.grant(path), folder: shortFolder(folder, shell.places.home) };
  },

  'pack.show': (_shell, _input, { path }) => {
    desktop.showItemInFolder(path);
    return Promise.resolve({});
  },
} satisfies Partial<ShellCalls>;

/** The folder chosen last, as long as it is there; otherwise the one beside the reviews. */
function packsFolder({ settings, places }: Shell): string {
  const chosen = settings.get().packsFolder;
  return chosen !== null && existsSync(chosen) ? chosen : places.packs;
}

function shown({ grants, places }: Shell, folder: string): { handle: string; folder: string } {
  return { handle: grants.grant(folder), folder: shortFolder(folder, places.home) };
}
