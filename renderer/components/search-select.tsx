import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Autocomplete,
  Button,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SearchField,
  Select,
  SelectValue,
  useFilter,
} from 'react-aria-components';
import type { Choice } from './filter-chip.tsx';

export type ChoiceGroup = { readonly title: string | null; readonly choices: readonly Choice[] };

type SearchSelectProps = {
  readonly label: string;
  /** The label is there for those who listen only; what is seen beside it says the same. */
  readonly hideLabel?: boolean;
  /** Beside the label, in words: what the choice is for. */
  readonly note?: ReactNode;
  readonly placeholder: string;
  readonly groups: readonly ChoiceGroup[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly small?: boolean;
};

/** With so few choices a search would only be in the way. */
const FEW = 10;

/** One of many choices, in groups, found by typing. */
export function SearchSelect({
  label,
  hideLabel = false,
  note,
  placeholder,
  groups,
  value,
  onChange,
  small = false,
}: SearchSelectProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const list = <Choices groups={groups} />;
  const many = groups.reduce((sum, { choices }) => sum + choices.length, 0) > FEW;
  return (
    <Select
      className={small ? 'field field-small' : 'field'}
      value={value}
      placeholder={placeholder}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
    >
      <span className={hideLabel ? 'visually-hidden' : 'field-label'}>
        <Label>{label}</Label>
        {note}
      </span>
      <Button className="select-button">
        <SelectValue className="select-value" />
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className="popover popover-list">
        {many ? (
          <Autocomplete filter={contains}>
            <SearchField className="menu-search" aria-label={`Search in ${label}`} autoFocus>
              <Input placeholder="Search" />
            </SearchField>
            {list}
          </Autocomplete>
        ) : (
          list
        )}
      </Popover>
    </Select>
  );
}

function Choices({ groups }: { readonly groups: readonly ChoiceGroup[] }) {
  return (
    <ListBox className="menu" renderEmptyState={() => <p className="menu-empty">Nothing of that name.</p>}>
      {groups.map(({ title, choices }, at) =>
        title === null ? (
          choices.map((one) => <Item key={one.id} choice={one} />)
        ) : (
          <ListBoxSection key={at} className="menu-section">
            <Header className="menu-title">{title}</Header>
            {choices.map((one) => (
              <Item key={one.id} choice={one} />
            ))}
          </ListBoxSection>
        ),
      )}
    </ListBox>
  );
}

function Item({ choice }: { readonly choice: Choice }) {
  return (
    <ListBoxItem id={choice.id} textValue={choice.label} className="menu-item">
      {choice.label}
    </ListBoxItem>
  );
}
