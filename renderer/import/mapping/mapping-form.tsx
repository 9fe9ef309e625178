import type { ReactNode } from 'react';
import type { MappableKind, Mapping, Offers } from '../../../shared/contract/mappings.ts';
import type { Profile } from '../../../shared/contract/sources.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Field } from '../../components/field.tsx';
import { useFormats } from '../use-formats.ts';
import type { Draft } from '../state.ts';
import { withKind } from './draft.ts';
import { FieldSelect } from './field-select.tsx';

type MappingFormProps = {
  readonly draft: Draft;
  readonly kinds: readonly MappableKind[];
  readonly offers: Offers | undefined;
  readonly profile: Profile | undefined;
  readonly onChange: (draft: Draft) => void;
  readonly onRemove: (mapping: Mapping) => void;
  /** What the list leaves open once it is read so. */
  readonly questions: ReactNode;
};

/** What the list is to be read as, and which of its columns holds what. */
export function MappingForm({
  draft,
  kinds,
  offers,
  profile,
  onChange,
  onRemove,
  questions,
}: MappingFormProps) {
  const kind = kinds.find((one) => one.kind === draft.kind);
  const shows = useFormats().find((one) => one.kind === draft.kind)?.shows;
  return (
    <>
      <ChoiceField
        label="Read the file as"
        placeholder="Choose what it is"
        choices={kinds.map(({ kind: id, title }) => ({ id, label: title }))}
        value={draft.kind}
        onChange={(value) => {
          const chosen = kinds.find((one) => one.kind === value);
          if (chosen) onChange(withKind(draft, chosen.kind, offers?.begun ?? []));
        }}
      />
      {offers && offers.saved.length > 0 && (
        <SavedMappings saved={offers.saved} draft={draft} onChange={onChange} onRemove={onRemove} />
      )}
      {questions}
      {!kind && <p className="dim">Choose what the file is, then say which of its columns holds what.</p>}
      {kind && profile && (
        <div className="mapping-columns" role="group" aria-label="Columns">
          {kind.fields.map((field) => (
            <FieldSelect
              key={field.id}
              field={field}
              kind={kind}
              draft={draft}
              header={profile.header}
              onChange={onChange}
            />
          ))}
          <Unread draft={draft} header={profile.header} />
        </div>
      )}
      {kind && (
        <Field
          label="Name of the mapping"
          value={draft.name}
          maxLength={80}
          onChange={(name) => onChange({ ...draft, name })}
        />
      )}
      {shows && <p className="dim small">{shows}</p>}
    </>
  );
}

type SavedProps = {
  readonly saved: readonly Mapping[];
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onRemove: (mapping: Mapping) => void;
};

function SavedMappings({ saved, draft, onChange, onRemove }: SavedProps) {
  const taken = saved.find(({ name }) => name === draft.name) ?? null;
  return (
    <div className="mapping-saved">
      <ChoiceField
        label="Or by a mapping that was saved"
        placeholder="Choose a saved mapping"
        choices={saved.map(({ name }) => ({ id: name, label: name }))}
        value={taken?.name ?? null}
        onChange={(name) => {
          const mapping = saved.find((one) => one.name === name);
          if (mapping) onChange(mapping);
        }}
      />
      {taken && (
        <Button
          look="quiet"
          aria-label={`Remove the saved mapping ${taken.name}`}
          onPress={() => onRemove(taken)}
        >
          Remove
        </Button>
      )}
    </div>
  );
}

function Unread({ draft, header }: { readonly draft: Draft; readonly header: readonly string[] }) {
  const read = new Set(Object.values(draft.columns).flat());
  const left = [...new Set(header)].filter((text) => !read.has(text) && text.trim() !== '');
  if (left.length === 0) return null;
  const named = left.slice(0, 12).join(', ');
  return (
    <p className="dim small wrap">
      Not read: {named}
      {left.length > 12 && ` and ${left.length - 12} more`}. The rows are kept as they stand.
    </p>
  );
}
