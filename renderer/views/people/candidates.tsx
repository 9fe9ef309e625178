import { Check, Lightbulb } from 'lucide-react';
import type { IdentityItem } from '../../../shared/contract/people.ts';
import { useCommand } from '../../commands/handlers.ts';
import { Button } from '../../components/button.tsx';
import { CiteLink } from '../../components/cites.tsx';
import { showPerson } from '../../state/navigation.ts';
import type { Answering, Candidate } from './use-answering.ts';

type CandidatesProps = { readonly item: IdentityItem; readonly answering: Answering };

/** A key has nine digits; whoever comes after is picked by the button. */
const DIGITS = 9;
const SHOWN = 4;

export function Candidates({ item, answering }: CandidatesProps) {
  const numbered = item.kind === 'who';
  return (
    <ol className="candidates" aria-label={numbered ? 'Candidates' : 'Records'} data-kind={item.kind}>
      {item.candidates.map((one, index) => (
        <CandidateCard
          key={one.anchor}
          candidate={one}
          digit={numbered && index < DIGITS ? index + 1 : null}
          chosen={isChosen(item, one)}
          pick={numbered && one.personId !== null && !answering.busy ? () => answering.pick(one) : null}
          asked={numbered}
        />
      ))}
    </ol>
  );
}

/** A decision names the person in words; they begin with what tells namesakes apart. */
function isChosen(item: IdentityItem, candidate: Candidate): boolean {
  const { decision } = item;
  if (decision?.answer !== 'pick' || decision.chosen === null) return false;
  const of = (one: Candidate) => decision.chosen?.includes(one.username ?? one.words) ?? false;
  return of(candidate) && item.candidates.filter(of).length === 1;
}

type CardProps = {
  readonly candidate: Candidate;
  readonly digit: number | null;
  readonly chosen: boolean;
  readonly pick: (() => void) | null;
  /** Whether this one can be the answer: of two records that may be one person neither is. */
  readonly asked: boolean;
};

function CandidateCard({ candidate, digit, chosen, pick, asked }: CardProps) {
  useCommand(`identity.pick.${digit ?? 'none'}`, digit === null ? null : pick);
  return (
    <li className="candidate" data-chosen={chosen || undefined}>
      {digit !== null && <kbd aria-hidden>{digit}</kbd>}
      <div className="candidate-who">
        <Name candidate={candidate} />
        <p className="dim wrap">{candidate.username ?? 'Username not recorded'}</p>
        {candidate.words !== '' && <p className="wrap">{candidate.words}</p>}
        {candidate.hint !== null && (
          <p className="candidate-hint">
            <Lightbulb aria-hidden size={13} />
            <span className="wrap">
              <span className="visually-hidden">Hint: </span>
              {candidate.hint}
            </span>
          </p>
        )}
        <p className="known-cites">
          {candidate.cites.slice(0, SHOWN).map((cite) => (
            <CiteLink key={`${cite.sourceId}:${cite.row}`} cite={cite} />
          ))}
        </p>
      </div>
      {asked && (
        <Button
          small
          {...(chosen ? { icon: Check } : {})}
          isDisabled={pick === null}
          aria-label={`${chosen ? 'Chosen' : 'This person'}: ${candidate.username ?? candidate.name}`}
          onPress={() => pick?.()}
        >
          {chosen ? 'Chosen' : 'This person'}
        </Button>
      )}
    </li>
  );
}

function Name({ candidate: { name, personId } }: { readonly candidate: Candidate }) {
  if (personId === null)
    return (
      <p className="wrap">
        <strong>{name}</strong> <span className="dim">is not in the lists any more</span>
      </p>
    );
  return (
    <button type="button" className="link candidate-name" onClick={() => showPerson(personId)}>
      {name}
    </button>
  );
}
