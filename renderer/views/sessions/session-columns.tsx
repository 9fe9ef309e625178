import type { SessionRow } from '../../../shared/contract/sessions.ts';
import { formatMoment, zoneCity } from '../../../shared/format.ts';
import { END_WORDS } from '../../../shared/words.ts';
import { VerdictBadge } from '../../components/badge.tsx';
import type { GridColumn } from '../../components/grid-table.ts';
import { lengthOf } from './session-words.ts';

export function sessionColumns(zone: string): GridColumn<SessionRow>[] {
  return [
    {
      id: 'verdict',
      title: 'Verdict',
      width: '134px',
      sortable: true,
      cell: (row) => <VerdictBadge verdict={row.verdict} />,
    },
    startedColumn(zone),
    {
      id: 'minutes',
      title: 'Length',
      width: '128px',
      sortable: true,
      end: true,
      from: 640,
      cell: (row) => <Length row={row} />,
    },
    actorColumn,
    targetColumn,
    {
      id: 'unit',
      title: 'Unit',
      width: 'minmax(118px, 1.1fr)',
      sortable: true,
      from: 740,
      cell: (row) => <Unit row={row} />,
    },
    {
      id: 'ticket',
      title: 'Ticket',
      width: '88px',
      sortable: true,
      from: 480,
      cell: (row) => <Ticket row={row} />,
    },
    {
      id: 'findings',
      title: 'Findings',
      width: 'minmax(100px, 1.2fr)',
      from: 960,
      cell: (row) => <Findings row={row} />,
    },
  ];
}

export const startedColumn = (zone: string): GridColumn<SessionRow> => ({
  id: 'startedAt',
  title: `Started, ${zoneCity(zone)}`,
  width: '142px',
  sortable: true,
  cell: (row) => formatMoment(row.startedAt, zone),
});
export const actorColumn: GridColumn<SessionRow> = {
  id: 'actor',
  title: 'Actor',
  width: 'minmax(92px, 1fr)',
  sortable: true,
  cell: (row) => <span title={row.actor.username ?? row.actor.name}>{row.actor.name}</span>,
};
export const targetColumn: GridColumn<SessionRow> = {
  id: 'target',
  title: 'Account used',
  width: 'minmax(98px, 1.15fr)',
  sortable: true,
  cell: (row) => <Target row={row} />,
};

type Props = { readonly row: SessionRow };

function Length({ row }: Props) {
  const text = lengthOf(row);
  return (
    <span className={text === 'not recorded' ? 'dim' : undefined} title={END_WORDS[row.endKind]}>
      {text}
    </span>
  );
}

function Target({ row }: Props) {
  return (
    <span className="with-tag">
      <span title={row.target.username ?? row.target.name}>{row.target.name}</span>
      {row.ambiguous && (
        <span className="tag" title="Two or more people bear this name.">
          which?
        </span>
      )}
    </span>
  );
}

function Unit({ row }: Props) {
  return (
    <span className="with-tag">
      <span className="dim" title={row.unit ?? undefined}>
        {row.unit ?? 'not recorded'}
      </span>
      {row.sensitive && <span className="tag tag-late">sensitive</span>}
    </span>
  );
}

function Ticket({ row }: Props) {
  if (row.ticket === null)
    return (
      <span className="dim" aria-label="no ticket">
        –
      </span>
    );
  return (
    <span className="mono" title={row.ticket}>
      {row.ticket}
      {row.ticketHow === 'possible' ? ' ?' : ''}
    </span>
  );
}

function Findings({ row }: Props) {
  const titles = row.findings.flatMap((finding) => finding.titles).join(' · ');
  return (
    <span className="dim" title={titles}>
      {titles}
    </span>
  );
}
