import { useEffect, useEffectEvent } from 'react';

const handlers = new Map<string, () => void>();

/** Lets the screen that is shown answer a command; `null` while it cannot. */
export function useCommand(id: string, handler: (() => void) | null): void {
  const run = useEffectEvent(() => handler?.());
  const able = handler !== null;
  useEffect(() => {
    if (!able) return undefined;
    const mine = () => run();
    handlers.set(id, mine);
    return () => {
      // A screen that came after may have taken the command over.
      if (handlers.get(id) === mine) handlers.delete(id);
    };
  }, [id, able]);
}

export function handlerOf(id: string): (() => void) | null {
  return handlers.get(id) ?? null;
}
