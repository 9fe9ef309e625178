import type { AccessGrant } from '../../../../shared/contract/access.ts';
import type { GridColumn } from '../../../components/grid-table.ts';
import type { SortValues } from '../../../hooks/use-sorted.ts';
import { dayOf, lastDayOf, NOT_RECORDED } from '../roster-words.ts';
import { SessionCount } from '../session-count.tsx';
import { granteeOf, sessionsInside } from './access-words.ts';

export const grantValues: SortValues<AccessGrant> = {
  owner: (row) => row.owner,
  grantee: granteeOf,
  from: (row) => row.from,
  through: (row) => row.through,
  revoked: (row) => row.revokedAt,
  sessions: (row) => row.sessions,
};

/** @param named whether each row says to whom; own administrators are said by the list. */
export function grantColumns(zone: string, named: boolean): GridColumn<AccessGrant>[] {
  return [
    {
      id: 'owner',
      title: 'Account',
      width: 'minmax(130px, 1.2fr)',
      sortable: true,
      cell: (row) => (
        <span className="with-tag">
          <span title={[row.owner, row.username].filter(Boolean).join(' · ')}>{row.owner}</span>
          {!named && row.grantee === 'not-recorded' && <span className="tag">to whom: {NOT_RECORDED}</span>}
        </span>
      ),
    },
    ...(named ? [TO_WHOM] : []),
    {
      id: 'from',
      title: 'From',
      width: '102px',
      sortable: true,
      cell: (row) => <Day text={dayOf(row.from, zone)} />,
    },
    {
      id: 'through',
      title: 'Through',
      width: '102px',
      sortable: true,
      cell: (row) => <Day text={lastDayOf(row.through, zone)} />,
    },
    {
      id: 'revoked',
      title: 'Revoked',
      width: '102px',
      sortable: true,
      from: named ? 780 : 560,
      cell: (row) => (row.revokedAt === null ? <span className="faint">–</span> : dayOf(row.revokedAt, zone)),
    },
    {
      id: 'sessions',
      title: 'Sessions inside',
      width: '116px',
      sortable: true,
      end: true,
      cell: (row) => (
        <SessionCount
          count={row.sessions}
          of={`in the account of ${row.owner}`}
          filter={sessionsInside(row)}
        />
      ),
    },
  ];
}

const TO_WHOM: GridColumn<AccessGrant> = {
  id: 'grantee',
  title: 'Open to',
  width: 'minmax(120px, 2fr)',
  sortable: true,
  cell: (row) => <span title={granteeOf(row)}>{granteeOf(row)}</span>,
};

function Day({ text }: { readonly text: string }) {
  return <span className={text === NOT_RECORDED ? 'dim' : undefined}>{text}</span>;
}
