import { BrowserWindow, nativeTheme, screen } from 'electron';
import { START_URL } from './asset.ts';
import type { Log } from './log.ts';
import type { SettingsFile } from './settings-file.ts';
import { placeOn, SMALLEST } from './window-bounds.ts';

// The window's own background colours, so that nothing flashes before the first paint or while it is resized.
const BACKGROUND = { light: '#f6f6f4', dark: '#161615' } as const;

const SHOWN_AT_LAST_MS = 3000;

/** The one window: sandboxed, without Node, shown when it has something to show, where it was last time. */
export function openWindow(preload: string, settings: SettingsFile, log: Log): BrowserWindow {
  const saved = settings.get().window;
  const place = placeOn(
    screen.getAllDisplays().map((display) => display.workArea),
    saved?.bounds ?? null,
  );
  const window = new BrowserWindow({
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Actas',
    show: false,
    backgroundColor: background(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
    },
  });
  const show = (): void => {
    clearTimeout(late);
    if (window.isDestroyed() || window.isVisible()) return;
    if (saved?.maximised) window.maximize();
    window.show();
  };
  // A graphics driver that fails may never report a first frame; the window must not stay away for it.
  const late = setTimeout(show, SHOWN_AT_LAST_MS);
  window.once('ready-to-show', show);
  window.on('close', () => {
    settings.change({ window: { bounds: window.getNormalBounds(), maximised: window.isMaximized() } });
  });
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(background());
  });
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log(`The window's process ended: ${reason} (${exitCode}).`);
    if (reason !== 'clean-exit' && reason !== 'launch-failed') window.reload();
  });
  void window.loadURL(START_URL);
  return window;
}

function background(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
}
