import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

/** Every folder and file of the shell, decided once. */
export type Places = {
  readonly home: string;
  readonly reviews: string;
  readonly packs: string;
  readonly settings: string;
  readonly logs: string;
  readonly resources: string;
  readonly renderer: string;
  readonly preload: string;
  readonly engine: string;
};

/** Call first of all: the lock of a second start and Chromium's own files depend on it. */
export function findPlaces(): Places {
  // A folder of its own keeps tests, and trials in development, away from the user's files.
  const apart = app.isPackaged ? undefined : process.env['ACTAS_HOME'];
  if (apart) app.setPath('userData', join(apart, 'user-data'));
  const userData = app.getPath('userData');
  const documents = join(apart ? join(apart, 'documents') : app.getPath('documents'), 'Actas');
  const out = join(import.meta.dirname, '..');
  return {
    home: apart ?? homedir(),
    reviews: documents,
    packs: join(documents, 'Packs'),
    settings: join(userData, 'settings.json'),
    logs: join(userData, 'logs'),
    resources: app.isPackaged ? join(process.resourcesPath, 'resources') : join(out, '..', 'resources'),
    renderer: join(out, 'renderer'),
    preload: join(out, 'preload', 'index.cjs'),
    engine: join(out, 'main', 'engine.js'),
  };
}
