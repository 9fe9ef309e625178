import type { RosterView } from '../../../shared/contract/access.ts';
import { formatCount, formatMoment, zoneCity } from '../../../shared/format.ts';
import { Badge } from '../../components/badge.tsx';
import type { GridColumn } from '../../components/grid-table.ts';
import type { SortValues } from '../../hooks/use-sorted.ts';

export type RosterPerson = RosterView['people'][number];
const rank = (value: boolean | null) => (value === null ? null : Number(value));

export const rosterValues: SortValues<RosterPerson> = {
  name: (row) => row.name,
  declared: (row) => Number(row.declared),
  approved: (row) => rank(row.approved),
  sessions: (row) => row.sessions,
  lastAt: (row) => row.lastAt,
  unit: (row) => row.unit,
};

export function rosterColumns(zone: string, known: boolean): GridColumn<RosterPerson>[] {
  return [
    {
      id: 'name',
      title: 'Person',
      width: 'minmax(120px, 1.2fr)',
      sortable: true,
      cell: (row) => <Person person={row} />,
    },
    {
      id: 'unit',
      title: 'Unit',
      width: 'minmax(90px, .8fr)',
      sortable: true,
      from: 900,
      cell: (row) => (
        <span className="dim" title={row.unit ?? undefined}>
          {row.unit ?? 'not recorded'}
        </span>
      ),
    },
    {
      id: 'declared',
      title: 'Can impersonate',
      width: '132px',
      sortable: true,
      cell: (row) => <Declared person={row} known={known} />,
    },
    {
      id: 'how',
      title: 'How',
      width: 'minmax(120px, 1.4fr)',
      from: 660,
      cell: (row) => (
        <span className="dim" title={row.how.join(' · ')}>
          {row.how.join(' · ')}
        </span>
      ),
    },
    {
      id: 'approved',
      title: 'Approved',
      width: '104px',
      sortable: true,
      from: 780,
      cell: (row) => approvalOf(row.approved),
    },
    {
      id: 'sessions',
      title: 'Sessions',
      width: '94px',
      sortable: true,
      end: true,
      cell: (row) => (row.sessions === 0 ? <span className="faint">0</span> : formatCount(row.sessions)),
    },
    {
      id: 'lastAt',
      title: `Last, ${zoneCity(zone)}`,
      width: '148px',
      sortable: true,
      from: 520,
      cell: (row) => (
        <span className="dim">
          {row.lastAt === null ? 'none in the period' : formatMoment(row.lastAt, zone)}
        </span>
      ),
    },
  ];
}

function Person({ person }: { readonly person: RosterPerson }) {
  return (
    <span className="with-tag">
      <span title={person.username ?? person.name}>{person.name}</span>
      {person.active === false && <span className="tag">inactive</span>}
    </span>
  );
}

export function Declared({ person, known }: { readonly person: RosterPerson; readonly known: boolean }) {
  if (person.declared) return <Badge tone="ok" label="Declared" />;
  if (!known) return <Badge tone="unknown" label="Not known" />;
  return <Badge tone="bad" label="Not declared" />;
}

export function answerOf(value: boolean | null): string {
  if (value === null) return 'not recorded';
  return value ? 'yes' : 'no';
}

/** Approval is only tested where the policy names who is approved. */
export function approvalOf(approved: boolean | null): string {
  return approved === null ? 'not tested' : answerOf(approved);
}
