import { ImagePlus, X } from 'lucide-react';
import { api } from '../../api.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { LongField } from '../../components/long-field.tsx';
import { useAction } from '../../hooks/use-action.ts';
import type { CardDraft } from '../../state/care-drafts.ts';

type PartProps = { readonly draft: CardDraft; readonly change: (part: Partial<CardDraft>) => void };

/** Who, from where, when, with which filter, and how many rows there should be. @param problem what is wrong with that number. */
export function CardFields({ draft, change, problem }: PartProps & { readonly problem: string | null }) {
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
        placeholder="Name or address"
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
        isInvalid={problem !== null}
        placeholder="As counted there"
        {...(problem === null ? {} : { hint: problem })}
      />
      <LongField
        label="Filter"
        value={draft.filter}
        onChange={(filter) => change({ filter })}
        maxLength={2000}
        placeholder="Query, period, every restriction, or that there was none"
      />
      <LongField label="Note" value={draft.note} onChange={(note) => change({ note })} maxLength={4000} />
    </>
  );
}

/** A picture of the export: the filter, the count, the page it was drawn from. */
export function CardPicture({ draft: { screenshot }, change }: PartProps) {
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
