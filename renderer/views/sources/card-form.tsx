import { ImagePlus, X } from 'lucide-react';
import { api } from '../../api.ts';
import type { Card, Source } from '../../../shared/contract/sources.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { LongField } from '../../components/long-field.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { refresh } from '../../hooks/use-call.ts';
import { careDrafts, setCardDraft, type CardDraft } from '../../state/care-drafts.ts';
import { notify } from '../../state/notices.ts';
import { useStore } from '../../state/store.ts';

type CardFormProps = { readonly source: Source; readonly onDone: () => void };

/** The card while it is written. Nothing is required: what is not said stays not said, and the source incomplete. */
export function CardForm({ source, onDone }: CardFormProps) {
  const draft = useStore(careDrafts).cards[source.id] ?? draftOf(source.card);
  const change = (part: Partial<CardDraft>) => setCardDraft(source.id, { ...draft, ...part });
  const rows = rowsIn(draft.expectedRows);
  const { busy, run } = useAction(async () => {
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
      <Picture draft={draft} change={change} />
      <div className="actions">
        <Button look="primary" isDisabled={busy || same || rows === 'no number'} onPress={run}>
          Save card
        </Button>
        {source.card !== null && <Button onPress={cancel}>Keep the old one</Button>}
      </div>
    </div>
  );
}

type PartProps = { readonly draft: CardDraft; readonly change: (part: Partial<CardDraft>) => void };

function CardFields({ draft, change, rowsInvalid }: PartProps & { readonly rowsInvalid: boolean }) {
  return (
    <>
      <Field
        label="Extracted by"
        value={draft.extractedBy}
        onChange={(extractedBy) => change({ extractedBy })}
        maxLength={200}
        placeholder="Name and role"
      />
      <Field
        label="From which system"
        value={draft.system}
        onChange={(system) => change({ system })}
        maxLength={200}
        placeholder="Name, instance or address"
      />
      <Field
        label="Extracted when"
        value={draft.extractedAt}
        onChange={(extractedAt) => change({ extractedAt })}
        maxLength={100}
        placeholder="Day, time and zone"
      />
      <Field
        label="Expected rows"
        value={draft.expectedRows}
        onChange={(expectedRows) => change({ expectedRows })}
        inputMode="numeric"
        isInvalid={rowsInvalid}
        placeholder="As the system counted them"
        {...(rowsInvalid ? { hint: 'Write a whole number, or nothing.' } : {})}
      />
      <LongField
        label="Filter"
        value={draft.filter}
        onChange={(filter) => change({ filter })}
        maxLength={2000}
        placeholder="Query, period and every restriction; none"
      />
      <LongField label="Note" value={draft.note} onChange={(note) => change({ note })} maxLength={4000} />
    </>
  );
}

function Picture({ draft: { screenshot }, change }: PartProps) {
  const { busy, run } = useAction(async () => {
    const file = await api('sources.choosePicture', {});
    if (file) change({ screenshot: await api('sources.keepScreenshot', { handle: file.handle }) });
  });
  return (
    <div className="card-picture">
      <Button small icon={ImagePlus} isDisabled={busy} onPress={run}>
        {screenshot ? 'Another picture…' : 'Attach a picture…'}
      </Button>
      {screenshot === null ? (
        <span className="dim small">PNG or JPEG, at most 5 MB</span>
      ) : (
        <>
          <span className="wrap">{screenshot.name}</span>
          <IconButton icon={X} label="Leave the picture out" onPress={() => change({ screenshot: null })} />
        </>
      )}
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
