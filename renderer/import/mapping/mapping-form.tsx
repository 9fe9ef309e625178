import type { ReactNode } from 'react';
import type { MappableKind, Mapping, Offers } from '../../../shared/contract/mappings.ts';
import type { Profile } from '../../../shared/contract/sources.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Field } from '../../components/field.tsx';
import { SearchSelect } from '../../components/search-select.tsx';
import { useFormats } from '../use-formats.ts';
import { withColumn, withKind, type Draft } from './draft.ts';

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

const NONE = 'none';
const SEVERAL = 'several';

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

type FieldSelectProps = {
  readonly field: MappableKind['fields'][number];
  readonly kind: MappableKind;
  readonly draft: Draft;
  readonly header: readonly string[];
  readonly onChange: (draft: Draft) => void;
};

function FieldSelect({ field, kind, draft, header, onChange }: FieldSelectProps) {
  const chosen = draft.columns[field.id];
  const several = chosen !== undefined && chosen.length > 1;
  return (
    <SearchSelect
      label={field.label}
      note={<Need field={field} kind={kind} draft={draft} />}
      placeholder="Not in the file"
      groups={[
        {
          title: null,
          choices: [
            { id: NONE, label: 'Not in the file' },
            ...(several ? [{ id: SEVERAL, label: chosen.join(' + ') }] : []),
            ...headerChoices(header),
          ],
        },
      ]}
      value={several ? SEVERAL : chosen?.[0] === undefined ? NONE : `column ${chosen[0]}`}
      onChange={(value) => {
        if (value !== SEVERAL)
          onChange(withColumn(draft, field.id, value === NONE ? null : value.slice('column '.length)));
      }}
    />
  );
}

/** In words, because a star says nothing: what the kind cannot do without. */
function Need({ field, kind, draft }: Pick<FieldSelectProps, 'field' | 'kind' | 'draft'>) {
  if (field.group === null) return null;
  const others = kind.fields.filter(({ id, group }) => group === field.group && id !== field.id);
  if (draft.columns[field.id] === undefined && others.some(({ id }) => draft.columns[id] !== undefined))
    return null;
  const count = others.length === 1 ? 'one of two' : `one of ${others.length + 1}`;
  return <span className="field-need">{others.length === 0 ? 'needed' : `needed, ${count}`}</span>;
}

/** Every header once; columns without one can only be named when there is a single one. */
function headerChoices(header: readonly string[]): { id: string; label: string }[] {
  const counts = new Map<string, number>();
  for (const text of header) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .filter(([text, count]) => text.trim() !== '' || count === 1)
    .map(([text, count]) => {
      const called = text.trim() === '' ? '(no header)' : text;
      return { id: `column ${text}`, label: count === 1 ? called : `${called} (${count} columns)` };
    });
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
