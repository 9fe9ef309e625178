import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { WindowEvent } from '../../shared/contract/events.ts';
import type { GrantedFile } from '../../shared/contract/sources.ts';

/** All that the window can reach. It stays at these four functions: a new call is a line in the contract. */

type Listener = (event: WindowEvent) => void;

const listeners = new Set<Listener>();
const early: WindowEvent[] = [];

ipcRenderer.on('actas:event', (_event, event: WindowEvent) => {
  // A file handed over at the start arrives before the page listens.
  if (listeners.size === 0) early.push(event);
  for (const listener of listeners) listener(event);
});

// What the page's policy stops never reaches the network layer, where the others are counted.
window.addEventListener('securitypolicyviolation', (violation) => {
  if (/^(https?|wss?|ftp):?/i.test(violation.blockedURI)) ipcRenderer.send('actas:blocked');
});

contextBridge.exposeInMainWorld('actas', {
  call: (name: string, input: unknown, jobId: string | null = null): Promise<unknown> =>
    ipcRenderer.invoke('actas:call', name, input, jobId),
  cancel: (jobId: string): void => ipcRenderer.send('actas:cancel', jobId),
  on: (listener: Listener): (() => void) => {
    listeners.add(listener);
    for (const event of early.splice(0)) listener(event);
    return () => void listeners.delete(listener);
  },
  grant: (files: readonly File[]): Promise<GrantedFile[]> =>
    ipcRenderer.invoke(
      'actas:grant',
      files.map((file) => webUtils.getPathForFile(file)),
    ),
});
