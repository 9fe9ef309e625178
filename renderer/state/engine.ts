import { createStore } from './store.ts';

/** Set when the process with the audit logic ended on its own; nothing saved is lost. */
export const engine = createStore<{ lost: string | null }>({ lost: null });
