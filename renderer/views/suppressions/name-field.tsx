import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { useCall } from '../../hooks/use-call.ts';
import { useSettled } from '../../hooks/use-settled.ts';

type Choices = OutputOf<'suppressions.choices'>;
/** Somebody or a unit, as it can be chosen: `detail` tells two of the same name apart. */
export type Named = { readonly id: string; readonly label: string; readonly detail: string | null };

type NameFieldProps<Name extends Named> = {
  readonly label: string;
  readonly placeholder: string;
  readonly value: Name | null;
  readonly pick: (choices: Choices) => readonly Name[];
  readonly onChange: (name: Name | null) => void;
};

/** A name out of those that sessions know, found by typing. */
export function NameField<Name extends Named>(props: NameFieldProps<Name>) {
  const { label, placeholder, value, pick, onChange } = props;
  const { text, setText } = useTextOf(value);
  // What stands in the field is not searched for: whoever opens it wants to see the others too.
  const asked = useSettled(text === value?.label ? '' : text).trim();
  const found = useCall('suppressions.choices', { search: asked }, { keep: true });
  const names = found.data ? pick(found.data) : [];
  // The one that is chosen stays among them, or leaving the field would empty it; what was searched for comes first.
  const items = value && !names.some(({ id }) => id === value.id) ? [...names, value] : names;
  const choose = (key: string | number | null) => {
    const name = items.find(({ id }) => id === key) ?? null;
    setText(name?.label ?? '');
    onChange(name);
  };
  return (
    <ComboBox
      className="field"
      value={value?.id ?? null}
      onChange={choose}
      items={items}
      inputValue={text}
      onInputChange={setText}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <div className="combo">
        <Input placeholder={placeholder} maxLength={200} />
        <Button aria-label={`Show names for ${label}`} className="combo-button">
          <ChevronDown aria-hidden size={14} />
        </Button>
      </div>
      {value?.detail && (
        <Text slot="description" className="field-hint wrap">
          {value.detail}
        </Text>
      )}
      <Popover className="popover popover-list">
        <ListBox<Name>
          className="menu"
          renderEmptyState={() => (
            <p className="menu-empty">
              {found.isPending ? 'Searching…' : 'No session of this review has such a name.'}
            </p>
          )}
        >
          {(name) => (
            <ListBoxItem id={name.id} textValue={name.label} className="menu-item name-item">
              <span className="wrap">{name.label}</span>
              {name.detail && <span className="dim small wrap">{name.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The text of the field: what is typed, or the name once another one was chosen, here or elsewhere. */
function useTextOf(value: Named | null): { text: string; setText: (text: string) => void } {
  const [text, setText] = useState(value?.label ?? '');
  const [seen, setSeen] = useState(value?.id ?? null);
  const id = value?.id ?? null;
  if (seen !== id) {
    setSeen(id);
    setText(value?.label ?? '');
  }
  return { text, setText };
}
