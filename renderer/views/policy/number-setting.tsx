import { Input, Label, NumberField } from 'react-aria-components';
import { SettingMark } from './setting-mark.tsx';
import type { PolicyDesk } from './use-policy.ts';

/** One number of the policy: its name, the number, and what it means in one sentence around it. */
export function NumberSetting({
  desk,
  settingKey,
  label,
  after,
  value,
  least,
  onChange,
}: {
  readonly desk: PolicyDesk;
  readonly settingKey: string;
  readonly label: string;
  readonly after: string;
  readonly value: number;
  readonly least: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <div className="number-setting">
      <NumberField
        className="field number-field"
        value={value}
        minValue={least}
        maxValue={1_000_000}
        formatOptions={{ useGrouping: false }}
        onChange={(next) => {
          if (!Number.isNaN(next)) onChange(next);
        }}
      >
        <Label>{label}</Label>
        <Input />
      </NumberField>
      <span className="dim number-after">{after}</span>
      <SettingMark desk={desk} of={label} keys={[settingKey]} />
    </div>
  );
}
