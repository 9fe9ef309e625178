import { app } from 'electron';
import { receiveFiles } from './handed-files.ts';
import { lockDown } from './lockdown.ts';
import { findPlaces } from './places.ts';
import { registerScheme } from './protocol.ts';
import { startShell } from './start.ts';

// In this order, and before the application is ready: folders first, because the lock lies in one of them.
const places = findPlaces();
lockDown();
registerScheme();

// One process writes a review. A second start hands its file to the first and ends.
if (app.requestSingleInstanceLock()) {
  const handed = receiveFiles();
  void app.whenReady().then(() => startShell(places, handed));
} else app.quit();
