import { PencilLine, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '../../components/button.tsx';
import { DataGrid } from '../../components/data-grid.tsx';
import { Split } from '../../components/split.tsx';
import { Empty, Failure } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useZone } from '../../hooks/use-review.ts';
import { useSorted } from '../../hooks/use-sorted.ts';
import { EMPTY_DRAFT, suppressionDrafts } from '../../state/suppression-drafts.ts';
import { useStore } from '../../state/store.ts';
import { SuppressedCount } from './suppressed-count.tsx';
import { SORT_VALUES, suppressionColumns } from './suppression-columns.tsx';
import { SuppressionInspector } from './suppression-inspector.tsx';
import { todayIn } from './suppression-words.ts';
import { useRuleTitles } from '../../hooks/use-rule-titles.ts';

const NONE: readonly never[] = [];

/** All suppressions, the newest first, and above them how much they hide. */
export function SuppressionsList() {
  const { selected, sort } = useStore(suppressionDrafts);
  const query = useCall('suppressions.list', {});
  const today = todayIn(useZone());
  const titleOf = useRuleTitles();
  const columns = useMemo(() => suppressionColumns(today, titleOf), [today, titleOf]);
  const rows = useSorted(query.data ?? NONE, sort, SORT_VALUES);
  const list = (
    <>
      <div className="bar">
        <div className="bar-line">
          <SuppressedCount />
          <NewButton />
        </div>
      </div>
      {query.error && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      <DataGrid
        label="Suppressions"
        columns={columns}
        count={rows.length}
        rowAt={(index) => rows[index]}
        idOf={({ id }) => String(id)}
        stale={query.isPending}
        sort={sort}
        onSort={(next) => suppressionDrafts.set({ sort: next })}
        selected={selected}
        onSelect={(id) => suppressionDrafts.set({ selected: id })}
        empty={query.isPending || query.error ? null : <NoSuppressions />}
      />
    </>
  );
  const shown = rows.find(({ id }) => String(id) === selected) ?? null;
  return <Split list={list} inspector={<SuppressionInspector suppression={shown} today={today} />} />;
}

function NewButton() {
  const { draft } = useStore(suppressionDrafts);
  const open = () => suppressionDrafts.set({ draft: draft ?? EMPTY_DRAFT, open: true });
  return (
    <span className="bar-count">
      <Button small icon={draft ? PencilLine : Plus} onPress={open}>
        {draft ? 'Go on with the new suppression' : 'New suppression'}
      </Button>
    </span>
  );
}

function NoSuppressions() {
  return (
    <Empty title="Nothing is suppressed">
      <p>
        Sessions that are expected for good reasons need not be decided one by one: a suppression hides what
        chosen rules say of one actor in one account or unit, for at most 12 months, with an owner, a reason
        and a ticket.
      </p>
      <p>What it hides stays counted here and on the Overview, and is listed in every evidence pack.</p>
    </Empty>
  );
}
