import type { PersonState } from '../../../shared/contract/people.ts';
import { STATE_BASIS_WORDS, STATE_FIELDS, STATE_WORDS } from '../../../shared/people-words.ts';
import { zoneName } from '../../../shared/format.ts';
import { CiteLink } from '../../components/cites.tsx';
import { Section } from '../../components/inspector.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { validity } from './people-words.ts';

/** What held of a person from when to when, one line of time for each field; how each is known is said beside it. */
export function PersonStates({ states }: { readonly states: readonly PersonState[] }) {
  const zone = useZone();
  const fields = STATE_FIELDS.filter((field) => states.some((one) => one.field === field));
  return (
    <Section title="What held when" aside={zoneName(zone)}>
      {fields.length === 0 && (
        <p className="dim">Worked out only for people who are in a session or on the roster.</p>
      )}
      <dl className="known">
        {fields.map((field) => (
          <div key={field}>
            <dt>{STATE_WORDS[field]}</dt>
            <dd>
              <ol className="plain known-times">
                {states
                  .filter((one) => one.field === field)
                  .map((one, index) => (
                    <StateLine key={index} state={one} zone={zone} />
                  ))}
              </ol>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function StateLine({ state, zone }: { readonly state: PersonState; readonly zone: string }) {
  const when = validity(state, zone);
  return (
    <li className="known-line" data-basis={state.basis}>
      <span className={state.value === null ? 'dim' : 'wrap'}>{state.value ?? 'not recorded'}</span>
      {when !== null && <span className="known-when">{when}</span>}
      <span className="known-why" title={state.sentence}>
        {state.basis === 'not-recorded' ? state.sentence : STATE_BASIS_WORDS[state.basis]}{' '}
        {state.cite && <CiteLink cite={state.cite} />}
      </span>
    </li>
  );
}
