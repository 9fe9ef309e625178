import { ChevronRight, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { RemovedSource } from '../../../shared/contract/sources.ts';
import { formatMoment, formatNumber } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';
import { Failure } from '../../components/states.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useCall } from '../../hooks/use-call.ts';
import { useZone } from '../../hooks/use-review.ts';
import { putBack } from './removal.ts';

/** What was taken out of the review: by whom, when, and a way back. Nothing is shown while there is nothing. */
export function RemovedSources() {
  const [open, setOpen] = useState(false);
  const removed = useCall('sources.removed', {});
  if (removed.error) return <Failure error={removed.error} onRetry={() => void removed.refetch()} />;
  const list = removed.data ?? [];
  if (list.length === 0) return null;
  return (
    <section className="removed" aria-label="Removed sources">
      <button type="button" className="disclosure" aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight aria-hidden size={13} />
        <span>{formatNumber(list.length, 'removed source')} that can be put back</span>
      </button>
      {open && (
        <ul className="plain removed-list">
          {list.map((one) => (
            <Removed key={one.id} removed={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Removed({ removed }: { readonly removed: RemovedSource }) {
  const zone = useZone();
  const { busy, run } = useAction(() => putBack(removed));
  const when = removed.at === null ? '' : `, ${formatMoment(removed.at, zone)}`;
  return (
    <li className="removed-source">
      <span className="removed-what">
        <strong title={removed.file}>{removed.file}</strong>
        <span className="dim">
          {removed.title} · {formatNumber(removed.rows, 'row')}
        </span>
      </span>
      <span className="dim removed-by">
        Removed by {removed.by}
        {when}
      </span>
      <Button icon={Undo2} small isDisabled={busy} aria-label={`Put back ${removed.file}`} onPress={run}>
        Put back
      </Button>
    </li>
  );
}
