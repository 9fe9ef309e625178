import { api } from '../../api.ts';
import type { Card, Source } from '../../../shared/contract/sources.ts';
import { Button } from '../../components/button.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { refresh } from '../../hooks/use-call.ts';
import { careDrafts, setCardDraft, type CardDraft } from '../../state/care-drafts.ts';
import { notify } from '../../state/notices.ts';
import { useStore } from '../../state/store.ts';
import { CardFields, CardPicture } from './card-fields.tsx';

type CardFormProps = {
  readonly source: Source;
  readonly onSave: () => void;
  readonly onDone: () => void;
};

/** The card while it is written. Nothing is required: what is not said stays not said, and the source incomplete. */
export function CardForm({ source, onSave, onDone }: CardFormProps) {
  const draft = useStore(careDrafts).cards[source.id] ?? draftOf(source.card);
  const change = (part: Partial<CardDraft>) => setCardDraft(source.id, { ...draft, ...part });
  const rows = rowsIn(draft.expectedRows);
  const { busy, run } = useAction(async () => {
    onSave();
    await api('sources.saveCard', {
      sourceId: source.id,
      card: { ...draft, expectedRows: rows === 'no number' ? null : rows },
    });
    setCardDraft(source.id, null);
    await refresh();
    onDone();
    notify('done', `The card of ${source.file} was saved.`);
  });
  const cancel = () => {
    setCardDraft(source.id, null);
    onDone();
  };
  const same = JSON.stringify(draft) === JSON.stringify(draftOf(source.card));
  return (
    <div className="card-form">
      <CardFields draft={draft} change={change} rowsInvalid={rows === 'no number'} />
      <CardPicture draft={draft} change={change} />
      <div className="actions">
        <Button look="primary" isDisabled={busy || same || rows === 'no number'} onPress={run}>
          Save card
        </Button>
        {source.card !== null && <Button onPress={cancel}>Keep the old one</Button>}
      </div>
    </div>
  );
}

function draftOf(card: Card | null): CardDraft {
  if (card) return { ...card, expectedRows: card.expectedRows === null ? '' : String(card.expectedRows) };
  return {
    extractedBy: '',
    system: '',
    extractedAt: '',
    filter: '',
    expectedRows: '',
    note: '',
    screenshot: null,
  };
}

/** People copy numbers with their separators. */
function rowsIn(text: string): number | null | 'no number' {
  const digits = text.replace(/[\s,.'’_]/gu, '');
  if (digits === '') return null;
  return /^\d{1,12}$/.test(digits) ? Number(digits) : 'no number';
}
