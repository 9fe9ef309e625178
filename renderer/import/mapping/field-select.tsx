import type { MappableKind } from '../../../shared/contract/mappings.ts';
import { SearchSelect } from '../../components/search-select.tsx';
import type { Draft } from '../state.ts';
import { withColumn } from './draft.ts';

const NONE = 'none';
const SEVERAL = 'several';

type FieldSelectProps = {
  readonly field: MappableKind['fields'][number];
  readonly kind: MappableKind;
  readonly draft: Draft;
  readonly header: readonly string[];
  readonly onChange: (draft: Draft) => void;
};

/** Which column of the file holds a column of the kind. */
export function FieldSelect({ field, kind, draft, header, onChange }: FieldSelectProps) {
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
