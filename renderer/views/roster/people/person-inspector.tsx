import type { RosterPerson, RosterView } from '../../../../shared/contract/access.ts';
import { formatExact, formatNumber, zoneName } from '../../../../shared/format.ts';
import { BREADTH_WORDS } from '../../../../shared/people-words.ts';
import { Button } from '../../../components/button.tsx';
import { CitedRows, CiteLink, Cites } from '../../../components/cites.tsx';
import { Inspector, Section } from '../../../components/inspector.tsx';
import { Hint } from '../../../components/states.tsx';
import { useZone } from '../../../hooks/use-review.ts';
import { showPerson, showSessions } from '../../../state/navigation.ts';
import { answerOf, NOT_RECORDED, noSession, shareWords } from '../roster-words.ts';
import { FlagTag } from './flags.tsx';
import { Declared } from './roster-columns.tsx';

const MOST_CITES = 4;

type InspectorProps = { readonly person: RosterPerson | null; readonly roster: RosterView | undefined };

export function PersonInspector({ person, roster }: InspectorProps) {
  return (
    <Inspector label="Person" about={person?.key ?? null}>
      {person === null && (
        <Hint title="Who may act as others?">
          Choose a person to see what gives the power, and what was done with it.
        </Hint>
      )}
      {person && roster && <Detail key={person.key} person={person} roster={roster} />}
    </Inspector>
  );
}

type DetailProps = { readonly person: RosterPerson; readonly roster: RosterView };

function Detail({ person, roster }: DetailProps) {
  const cites = [...person.flags.flatMap((one) => one.cites), ...person.cites];
  return (
    <Cites first={[]}>
      <header className="inspector-head">
        <Declared person={person} known={roster.known} />
        <h2>{person.name}</h2>
        <p className="dim wrap">
          {person.username ?? 'username not recorded'} · {person.unit ?? 'unit not recorded'}
        </p>
      </header>
      <Actions person={person} />
      <Flags person={person} />
      <Power person={person} known={roster.known} />
      <Standing person={person} roster={roster} />
      <Section title="Cited rows" aside="as they stand in the file">
        <CitedRows cites={cites} />
      </Section>
    </Cites>
  );
}

function Actions({ person }: { readonly person: RosterPerson }) {
  // Somebody whom no list of people has is no person of the register: nothing more is known of them.
  const id = person.key.startsWith('p:') ? person.key.slice(2) : null;
  return (
    <div className="actions">
      {person.sessions > 0 && (
        <Button onPress={() => showSessions({ actorKey: person.key })}>
          Show {formatNumber(person.sessions, 'session')}
        </Button>
      )}
      {id !== null && <Button onPress={() => showPerson(id)}>Show the person</Button>}
    </div>
  );
}

function Flags({ person }: { readonly person: RosterPerson }) {
  if (person.flags.length === 0) return null;
  return (
    <Section title="Worth a look" aside="none of it is a verdict">
      <ul className="plain rows">
        {person.flags.map(({ flag, sentence, cites }) => (
          <li key={flag}>
            <FlagTag flag={flag} />
            <p className="wrap">{sentence}</p>
            {cites.slice(0, MOST_CITES).map((cite) => (
              <p key={`${cite.sourceId}:${cite.row}`}>
                <CiteLink cite={cite} />
              </p>
            ))}
            {cites.length > MOST_CITES && (
              <p className="dim small">
                and {formatNumber(cites.length - MOST_CITES, 'more row')} among the cited rows below
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Power({ person, known }: { readonly person: RosterPerson; readonly known: boolean }) {
  const nothing = known
    ? 'Nothing in the permission files.'
    : 'Not recorded: no list of permissions is imported.';
  return (
    <Section title="What gives the power">
      {person.how.length === 0 && <p className="dim">{nothing}</p>}
      <ul className="plain rows">
        {person.how.map((how) => (
          <li key={how} className="wrap">
            {how}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Standing({ person, roster }: DetailProps) {
  const zone = useZone();
  const last =
    person.lastAt === null
      ? noSession(roster.actedKnown)
      : `${formatExact(person.lastAt, zone)} (${zoneName(zone)})`;
  return (
    <Section title="Standing">
      <dl className="facts">
        <dt>Active</dt>
        <dd>{answerOf(person.active)}</dd>
        <dt>Approved</dt>
        <dd>{answerOf(person.approved)}</dd>
        <dt>Accounts entered</dt>
        <dd>{entered(person, roster)}</dd>
        <dt>Last session</dt>
        <dd>{last}</dd>
      </dl>
    </Section>
  );
}

function entered({ targets, share, band }: RosterPerson, { activeUsers, actedKnown }: RosterView): string {
  const count = formatNumber(targets, 'account');
  if (targets === 0) return actedKnown ? 'none' : NOT_RECORDED;
  if (share === null) return `${count}; the number of active users is not recorded`;
  const words = `${count}, ${shareWords(share)} of ${formatNumber(activeUsers, 'active user')}`;
  return band === null ? words : `${words} (${BREADTH_WORDS[band]})`;
}
