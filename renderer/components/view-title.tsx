import { useEffect, useRef, type ReactNode } from 'react';

/** The heading of a screen takes the focus when the screen comes, unless something better has it: it is never lost. */
export function ViewTitle({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="view-title">
      {children}
    </h1>
  );
}
