import { EyeOff } from 'lucide-react';
import { formatCount } from '../../../shared/format.ts';
import { showFindings } from '../../state/navigation.ts';

/** How many findings people's own suppressions hide: always said, also when it is none. */
export function HiddenCount({ suppressed }: { readonly suppressed: number }) {
  if (suppressed === 0) return <span className="hidden-count faint">nothing suppressed</span>;
  return (
    <button type="button" className="hidden-count link" onClick={() => showFindings({ state: 'suppressed' })}>
      <EyeOff aria-hidden size={13} />
      {formatCount(suppressed)} suppressed
    </button>
  );
}
