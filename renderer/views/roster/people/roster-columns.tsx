import type { RosterPerson, RosterView } from '../../../../shared/contract/access.ts';
import { formatCount, formatMoment, zoneCity } from '../../../../shared/format.ts';
import { BREADTH_WORDS, ROSTER_FLAGS } from '../../../../shared/people-words.ts';
import { Badge } from '../../../components/badge.tsx';
import type { GridColumn } from '../../../components/grid-table.ts';
import type { SortValues } from '../../../hooks/use-sorted.ts';
import { answerOf, NOT_RECORDED, noSession } from '../roster-words.ts';
import { SessionCount } from '../session-count.tsx';
import { FlagTags } from './flags.tsx';

const rank = (value: boolean | null) => (value === null ? null : Number(value));
const firstFlag = ({ flags }: RosterPerson) =>
  flags.length === 0 ? null : Math.min(...flags.map(({ flag }) => ROSTER_FLAGS.indexOf(flag)));

export const rosterValues: SortValues<RosterPerson> = {
  name: (row) => row.name,
  flags: firstFlag,
  declared: (row) => Number(row.declared),
  approved: (row) => rank(row.approved),
  sessions: (row) => row.sessions,
  targets: (row) => row.targets,
  lastAt: (row) => row.lastAt,
  unit: (row) => row.unit,
};

type Known = Pick<RosterView, 'known' | 'actedKnown'>;

export function rosterColumns(zone: string, { known, actedKnown }: Known): GridColumn<RosterPerson>[] {
  return [
    {
      id: 'name',
      title: 'Person',
      width: 'minmax(136px, 1.5fr)',
      sortable: true,
      cell: (row) => <Person person={row} />,
    },
    {
      id: 'flags',
      title: 'Worth a look',
      width: 'minmax(124px, 1fr)',
      sortable: true,
      cell: (row) => <FlagTags flags={row.flags} />,
    },
    {
      id: 'unit',
      title: 'Unit',
      width: 'minmax(84px, .7fr)',
      sortable: true,
      from: 1180,
      cell: (row) => (
        <span className="dim" title={row.unit ?? undefined}>
          {row.unit ?? NOT_RECORDED}
        </span>
      ),
    },
    {
      id: 'declared',
      title: 'Can impersonate',
      width: '132px',
      sortable: true,
      from: 460,
      cell: (row) => <Declared person={row} known={known} />,
    },
    {
      id: 'how',
      title: 'How',
      width: 'minmax(110px, 1.2fr)',
      from: 1000,
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
      from: 1320,
      cell: (row) => answerOf(row.approved),
    },
    {
      id: 'sessions',
      title: 'Sessions',
      width: '86px',
      sortable: true,
      end: true,
      cell: (row) =>
        actedKnown ? (
          <SessionCount count={row.sessions} of={`of ${row.name}`} filter={{ actorKey: row.key }} />
        ) : (
          <span className="dim">–</span>
        ),
    },
    {
      id: 'targets',
      title: 'Accounts entered',
      width: '168px',
      sortable: true,
      from: 760,
      cell: (row) => (actedKnown ? <Entered person={row} /> : NOT_RECORDED),
    },
    {
      id: 'lastAt',
      title: `Last, ${zoneCity(zone)}`,
      width: '140px',
      sortable: true,
      from: 620,
      cell: (row) => (
        <span className="dim">
          {row.lastAt === null ? noSession(actedKnown) : formatMoment(row.lastAt, zone)}
        </span>
      ),
    },
  ];
}

function Person({ person }: { readonly person: RosterPerson }) {
  return (
    <span className="with-tag">
      <span title={[person.name, person.username].filter(Boolean).join(' · ')}>{person.name}</span>
      {person.active === false && <span className="tag">inactive</span>}
    </span>
  );
}

/** How many accounts, and in which band of the active users that is. */
function Entered({ person }: { readonly person: RosterPerson }) {
  if (person.targets === 0) return <span className="faint">0</span>;
  const band = person.band === null ? 'share not recorded' : BREADTH_WORDS[person.band];
  return (
    <span title={person.band === null ? undefined : `${band} of the active users`}>
      {formatCount(person.targets)} <span className="dim">· {band}</span>
    </span>
  );
}

export function Declared({ person, known }: { readonly person: RosterPerson; readonly known: boolean }) {
  if (person.declared) return <Badge tone="ok" label="Declared" />;
  if (!known) return <Badge tone="unknown" label="Not recorded" />;
  return <Badge tone={person.sessions > 0 ? 'bad' : 'late'} label="Not declared" />;
}
