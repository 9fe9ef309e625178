import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { WindowCommand } from '../../shared/contract/index.ts';
import type { Opened } from './settings-file.ts';

export type MenuState = {
  readonly packaged: boolean;
  readonly reviewOpen: boolean;
  readonly recent: readonly Opened[];
  readonly send: (command: WindowCommand) => void;
  readonly openRecent: (path: string) => void;
};

/** Builds the menu anew; call it whenever a review opens or closes. */
export function setMenu(state: MenuState): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...macMenu(),
      fileMenu(state),
      { role: 'editMenu' },
      viewMenu(state),
      helpMenu(state),
    ]),
  );
}

function fileMenu({ reviewOpen, recent, send, openRecent }: MenuState): MenuItemConstructorOptions {
  const item = (
    command: WindowCommand,
    label: string,
    accelerator: string,
    enabled = true,
  ): MenuItemConstructorOptions => ({
    id: command,
    label,
    accelerator: `CmdOrCtrl+${accelerator}`,
    enabled,
    click: () => send(command),
  });
  return {
    label: '&File',
    submenu: [
      item('new', 'New review', 'N'),
      item('open', 'Open…', 'O'),
      {
        id: 'open-recent',
        label: 'Open Recent',
        enabled: recent.length > 0,
        submenu: recent.map(({ path, name }) => ({
          label: name.replaceAll('&', '&&'),
          click: () => openRecent(path),
        })),
      },
      { type: 'separator' },
      item('import', 'Import files…', 'I', reviewOpen),
      item('export', 'Export pack…', 'E', reviewOpen),
      { type: 'separator' },
      item('close', 'Close review', 'W', reviewOpen),
      ...(process.platform === 'darwin' ? [] : [{ role: 'quit' } as const]),
    ],
  };
}

function viewMenu({ packaged }: MenuState): MenuItemConstructorOptions {
  const forDevelopers: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ];
  return {
    label: '&View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...(packaged ? [] : forDevelopers),
    ],
  };
}

function helpMenu({ send }: MenuState): MenuItemConstructorOptions {
  return {
    label: '&Help',
    submenu: [
      { id: 'keys', label: 'Keyboard shortcuts', click: () => send('keys') },
      { id: 'about', label: 'About Actas', click: () => send('about') },
    ],
  };
}

function macMenu(): MenuItemConstructorOptions[] {
  return process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
}
