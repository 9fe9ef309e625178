import type { PersonRow } from '../../../shared/contract/people.ts';
import { formatCount, formatNumber } from '../../../shared/format.ts';
import type { GridColumn } from '../../components/grid-table.ts';
import { showSessions } from '../../state/navigation.ts';
import { activeWords } from './people-words.ts';

export const peopleColumns: GridColumn<PersonRow>[] = [
  {
    id: 'name',
    title: 'Name',
    width: 'minmax(130px, 1.1fr)',
    sortable: true,
    cell: (row) => <Name row={row} />,
  },
  {
    id: 'username',
    title: 'Username',
    width: 'minmax(130px, 1.2fr)',
    sortable: true,
    from: 560,
    cell: (row) => <Recorded text={row.username} />,
  },
  {
    id: 'unit',
    title: 'Unit',
    width: 'minmax(110px, 1fr)',
    sortable: true,
    from: 700,
    cell: (row) => <Unit row={row} />,
  },
  {
    id: 'active',
    title: 'State',
    width: '106px',
    from: 820,
    cell: (row) => <span className={row.active ? 'dim' : undefined}>{activeWords(row.active)}</span>,
  },
  {
    id: 'aliases',
    title: 'Names',
    width: '76px',
    sortable: true,
    end: true,
    from: 900,
    cell: (row) => <span title="Ways to name this person">{formatCount(row.aliases)}</span>,
  },
  {
    id: 'actor',
    title: 'As actor',
    width: '88px',
    sortable: true,
    end: true,
    cell: (row) => (
      <Sessions
        count={row.asActor}
        words={`in which ${row.name} acted`}
        show={() => showSessions({ actorKey: `p:${row.id}` })}
      />
    ),
  },
  {
    id: 'target',
    title: 'Account used',
    width: '116px',
    sortable: true,
    end: true,
    cell: (row) => (
      <Sessions
        count={row.asTarget}
        words={`in the account of ${row.name}`}
        show={() => showSessions({ targetKey: `p:${row.id}` })}
      />
    ),
  },
  {
    id: 'tickets',
    title: 'Tickets',
    width: '80px',
    sortable: true,
    end: true,
    from: 640,
    cell: (row) => (row.tickets === 0 ? <span className="faint">0</span> : formatCount(row.tickets)),
  },
];

type Props = { readonly row: PersonRow };

function Name({ row }: Props) {
  return (
    <span className="with-tag">
      <span title={row.name}>{row.name}</span>
      {row.unclear && (
        <span className="tag tag-late" title="A question about who this is waits for an answer.">
          which?
        </span>
      )}
    </span>
  );
}

function Unit({ row }: Props) {
  return (
    <span className="with-tag">
      <Recorded text={row.unit} />
      {row.sensitive && <span className="tag tag-late">sensitive</span>}
    </span>
  );
}

function Recorded({ text }: { readonly text: string | null }) {
  if (text === null) return <span className="faint">not recorded</span>;
  return (
    <span className="dim" title={text}>
      {text}
    </span>
  );
}

type SessionsProps = { readonly count: number; readonly words: string; readonly show: () => void };

/** The number leads to its sessions. */
function Sessions({ count, words, show }: SessionsProps) {
  if (count === 0) return <span className="faint">0</span>;
  return (
    <button
      type="button"
      className="link"
      aria-label={`${formatNumber(count, 'session')} ${words}`}
      title="Show these sessions"
      onClick={(event) => {
        // In the list a click would also choose the person.
        event.stopPropagation();
        show();
      }}
    >
      {formatCount(count)}
    </button>
  );
}
