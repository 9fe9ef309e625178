import { createStore } from './store.ts';

export type SessionTab = 'sessions' | 'links' | 'quality' | 'checks' | 'strays';
/** How much of the time around a session the axis shows. */
export type Scale = 'session' | 'hours' | 'days';

type SessionScreen = {
  tab: SessionTab;
  /** Sessions whose page was opened, one from the other; the last is shown. */
  pages: readonly string[];
  /** Where the list stood when the first of them was opened; null: it was not opened from the list. */
  place: { readonly index: number; readonly top: number } | null;
  scale: Scale;
};

export const sessionScreen = createStore<SessionScreen>({
  tab: 'sessions',
  pages: [],
  place: null,
  scale: 'hours',
});

export const straysList = createStore<{
  search: string;
  sort: { readonly column: string; readonly descending: boolean } | null;
  selected: string | null;
}>({ search: '', sort: { column: 'at', descending: true }, selected: null });

export function openPage(id: string, place: SessionScreen['place'] = null): void {
  sessionScreen.set({ pages: [id], place });
}

/** From the page of one session to that of another: going back leads here again. */
export function openNextPage(id: string): void {
  sessionScreen.set(({ pages }) => ({ pages: [...pages, id] }));
}

export function leavePage(): void {
  sessionScreen.set(({ pages }) => ({ pages: pages.slice(0, -1) }));
}

export function leavePages(): void {
  sessionScreen.set({ pages: [] });
}

/** The list of all sessions, as it is before anything was opened. */
export function showSessionList(): void {
  sessionScreen.set({ tab: 'sessions', pages: [], place: null });
}
