import type { PersonDetail, PersonRow } from '../../../shared/contract/people.ts';
import { formatNumber } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';
import { CitedRows, Cites } from '../../components/cites.tsx';
import { Inspector, Section } from '../../components/inspector.tsx';
import { Failure, Hint, Loading } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { showQuestion, showSessions } from '../../state/navigation.ts';
import { activeWords } from './people-words.ts';
import { PersonAliases } from './person-aliases.tsx';
import { PersonRecords } from './person-records.tsx';
import { PersonStates } from './person-states.tsx';

type InspectorProps = { readonly id: string | null; readonly row: PersonRow | null };

/** What the list knows already is shown before the rest has been read. */
export function PersonInspector({ id, row }: InspectorProps) {
  const person = useCall('people.get', { id: id ?? '' }, { enabled: id !== null });
  const shown = person.data?.row ?? row;
  return (
    <Inspector label="Person" about={id}>
      {id === null && (
        <Hint title="Who is this?">
          Choose a person to see every way the sources name them, what held of them when, and which records
          are taken for them and why.
        </Hint>
      )}
      {id !== null && shown && <Heading row={shown} />}
      {person.isLoading && <Loading lines={10} what="the person" />}
      {person.error && <Failure error={person.error} onRetry={() => void person.refetch()} />}
      {person.data && <Detail key={id} detail={person.data} />}
    </Inspector>
  );
}

function Heading({ row }: { readonly row: PersonRow }) {
  return (
    <>
      <header className="inspector-head">
        <h2>{row.name}</h2>
        <p className="dim wrap">{row.username ?? 'Username not recorded'}</p>
        <p className="dim">
          {row.unit ?? 'Unit not recorded'} ·{' '}
          <span className={row.sensitive ? 'strong-late' : undefined}>{sensitiveWords(row.sensitive)}</span> ·{' '}
          {row.active === null ? 'state not recorded' : activeWords(row.active)}
        </p>
      </header>
      <div className="actions">
        <SessionsButton count={row.asActor} words="as actor" show={{ actorKey: `p:${row.id}` }} />
        <SessionsButton count={row.asTarget} words="in this account" show={{ targetKey: `p:${row.id}` }} />
        {row.asActor + row.asTarget === 0 && (
          <span className="dim">In no session of the period{row.unclear ? ' for certain' : ''}.</span>
        )}
      </div>
    </>
  );
}

function sensitiveWords(sensitive: boolean | null): string {
  if (sensitive === null) return 'sensitivity not recorded';
  return sensitive ? 'sensitive' : 'not sensitive';
}

type SessionsButtonProps = {
  readonly count: number;
  readonly words: string;
  readonly show: Parameters<typeof showSessions>[0];
};

function SessionsButton({ count, words, show }: SessionsButtonProps) {
  if (count === 0) return null;
  return (
    <Button small onPress={() => showSessions(show)}>
      {formatNumber(count, 'session')} {words}
    </Button>
  );
}

function Detail({ detail }: { readonly detail: PersonDetail }) {
  const cites = [
    ...detail.records.flatMap((one) => one.cites),
    ...detail.aliases.flatMap((one) => (one.cite ? [one.cite] : [])),
    ...detail.states.flatMap((one) => (one.cite ? [one.cite] : [])),
  ];
  return (
    <Cites first={[]}>
      <Questions items={detail.items} />
      <PersonAliases aliases={detail.aliases} />
      <PersonStates states={detail.states} />
      <PersonRecords detail={detail} />
      <Section title="Cited rows" aside="as they stand in the file">
        <CitedRows cites={cites} />
      </Section>
    </Cites>
  );
}

function Questions({ items }: { readonly items: PersonDetail['items'] }) {
  if (items.length === 0) return null;
  return (
    <Section title="Questions about this person">
      <ul className="plain rows">
        {items.map((one) => (
          <li key={one.id}>
            <button type="button" className="link wrap" onClick={() => showQuestion(one.id)}>
              {one.text}
            </button>{' '}
            <span className={one.decided ? 'dim' : 'strong-late'}>{one.decided ? 'answered' : 'waits'}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
