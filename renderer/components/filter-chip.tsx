import { ChevronDown, X } from 'lucide-react';
import {
  Autocomplete,
  Button,
  Input,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components';

export type Choice = { readonly id: string; readonly label: string };
type FilterChipProps = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly multiple?: boolean;
  /** What the filter lets through while nothing is chosen. */
  readonly unset?: string;
  readonly onChange: (chosen: string[]) => void;
};

const MANY = 12;

/** One filter of a list: says what it is set to, opens its choices, and can be cleared without opening. */
export function FilterChip({
  label,
  choices,
  chosen,
  multiple = false,
  unset = 'any',
  onChange,
}: FilterChipProps) {
  const names = chosen.map((id) => choices.find((one) => one.id === id)?.label ?? id);
  const set = chosen.length > 0;
  return (
    <span className="chip" data-set={set || undefined}>
      <MenuTrigger>
        <Button className="chip-button">
          <span className="chip-text">
            {label}: {set ? names.join(', ') : unset}
          </span>
          <ChevronDown aria-hidden size={13} />
        </Button>
        <Popover className="popover" placement="bottom start">
          <Choices label={label} choices={choices} chosen={chosen} multiple={multiple} onChange={onChange} />
        </Popover>
      </MenuTrigger>
      {set && (
        <Button className="chip-clear" aria-label={`Clear the filter ${label}`} onPress={() => onChange([])}>
          <X aria-hidden size={13} />
        </Button>
      )}
    </span>
  );
}

function Choices({ label, choices, chosen, multiple, onChange }: Omit<Required<FilterChipProps>, 'unset'>) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const menu = (
    <Menu
      className="menu"
      aria-label={label}
      selectionMode={multiple ? 'multiple' : 'single'}
      selectedKeys={chosen}
      // Escape closes the choices; it must not take what was chosen with it.
      escapeKeyBehavior="none"
      onSelectionChange={(keys) =>
        onChange(keys === 'all' ? choices.map((one) => one.id) : [...keys].map(String))
      }
      renderEmptyState={() => <p className="menu-empty">Nothing to choose from yet.</p>}
    >
      {choices.map((one) => (
        <MenuItem key={one.id} id={one.id} textValue={one.label} className="menu-item">
          {one.label}
        </MenuItem>
      ))}
    </Menu>
  );
  if (choices.length <= MANY) return menu;
  return (
    <Autocomplete filter={contains}>
      <SearchField className="menu-search" aria-label={`Search in ${label}`} autoFocus>
        <Input placeholder="Search" />
      </SearchField>
      {menu}
    </Autocomplete>
  );
}
