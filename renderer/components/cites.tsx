import { ChevronRight } from 'lucide-react';
import { createContext, useContext, useId, useState, type ReactNode } from 'react';
import type { Cite } from '../../shared/contract/common.ts';
import { useCall } from '../hooks/use-call.ts';
import { RawRow } from './raw-row.tsx';

type Opened = {
  readonly open: ReadonlySet<string>;
  readonly change: (cite: Cite, open: boolean) => void;
  readonly idOf: (cite: Cite) => string;
};
const CiteContext = createContext<Opened | null>(null);
const keyOf = (cite: Cite) => `${cite.sourceId}:${cite.row}`;
export const citeText = (cite: Cite) => `${cite.file}, row ${cite.row}`;

/** Every fact cites file and row: links anywhere inside open the row in the list of cited rows. */
export function Cites({
  first,
  children,
}: {
  readonly first: readonly Cite[];
  readonly children: ReactNode;
}) {
  const prefix = useId();
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(first.slice(0, 2).map(keyOf)));
  const change = (cite: Cite, opened: boolean) =>
    setOpen((last) => {
      const next = new Set(last);
      if (opened) next.add(keyOf(cite));
      else next.delete(keyOf(cite));
      return next;
    });
  return (
    <CiteContext value={{ open, change, idOf: (cite) => `${prefix}${keyOf(cite)}` }}>{children}</CiteContext>
  );
}

function useCites(): Opened {
  const value = useContext(CiteContext);
  if (!value) throw new Error('A cite is shown outside <Cites>.');
  return value;
}

/** @param label what is shown of it where the file is named already; left out: file and row. */
export function CiteLink({ cite, label }: { readonly cite: Cite; readonly label?: string }) {
  const { change, idOf } = useCites();
  const show = () => {
    change(cite, true);
    const target = document.getElementById(idOf(cite));
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'start' });
  };
  return (
    <button
      type="button"
      className="cite"
      title={citeText(cite)}
      aria-label={label === undefined ? undefined : citeText(cite)}
      onClick={show}
    >
      {label ?? citeText(cite)}
    </button>
  );
}

/** The rows themselves, as they stand in the file; each is read only when it is opened. */
export function CitedRows({ cites }: { readonly cites: readonly Cite[] }) {
  const unique = [...new Map(cites.map((cite) => [keyOf(cite), cite])).values()];
  if (unique.length === 0) return <p className="dim">No row is cited.</p>;
  return (
    <ul className="cited">
      {unique.map((cite) => (
        <CitedRow key={keyOf(cite)} cite={cite} />
      ))}
    </ul>
  );
}

function CitedRow({ cite }: { readonly cite: Cite }) {
  const { open, change, idOf } = useCites();
  const opened = open.has(keyOf(cite));
  const record = useCall('records.get', { sourceId: cite.sourceId, row: cite.row }, { enabled: opened });
  return (
    <li>
      <button
        type="button"
        id={idOf(cite)}
        className="disclosure"
        aria-expanded={opened}
        onClick={() => change(cite, !opened)}
      >
        <ChevronRight aria-hidden size={13} />
        <span>{citeText(cite)}</span>
      </button>
      {opened && <RawRow record={record.data} error={record.error} />}
    </li>
  );
}
