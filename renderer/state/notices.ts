import { isCancelled, sentenceOf } from '../api.ts';
import { createStore } from './store.ts';

export type Notice = {
  readonly id: number;
  readonly tone: 'done' | 'error';
  readonly text: string;
  /** What can still be done about it: undo. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
};

export const notices = createStore<{ list: Notice[] }>({ list: [] });
let lastId = 0;

export function notify(tone: Notice['tone'], text: string, action?: Notice['action']): void {
  lastId += 1;
  const notice: Notice = { id: lastId, tone, text, action };
  // Only errors pile up; a result replaces the result before it.
  notices.set(({ list }) => ({
    list: [...list.filter((one) => one.tone === 'error' && one.text !== text), notice],
  }));
}

export function notifyError(error: unknown): void {
  notify(isCancelled(error) ? 'done' : 'error', sentenceOf(error));
}

/** In another review there is nothing to undo of this one. */
export function forgetActions(): void {
  notices.set(({ list }) => ({ list: list.filter((one) => one.action === undefined) }));
}

export function dismiss(id: number): void {
  notices.set(({ list }) => ({ list: list.filter((one) => one.id !== id) }));
}
