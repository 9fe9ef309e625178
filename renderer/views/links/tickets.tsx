import { Lightbulb } from 'lucide-react';
import type { LinkItem } from '../../../shared/contract/links.ts';
import { linkList } from '../../state/links-list.ts';
import { useStore } from '../../state/store.ts';
import { CandidateCard } from './candidate-card.tsx';
import { openSuggestions } from './link-words.ts';
import { SuggestionCard } from './suggestions.tsx';
import type { Deciding } from './use-deciding.ts';

/** A key has nine digits; whatever comes after is chosen by its button. */
const DIGITS = 9;
const digitAt = (index: number): number | null => (index < DIGITS ? index + 1 : null);

/** The tickets that can be the answer, one below the other: candidates, then what may be meant. */
export function Tickets({ item, deciding }: { readonly item: LinkItem; readonly deciding: Deciding }) {
  const suggestions = openSuggestions(item);
  const { chosen, choose } = deciding;
  const { blind } = useStore(linkList);
  const hidden = hiddenWords(item, blind);
  const card = (ticket: string, index: number) => ({
    digit: digitAt(index),
    chosen: ticket === chosen,
    onChoose: () => choose(ticket),
  });
  if (item.candidates.length + suggestions.length === 0)
    return (
      <p className="link-none">
        No ticket is proposed for this session. If you know the one that justifies it, pick it with{' '}
        <kbd>f</kbd>.
      </p>
    );
  return (
    <>
      {item.candidates.length > 0 && <Meant suggestions={suggestions} onChoose={choose} />}
      {hidden && <p className="dim link-hidden">{hidden}</p>}
      <ol className="link-cards" aria-label="Tickets">
        {item.candidates.map((one, index) => (
          <CandidateCard key={one.ticket.key} candidate={one} {...card(one.ticket.key, index)} />
        ))}
        {suggestions.map((one, index) => (
          <SuggestionCard
            key={one.ticket}
            suggestion={one}
            {...card(one.ticket, item.candidates.length + index)}
          />
        ))}
      </ol>
    </>
  );
}

type MeantProps = {
  readonly suggestions: LinkItem['suggestions'];
  readonly onChoose: (ticket: string) => void;
};

function Meant({ suggestions, onChoose }: MeantProps) {
  return suggestions.map(({ ticket, sentence }) => (
    <p key={ticket} className="link-meant">
      <Lightbulb aria-hidden size={14} />
      <span>
        {sentence}{' '}
        <button type="button" className="link" onClick={() => onChoose(ticket)}>
          Choose {ticket}
        </button>
      </span>
    </p>
  ));
}

/** Why a ticket is shown without its points. */
function hiddenWords({ row, candidates }: LinkItem, blind: boolean): string | null {
  if (candidates.every((one) => one.reasons !== null)) return null;
  return blind && row.band === null
    ? 'Blind: points, reasons and tests are shown once a ticket is confirmed or each has an answer.'
    : 'What was picked since the last analysis has its tests after the next one.';
}
