import type { ReactNode } from 'react';

/** Figures above a list: in a low window both scroll as one, and what gets the focus is brought into sight. */
export function ScrollingList({ children }: { readonly children: ReactNode }) {
  return (
    <div className="roster-list" onFocus={({ target }) => target.scrollIntoView({ block: 'nearest' })}>
      {children}
    </div>
  );
}
