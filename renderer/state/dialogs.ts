import { createStore } from './store.ts';

export type DialogName = 'new' | 'recent' | 'settings' | 'about' | 'keys' | 'palette' | 'import';

/** One dialog at a time, opened from anywhere by name. */
export const dialogs = createStore<{ open: DialogName | null }>({ open: null });

export function openDialog(name: DialogName): void {
  dialogs.set({ open: name });
}

export function closeDialog(): void {
  dialogs.set({ open: null });
}
