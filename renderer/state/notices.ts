import { isCancelled, sentenceOf } from '../api.ts';
import { createStore } from './store.ts';

export type Notice = { readonly id: number; readonly tone: 'done' | 'error'; readonly text: string };

export const notices = createStore<{ list: Notice[] }>({ list: [] });
let lastId = 0;

export function notify(tone: Notice['tone'], text: string): void {
  lastId += 1;
  const notice = { id: lastId, tone, text };
  // Only errors pile up; a result replaces the result before it.
  notices.set(({ list }) => ({
    list: [...list.filter((one) => one.tone === 'error' && one.text !== text), notice],
  }));
}

export function notifyError(error: unknown): void {
  notify(isCancelled(error) ? 'done' : 'error', sentenceOf(error));
}

export function dismiss(id: number): void {
  notices.set(({ list }) => ({ list: list.filter((one) => one.id !== id) }));
}
