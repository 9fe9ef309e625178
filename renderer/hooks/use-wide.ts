import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(min-width: 1100px)');
const subscribe = (listener: () => void) => {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Whether list and inspector fit beside each other. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
