import type { LedgerRow } from '../../../shared/contract/sources.ts';
import { formatCount } from '../../../shared/format.ts';
import type { GridColumn } from '../../components/grid-table.ts';

export const ledgerColumns: readonly GridColumn<LedgerRow>[] = [
  {
    id: 'row',
    title: 'Row',
    width: '84px',
    sortable: true,
    end: true,
    cell: ({ row }) => formatCount(row),
  },
  {
    id: 'reason',
    title: 'Why it was left out',
    width: 'minmax(180px, 1fr)',
    sortable: true,
    cell: ({ reason }) => <span title={reason ?? undefined}>{reason ?? 'not recorded'}</span>,
  },
  {
    id: 'raw',
    title: 'As it stands in the file',
    width: 'minmax(180px, 1.5fr)',
    from: 560,
    cell: ({ raw }) => (
      <span className="mono dim" title={raw}>
        {raw === '' ? '(every cell is empty)' : raw}
      </span>
    ),
  },
];
