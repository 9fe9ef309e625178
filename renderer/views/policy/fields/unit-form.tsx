import { Input, Label, TextField } from 'react-aria-components';
import type { SensitiveUnit } from '../../../../shared/policy.ts';
import { TIERS, TIER_WORDS } from '../../../../shared/words.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';

/** The three cells of a unit that is being written. */
export function UnitForm({
  unit: own,
  onChange,
}: {
  readonly unit: SensitiveUnit;
  readonly onChange: (unit: SensitiveUnit) => void;
}) {
  const { unit, tier, reason } = own;
  return (
    <>
      <td>
        <TextField
          className="field"
          value={unit}
          maxLength={100}
          autoFocus
          isInvalid={unit === ''}
          onChange={(next) => onChange({ ...own, unit: next })}
        >
          <Label className="visually-hidden">Unit</Label>
          <Input placeholder="Payroll" />
        </TextField>
      </td>
      <td className="unit-tier">
        <ChoiceField
          label="Tier"
          hideLabel
          placeholder="Tier"
          choices={TIERS.map((one) => ({ id: `${one}`, label: TIER_WORDS[one].label }))}
          value={`${tier}`}
          onChange={(id) => onChange({ ...own, tier: TIERS.find((one) => `${one}` === id) ?? tier })}
        />
      </td>
      <td>
        <TextField
          className="field"
          value={reason}
          maxLength={400}
          onChange={(next) => onChange({ ...own, reason: next })}
        >
          <Label className="visually-hidden">Why it is sensitive</Label>
          <Input placeholder="Salaries and bank details" />
        </TextField>
      </td>
    </>
  );
}
