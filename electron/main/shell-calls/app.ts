import { app } from 'electron';
import { userName } from '../ask-engine.ts';
import { blockedRequests } from '../lockdown.ts';
import type { ShellCalls } from '../shell.ts';

export const appCalls = {
  'app.info': () =>
    Promise.resolve({
      version: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      node: process.versions.node,
      platform: process.platform,
      user: userName(),
      blockedRequests: blockedRequests(),
    }),
} satisfies Partial<ShellCalls>;
