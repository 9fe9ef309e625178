import { useMemo } from 'react';
import { CHANGES_BETWEEN, type ChangeBetween, type Comparison } from '../../../shared/contract/compare.ts';
import { DataGrid } from '../../components/data-grid.tsx';
import { Split } from '../../components/split.tsx';
import { Empty } from '../../components/states.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { useSorted } from '../../hooks/use-sorted.ts';
import { compareState } from '../../state/compare.ts';
import { showFinding } from '../../state/navigation.ts';
import { useStore } from '../../state/store.ts';
import { comparedColumns } from './compared-columns.tsx';
import { ComparedInspector } from './compared-inspector.tsx';
import { comparedValues, cutWords } from './compare-words.ts';

/** The findings by what became of them, or those of one change alone. */
export function ComparedList({ comparison }: { readonly comparison: Comparison }) {
  const { change, sort, selected } = useStore(compareState);
  const zone = useZone();
  const columns = useMemo(() => comparedColumns(zone), [zone]);
  const chosen = useMemo(
    () => comparison.rows.filter((row) => change === null || row.change === change),
    [comparison, change],
  );
  const rows = useSorted(chosen, sort, comparedValues);
  const counted: readonly ChangeBetween[] = change === null ? CHANGES_BETWEEN : [change];
  const cut = cutWords(
    rows.length,
    counted.reduce((sum, one) => sum + comparison.counts[one], 0),
  );
  const open = (id: string) => {
    if (rows.find((row) => row.id === id)?.after) showFinding(id);
  };
  const list = (
    <>
      <DataGrid
        label="Findings compared"
        columns={columns}
        count={rows.length}
        rowAt={(index) => rows[index]}
        idOf={({ id }) => id}
        sort={sort}
        onSort={(next) => compareState.set({ sort: next })}
        selected={selected}
        onSelect={(id) => compareState.set({ selected: id })}
        onOpen={open}
        empty={<NoFindings />}
      />
      {cut !== '' && <p className="list-foot">{change === null ? `${cut} of each change.` : `${cut}.`}</p>}
    </>
  );
  const row = comparison.rows.find(({ id }) => id === selected) ?? null;
  return <Split list={list} inspector={<ComparedInspector comparison={comparison} row={row} />} />;
}

function NoFindings() {
  return <Empty title="No findings to compare">Neither of the two reviews has a finding.</Empty>;
}
