import { api } from '../../api.ts';
import type { Source } from '../../../shared/contract/sources.ts';
import { Button } from '../../components/button.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { refresh } from '../../hooks/use-call.ts';
import { afterwards } from '../../state/afterwards.ts';
import { careDrafts, setCardDraft, type CardDraft } from '../../state/care-drafts.ts';
import { notify } from '../../state/notices.ts';
import { useStore } from '../../state/store.ts';
import { cardOf, changesCoverage, draftOf, hasTickets } from './card-draft.ts';
import { CardFields, CardPicture } from './card-fields.tsx';
import { DeclaredDays } from './declared-days.tsx';

type CardFormProps = {
  readonly source: Source;
  readonly onSave: () => void;
  readonly onDone: () => void;
};

/** The card while it is written. Nothing is required: what is not said stays not said, and the source incomplete. */
export function CardForm({ source, onSave, onDone }: CardFormProps) {
  const draft = useStore(careDrafts).cards[source.id] ?? draftOf(source.card);
  const change = (part: Partial<CardDraft>) => setCardDraft(source.id, { ...draft, ...part });
  const { card, rows, days } = cardOf(draft, source);
  const { busy, run } = useAction(async () => {
    onSave();
    await api('sources.saveCard', { sourceId: source.id, card });
    setCardDraft(source.id, null);
    await refresh();
    onDone();
    const done = `The card of ${source.file} was saved`;
    notify('done', changesCoverage(card, source) ? await afterwards(done) : `${done}.`);
  });
  const cancel = () => {
    setCardDraft(source.id, null);
    onDone();
  };
  const same = JSON.stringify(draft) === JSON.stringify(draftOf(source.card));
  return (
    <div className="card-form">
      <CardFields draft={draft} change={change} problem={rows} />
      {hasTickets(source) && <DeclaredDays draft={draft} change={change} problem={days} />}
      <CardPicture draft={draft} change={change} />
      <div className="actions">
        <Button look="primary" isDisabled={busy || same || rows !== null || days !== null} onPress={run}>
          Save card
        </Button>
        {source.card !== null && <Button onPress={cancel}>Keep the old one</Button>}
      </div>
    </div>
  );
}
