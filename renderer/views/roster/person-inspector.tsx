import { formatExact, formatNumber, zoneName } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';
import { Inspector, Section } from '../../components/inspector.tsx';
import { Hint } from '../../components/states.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { showSessions } from '../../state/navigation.ts';
import { answerOf, approvalOf, Declared, type RosterPerson } from './roster-columns.tsx';

export function PersonInspector({
  person,
  known,
}: {
  readonly person: RosterPerson | null;
  readonly known: boolean;
}) {
  return (
    <Inspector label="Person" about={person?.key ?? null}>
      {person === null && (
        <Hint title="Who may act as others?">
          Choose a person to see what gives the power, and what was done with it.
        </Hint>
      )}
      {person && <Detail person={person} known={known} />}
    </Inspector>
  );
}

function Detail({ person, known }: { readonly person: RosterPerson; readonly known: boolean }) {
  const zone = useZone();
  const last =
    person.lastAt === null ? 'none in the period' : `${formatExact(person.lastAt, zone)} (${zoneName(zone)})`;
  return (
    <>
      <header className="inspector-head">
        <Declared person={person} known={known} />
        <h2>{person.name}</h2>
        <p className="dim wrap">
          {person.username ?? 'username not recorded'} · {person.unit ?? 'unit not recorded'}
        </p>
      </header>
      <Section title="What gives the power">
        {person.how.length === 0 && (
          <p className="dim">
            {known ? 'Nothing in the permission files.' : 'Not known: no permission files are imported.'}
          </p>
        )}
        <ul className="plain rows">
          {person.how.map((how) => (
            <li key={how} className="wrap">
              {how}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Standing">
        <dl className="facts">
          <dt>Active</dt>
          <dd>{answerOf(person.active)}</dd>
          <dt>Approved</dt>
          <dd>{approvalOf(person.approved)}</dd>
          <dt>Last session</dt>
          <dd>{last}</dd>
        </dl>
      </Section>
      {person.sessions > 0 && (
        <div className="actions">
          <Button onPress={() => showSessions({ actor: person.name })}>
            Show {formatNumber(person.sessions, 'session')}
          </Button>
        </div>
      )}
    </>
  );
}
