import { app, type BrowserWindow } from 'electron';
import type { WindowEvent } from '../../shared/contract/events.ts';
import { openBridge } from './bridge.ts';
import { createEngineClient, LOST } from './engine-client.ts';
import { forkEngine } from './engine-process.ts';
import { grantFiles } from './granted-files.ts';
import { createGrants } from './grants.ts';
import type { HandedFiles } from './handed-files.ts';
import { openLog } from './log.ts';
import { setMenu } from './menu.ts';
import { createOpenReview } from './open-review.ts';
import type { Places } from './places.ts';
import { serveWindow } from './protocol.ts';
import { quitTidily } from './quit.ts';
import { openRecent } from './recent.ts';
import { openSettings } from './settings-file.ts';
import { createTaskbar } from './taskbar.ts';
import { openWindow } from './window.ts';

/** Brings the parts together: window, menu, bridge, engine. */
export function startShell(places: Places, handed: HandedFiles): void {
  const log = openLog(places.logs);
  const settings = openSettings(places.settings);
  const grants = createGrants();
  const recent = openRecent(settings, places.home);
  process.on('unhandledRejection', (reason) =>
    log(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)),
  );

  const send = (event: WindowEvent): void => {
    if (!window.isDestroyed()) window.webContents.send('actas:event', event);
  };
  const taskbar = createTaskbar((value) => {
    if (!window.isDestroyed()) window.setProgressBar(value);
  });
  const handOver = (paths: readonly string[]): void => {
    if (paths.length > 0) send({ type: 'files', files: grantFiles(grants, paths) });
  };
  const engineLost = (): void => {
    review.lost();
    send({ type: 'engine-lost', message: LOST.message });
  };
  const engine = createEngineClient(() => forkEngine(places.engine, engineOptions(places), log), {
    onProgress: (progress) => {
      taskbar.progress(progress);
      send({ type: 'progress', progress });
    },
    onJobEnd: (jobId) => taskbar.ended(jobId),
    onGone: (why) => {
      taskbar.gone();
      if (why === 'died') engineLost();
      else void review.reopen().then((isOpen) => isOpen || engineLost());
    },
  });
  const review = createOpenReview({
    engine,
    folder: places.reviews,
    onChange: (opened) => {
      if (opened) {
        recent.add(opened.path, opened.name, Date.now());
        app.addRecentDocument(opened.path);
      }
      showMenu();
    },
  });
  const showMenu = (): void =>
    setMenu({
      packaged: app.isPackaged,
      reviewOpen: review.path() !== null,
      recent: recent.list(),
      send: (command) => send({ type: 'command', command }),
      openRecent: (path) => handOver([path]),
    });

  serveWindow(places.renderer);
  openBridge({ places, settings, grants, recent, engine, review, window: () => window }, log);
  showMenu();
  const window = openWindow(places.preload, settings, log);
  window.webContents.once('did-finish-load', () =>
    handed.deliver((paths) => {
      comeForward(window);
      handOver(paths);
    }),
  );
  quitTidily(engine, review);
}

function engineOptions({ resources }: Places): { resources: string; sqliteBinding?: string } {
  // A runtime with an older Node needs its own build of SQLite's binding; the shipped application brings the right one.
  const sqliteBinding = app.isPackaged ? undefined : process.env['ACTAS_SQLITE_BINDING'];
  return sqliteBinding ? { resources, sqliteBinding } : { resources };
}

function comeForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
