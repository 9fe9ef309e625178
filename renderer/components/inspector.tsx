import { X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { handlerOf, useCommand } from '../commands/handlers.ts';
import { useWide } from '../hooks/use-wide.ts';
import { frame } from '../state/navigation.ts';
import { IconButton } from './button.tsx';

/** The right side: answers "why?". Enter comes here from the list, Escape goes back. */
type InspectorProps = {
  readonly label: string;
  /** What is shown; another one starts at the top. */
  readonly about: string | null;
  readonly children: ReactNode;
};

export function Inspector({ label, about, children }: InspectorProps) {
  const panel = useRef<HTMLElement>(null);
  const wide = useWide();
  useCommand('inspector', () => panel.current?.focus());
  useEffect(() => {
    if (!wide) panel.current?.focus();
  }, [wide]);
  useEffect(() => {
    panel.current?.scrollTo(0, 0);
  }, [about]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    backToList();
  };
  return (
    <aside className="inspector" aria-label={label} tabIndex={-1} ref={panel} onKeyDown={onKeyDown}>
      {!wide && (
        <div className="inspector-close">
          <IconButton icon={X} label="Close the inspector" onPress={backToList} />
        </div>
      )}
      {children}
    </aside>
  );
}

function backToList(): void {
  frame.set({ drawer: false });
  handlerOf('list')?.();
}

export function Section({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="inspector-section">
      <h3>
        {title}
        {aside && <span className="section-aside">{aside}</span>}
      </h3>
      {children}
    </section>
  );
}
