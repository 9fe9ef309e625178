import type { ReactNode } from 'react';
import { useWide } from '../hooks/use-wide.ts';
import { frame } from '../state/navigation.ts';
import { useStore } from '../state/store.ts';

/** List left, reason right; in a narrow window the reason lies over the list when it is opened. */
export function Split({ list, inspector }: { readonly list: ReactNode; readonly inspector: ReactNode }) {
  const wide = useWide();
  const { drawer } = useStore(frame);
  return (
    <div className="split" data-wide={wide || undefined}>
      <div className="split-list">{list}</div>
      {(wide || drawer) && inspector}
    </div>
  );
}
