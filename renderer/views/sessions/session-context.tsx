import type { SessionDetail } from '../../../shared/contract/sessions.ts';
import { STATE_BASIS_WORDS, STATE_WORDS, type StateField } from '../../../shared/people-words.ts';
import { CiteLink } from '../../components/cites.tsx';

type Fact = SessionDetail['context'][number];
type Side = Fact['side'];

/** In the order in which an auditor asks. */
const ASKED: Record<Side, readonly StateField[]> = {
  target: ['department', 'division', 'role', 'profile', 'active', 'power'],
  actor: ['power', 'active', 'profile', 'role', 'department', 'division'],
};
/** Left out where it is not recorded: most lists of people have no such column. */
const SELDOM: readonly StateField[] = ['division'];
/** Of the actor an inspector says only these. */
const OF_ACTOR: readonly StateField[] = ['power', 'active'];

type ContextProps = {
  readonly detail: SessionDetail;
  /** Says every field of both, and each fact in a whole sentence. */
  readonly full?: boolean;
};

/** What held of both people when the session started, and how each fact is known. */
export function Context({ detail, full = false }: ContextProps) {
  const { row, context } = detail;
  if (context.length === 0)
    return <p className="dim">Not recorded: no list of people and no audit trail tells of them.</p>;
  const sides = { target: `The account: ${row.target.name}`, actor: `The actor: ${row.actor.name}` };
  return (['target', 'actor'] as const).map((side) => (
    <div key={side} className="then">
      <h4>{sides[side]}</h4>
      <dl className="facts">
        {factsOf(context, side, full).map((fact) => (
          <div key={fact.field}>
            <dt>{STATE_WORDS[fact.field]}</dt>
            <dd>
              <Known fact={fact} full={full} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  ));
}

function factsOf(context: readonly Fact[], side: Side, full: boolean): Fact[] {
  return ASKED[side]
    .filter((field) => full || side === 'target' || OF_ACTOR.includes(field))
    .flatMap((field) => context.filter((fact) => fact.side === side && fact.field === field))
    .filter((fact) => fact.value !== null || !SELDOM.includes(fact.field));
}

function Known({ fact, full }: { readonly fact: Fact; readonly full: boolean }) {
  if (fact.value === null)
    return (
      <span className="dim" title={fact.sentence}>
        not recorded
        {full && fact.sentence !== '' && <span className="then-how">{fact.sentence}</span>}
      </span>
    );
  return (
    <>
      <span title={fact.sentence}>{fact.value}</span>
      <span className="then-how">
        {full && fact.sentence !== '' ? howOf(fact) : STATE_BASIS_WORDS[fact.basis]}{' '}
        {fact.cite && <CiteLink cite={fact.cite} />}
      </span>
    </>
  );
}

/** The sentence without the value it begins with, which stands above it. */
function howOf({ value, sentence }: Fact): string {
  const start = `${value}, `;
  if (!sentence.startsWith(start)) return sentence;
  return `${sentence.charAt(start.length).toUpperCase()}${sentence.slice(start.length + 1)}`;
}
