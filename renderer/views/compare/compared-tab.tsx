import { useStore } from '../../state/store.ts';
import { compareState } from '../../state/compare.ts';
import { ComparedList } from './compared-list.tsx';
import { ComparisonHead } from './comparison-head.tsx';
import { NothingCompared } from './nothing-compared.tsx';
import { useComparing } from './use-comparing.ts';

/** The open review beside an earlier one: what is new, gone, still open, open again, and what differs besides. */
export function ComparedTab() {
  const { compared } = useStore(compareState);
  const comparing = useComparing();
  if (compared === null) return <NothingCompared comparing={comparing} />;
  return (
    <section className="compared" aria-label="Compared with an earlier review">
      <ComparisonHead compared={compared} comparing={comparing} />
      <ComparedList comparison={compared.result} />
    </section>
  );
}
