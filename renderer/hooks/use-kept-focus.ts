import { useEffect } from 'react';

const SETTLE_MS = 50;

/** When the focused control leaves the screen (a cleared filter, a decided row), the heading of the screen takes the focus. */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    let timer = 0;
    const remember = () => {
      last = document.activeElement;
    };
    // Later than the removal: whoever removed it may have a better place in mind.
    const mend = () => {
      if (document.activeElement !== document.body || !last || last.isConnected) return;
      if (document.querySelector('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')) return;
      document.querySelector<HTMLElement>('.view-title')?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(mend, SETTLE_MS);
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
      window.clearTimeout(timer);
    };
  }, []);
}
