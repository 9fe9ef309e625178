import { createStore } from './store.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const THEME_WORDS: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' };

const KEY = 'actas.theme';
const stored = THEMES.find((one) => one === localStorage.getItem(KEY)) ?? 'system';

export const theme = createStore<{ theme: Theme }>({ theme: stored });

export function setTheme(next: Theme): void {
  theme.set({ theme: next });
  localStorage.setItem(KEY, next);
  showTheme();
}

export function nextTheme(): void {
  const at = THEMES.indexOf(theme.get().theme);
  setTheme(THEMES[(at + 1) % THEMES.length] ?? 'system');
}

export function showTheme(): void {
  document.documentElement.dataset.theme = theme.get().theme;
}
