import { useEffect } from 'react';
import { runCommand } from '../commands/list.ts';
import { takeFiles } from '../import/flow.ts';
import type { WindowCommand } from '../../shared/contract/index.ts';
import { dialogs } from '../state/dialogs.ts';
import { engine } from '../state/engine.ts';
import { showProgress } from '../state/jobs.ts';
import type { WindowEvent } from '../../shared/contract/events.ts';

/** What the shell tells the window: how far a job is, a menu command, files handed over, the engine's end. */
export function useEvents(): void {
  useEffect(() => window.actas.on(receive), []);
}

function receive(event: WindowEvent): void {
  switch (event.type) {
    case 'progress':
      return showProgress(event.progress);
    case 'command':
      return receiveCommand(event.command);
    case 'files':
      return void takeFiles(event.files);
    case 'engine-lost':
      return engine.set({ lost: event.message });
  }
}

function receiveCommand(command: WindowCommand): void {
  // An import is not dropped because somebody looks into the menu.
  if (dialogs.get().open !== 'import') runCommand(command);
}
