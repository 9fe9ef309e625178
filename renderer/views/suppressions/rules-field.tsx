import { ChevronDown } from 'lucide-react';
import {
  Autocomplete,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Select,
  SelectValue,
  useFilter,
} from 'react-aria-components';
import { formatNumber } from '../../../shared/format.ts';
import { RULE_IDS, type RuleId } from '../../../shared/words.ts';
import { useRuleTitles } from '../../hooks/use-rule-titles.ts';

type RulesFieldProps = {
  readonly chosen: readonly RuleId[];
  readonly onChange: (rules: RuleId[]) => void;
};

/** The rules whose word is hidden; what other rules say of the same sessions stays in sight. */
export function RulesField({ chosen, onChange }: RulesFieldProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const titleOf = useRuleTitles();
  return (
    <Select
      className="field"
      selectionMode="multiple"
      value={chosen}
      onChange={(keys) => onChange(RULE_IDS.filter((rule) => keys.includes(rule)))}
    >
      <Label>Rules</Label>
      <Button className="select-button">
        <SelectValue className="select-value" data-placeholder={chosen.length === 0 || undefined}>
          {chosen.length === 0 ? 'Choose rules' : formatNumber(chosen.length, 'rule')}
        </SelectValue>
        <ChevronDown aria-hidden size={14} />
      </Button>
      {chosen.length > 0 && <p className="dim small wrap">{chosen.map(titleOf).join(' · ')}</p>}
      <Popover className="popover popover-list">
        <Autocomplete filter={contains}>
          <SearchField className="menu-search" aria-label="Search in Rules" autoFocus>
            <Input placeholder="Search" />
          </SearchField>
          <ListBox
            className="menu"
            renderEmptyState={() => <p className="menu-empty">Nothing of that name.</p>}
          >
            {RULE_IDS.map((rule) => (
              <ListBoxItem key={rule} id={rule} textValue={titleOf(rule)} className="menu-item">
                {titleOf(rule)}
              </ListBoxItem>
            ))}
          </ListBox>
        </Autocomplete>
      </Popover>
    </Select>
  );
}
