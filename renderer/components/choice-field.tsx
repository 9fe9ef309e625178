import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { Choice } from './filter-chip.tsx';

type ChoiceFieldProps = {
  readonly label: string;
  /** The label is there for those who listen only; what is seen beside it says the same. */
  readonly hideLabel?: boolean;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
};

export function ChoiceField({
  label,
  hideLabel = false,
  placeholder,
  choices,
  value,
  onChange,
  disabled = false,
}: ChoiceFieldProps) {
  return (
    <Select
      className="field"
      value={value}
      isDisabled={disabled}
      placeholder={placeholder}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
    >
      <Label className={hideLabel ? 'visually-hidden' : undefined}>{label}</Label>
      <Button className="select-button">
        <SelectValue className="select-value" />
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className="popover popover-list">
        <ListBox className="menu">
          {choices.map((one) => (
            <ListBoxItem key={one.id} id={one.id} textValue={one.label} className="menu-item">
              {one.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
