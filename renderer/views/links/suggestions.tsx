import type { LinkItem } from '../../../shared/contract/links.ts';
import { SUGGESTION_WORDS } from '../../../shared/link-words.ts';
import { CiteLink } from '../../components/cites.tsx';
import { Card } from './candidate-card.tsx';

type Suggestion = LinkItem['suggestions'][number];
type SuggestionProps = {
  readonly suggestion: Suggestion;
  readonly digit: number | null;
  readonly chosen: boolean;
  readonly onChoose: () => void;
};

/** A ticket that may be meant and is not linked: only a person can do that. */
export function SuggestionCard({ suggestion, ...card }: SuggestionProps) {
  const { ticket, title, basis, sentence, cite } = suggestion;
  return (
    <Card {...card} ticket={ticket} title={title} aside={<span className="tag">suggested, not linked</span>}>
      <div className="link-suggestion">
        <p className="link-sentence">{sentence}</p>
        <p className="dim small">
          {SUGGESTION_WORDS[basis]} · <CiteLink cite={cite} />
        </p>
      </div>
    </Card>
  );
}
