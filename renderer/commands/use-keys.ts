import { useEffect } from 'react';
import { dialogs } from '../state/dialogs.ts';
import { actionOf, commands } from './list.ts';

const CHORD_MS = 1200;
const TYPING =
  'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable], [role=listbox], [role=menu], [role=dialog], [role=alertdialog]';

/** Listens for the keys of every command. Single keys are off while somebody types or a dialog or menu is open. */
export function useKeys(): void {
  useEffect(() => {
    let first = { key: '', at: 0 };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || dialogs.get().open) return;
      const name = nameOf(event);
      if (isTyping(event) && !name.startsWith('Ctrl+')) return;
      const pressed =
        first.key !== '' && event.timeStamp - first.at < CHORD_MS ? `${first.key} ${name}` : name;
      first = name === 'g' ? { key: 'g', at: event.timeStamp } : { key: '', at: 0 };
      if (!runKey(pressed)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function runKey(pressed: string): boolean {
  // Arrow keys belong to whatever has the focus; the lists answer them themselves.
  if (pressed.startsWith('Arrow')) return false;
  // One key may mean something else on another screen: the command that can run now is meant.
  const able = commands.filter((one) => !one.here && one.keys.includes(pressed)).map((one) => actionOf(one));
  const action = able.find((one) => one !== null);
  action?.();
  return Boolean(action);
}

function nameOf(event: KeyboardEvent): string {
  const control = event.ctrlKey || event.metaKey;
  if (!control) return event.altKey ? '' : event.key;
  return `Ctrl+${event.key.length === 1 ? event.key.toUpperCase() : event.key}`;
}

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(TYPING) !== null;
}
