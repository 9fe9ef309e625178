import { formatMoment, zoneCity } from '../../../../shared/format.ts';
import type { GridColumn } from '../../../components/grid-table.ts';
import type { SortValues } from '../../../hooks/use-sorted.ts';
import type { VendorSession } from './access-words.ts';

export const vendorValues: SortValues<VendorSession> = {
  startedAt: (row) => row.startedAt,
  actor: (row) => row.actor,
  target: (row) => row.target,
};

export function vendorColumns(zone: string): GridColumn<VendorSession>[] {
  return [
    {
      id: 'startedAt',
      title: `Started, ${zoneCity(zone)}`,
      width: '144px',
      sortable: true,
      cell: (row) => formatMoment(row.startedAt, zone),
    },
    {
      id: 'actor',
      title: 'Actor',
      width: 'minmax(110px, 1fr)',
      sortable: true,
      cell: (row) => <span title={row.actor}>{row.actor}</span>,
    },
    {
      id: 'target',
      title: 'Account used',
      width: 'minmax(110px, 1fr)',
      sortable: true,
      cell: (row) => <span title={row.target}>{row.target}</span>,
    },
    {
      id: 'because',
      title: 'How that is known',
      width: 'minmax(120px, 1.6fr)',
      from: 620,
      cell: (row) => (
        <span className="dim" title={row.because}>
          {row.because}
        </span>
      ),
    },
  ];
}
