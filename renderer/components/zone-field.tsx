import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';

type ZoneFieldProps = {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (zone: string | null) => void;
  /** Zones that are likely here; they come first. */
  readonly first?: readonly string[];
  readonly hint?: string;
};

const everyZone = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

export function ZoneField({ label, value, onChange, first = [], hint }: ZoneFieldProps) {
  const zones = useMemo(
    () =>
      [...new Set([...first, ...(value === null ? [] : [value]), ...everyZone])].map((zone) => ({
        id: zone,
      })),
    [first, value],
  );
  return (
    <ComboBox
      className="field"
      selectedKey={value}
      defaultItems={zones}
      menuTrigger="focus"
      onSelectionChange={(key) => onChange(key === null ? null : String(key))}
      defaultFilter={(text, typed) =>
        text.toLowerCase().replaceAll('_', ' ').includes(typed.toLowerCase().replaceAll('_', ' '))
      }
    >
      <Label>{label}</Label>
      <div className="combo">
        <Input placeholder="Type a city, for example Toronto" />
        <Button aria-label="Show zones" className="combo-button">
          <ChevronDown aria-hidden size={14} />
        </Button>
      </div>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Popover className="popover popover-list">
        <ListBox<{ id: string }> className="menu">
          {(zone) => (
            <ListBoxItem id={zone.id} textValue={zone.id} className="menu-item">
              {zone.id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
