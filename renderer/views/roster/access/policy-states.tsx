import type { AccessView } from '../../../../shared/contract/access.ts';
import { formatDay, formatNumber } from '../../../../shared/format.ts';
import { useZone } from '../../../hooks/use-review.ts';
import { showSessions } from '../../../state/navigation.ts';
import { sessionsIn } from '../roster-words.ts';
import { stateName } from './access-words.ts';

type State = AccessView['states'][number];
/** In a narrower part of the bar the words would be cut off; the list below says them. */
const NARROWEST_WORDS = 0.09;
/** A switch moved more often is no picture any more; the list of its moves says all. */
const MOST_STATES = 300;

/** What the switch was from when to when: as a bar for the eye, and in words with the sessions of each time. */
export function PolicyStates({ states }: { readonly states: readonly State[] }) {
  return (
    <section className="policy" aria-labelledby="policy-title">
      <h2 id="policy-title">Administrators Can Log in as Any User</h2>
      {states.length === 0 ? (
        <p className="dim">Not recorded: the review has no period yet.</p>
      ) : (
        <>
          {states.length <= MOST_STATES && <StateBar states={states} />}
          <StateWords states={states} />
        </>
      )}
    </section>
  );
}

function StateBar({ states }: { readonly states: readonly State[] }) {
  const whole = states.reduce((sum, one) => sum + (one.to - one.from), 0);
  return (
    <div className="policy-bar" aria-hidden>
      {states.map((one) => (
        <span
          key={one.from}
          className={`policy-part policy-${one.state ?? 'unknown'}`}
          style={{ flexGrow: one.to - one.from }}
          title={`${stateName(one.state)}, ${sessionsIn(one.sessions)}`}
        >
          {(one.to - one.from) / whole >= NARROWEST_WORDS && stateName(one.state)}
        </span>
      ))}
    </div>
  );
}

function StateWords({ states }: { readonly states: readonly State[] }) {
  const zone = useZone();
  return (
    <ol className="policy-words" aria-label="States of the switch">
      {states.slice(0, MOST_STATES).map((one) => (
        <li key={one.from}>
          <i className={`policy-key policy-${one.state ?? 'unknown'}`} aria-hidden />
          {daysOf(one, zone)}: <strong>{stateName(one.state)}</strong>,{' '}
          {one.sessions === 0 ? (
            'no session'
          ) : (
            <button
              type="button"
              className="link"
              onClick={() => showSessions({ from: one.from, to: one.to, system: 'salesforce' })}
            >
              {formatNumber(one.sessions, 'session')}
            </button>
          )}
        </li>
      ))}
      {states.length > MOST_STATES && (
        <li className="dim">and {formatNumber(states.length - MOST_STATES, 'more state')}</li>
      )}
    </ol>
  );
}

function daysOf({ from, to }: State, zone: string): string {
  const [first, last] = [formatDay(from, zone), formatDay(to - 1, zone)];
  return first === last ? first : `${first} – ${last}`;
}
