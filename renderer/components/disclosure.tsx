import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';

type DisclosureProps = {
  readonly title: string;
  readonly children: ReactNode;
};

/** What not everybody needs to read: there when it is asked for. */
export function Disclosure({ title, children }: DisclosureProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="disclosure"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight aria-hidden size={13} />
        <span>{title}</span>
      </button>
      {open && (
        <div id={id} className="disclosed">
          {children}
        </div>
      )}
    </>
  );
}
