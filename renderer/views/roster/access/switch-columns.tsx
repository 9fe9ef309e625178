import type { PolicySwitch } from '../../../../shared/contract/access.ts';
import { formatMoment, zoneCity } from '../../../../shared/format.ts';
import { Badge } from '../../../components/badge.tsx';
import { citeText } from '../../../components/cites.tsx';
import type { GridColumn } from '../../../components/grid-table.ts';
import type { SortValues } from '../../../hooks/use-sorted.ts';
import { NOT_RECORDED } from '../roster-words.ts';
import { moverOf, stateName } from './access-words.ts';

export const switchValues: SortValues<PolicySwitch> = {
  at: (row) => row.at,
  to: (row) => row.to,
  mover: moverOf,
  ticket: (row) => row.ticket ?? row.answer,
};

export function switchColumns(zone: string): GridColumn<PolicySwitch>[] {
  return [
    {
      id: 'at',
      title: `When, ${zoneCity(zone)}`,
      width: '144px',
      sortable: true,
      cell: (row) => formatMoment(row.at, zone),
    },
    {
      id: 'to',
      title: 'Switched',
      width: '116px',
      sortable: true,
      cell: (row) => <SwitchState state={row.to} />,
    },
    {
      id: 'mover',
      title: 'By',
      width: 'minmax(90px, 1fr)',
      sortable: true,
      cell: (row) => <span title={moverOf(row)}>{moverOf(row)}</span>,
    },
    {
      id: 'ticket',
      title: 'Ticket',
      width: '168px',
      sortable: true,
      cell: (row) => <TicketAsked row={row} />,
    },
    {
      id: 'row',
      title: 'Row',
      width: 'minmax(186px, 1fr)',
      from: 760,
      cell: (row) => (
        <span className="dim" title={citeText(row.cite)}>
          {citeText(row.cite)}
        </span>
      ),
    },
  ];
}

export function SwitchState({ state }: { readonly state: PolicySwitch['to'] }) {
  return (
    <span className={state === null ? 'dim' : 'strong'}>
      <i className={`policy-key policy-${state ?? 'unknown'}`} aria-hidden />
      {stateName(state)}
    </span>
  );
}

/** Three answers: the ticket that asks for it, that none does, or that it cannot be told. */
export function TicketAsked({ row }: { readonly row: PolicySwitch }) {
  if (row.answer === 'yes') return <Badge tone="ok" label={row.ticket ?? 'A ticket asks for it'} />;
  if (row.answer === 'no') return <Badge tone="bad" label="No ticket asks for it" />;
  return <Badge tone="unknown" label={NOT_RECORDED} />;
}
