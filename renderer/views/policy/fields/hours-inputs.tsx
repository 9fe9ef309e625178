import { Input, Label, TextField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { WEEKDAYS } from '../../../../shared/policy-values.ts';

const CLOCK = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$/u;
const DATE = /^\d{4}-\d\d-\d\d$/u;

/** A time of the day such as 07:00; 24:00 is the end of it. */
export function ClockInput({
  label,
  showLabel = false,
  value,
  onChange,
}: {
  readonly label: string;
  readonly showLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const wrong = !CLOCK.test(value);
  return (
    <TextField
      className="field clock-field"
      value={value}
      maxLength={5}
      isInvalid={wrong}
      onChange={(next) => onChange(next.trim())}
    >
      <Label className={showLabel ? undefined : 'visually-hidden'}>{label}</Label>
      <Input placeholder="07:00" inputMode="numeric" />
      <span className="field-error" role="status">
        {wrong && 'Write a time such as 07:00.'}
      </span>
    </TextField>
  );
}

/** The days of the week, each on or off; 1 is Monday. */
export function DaysInput({
  label,
  days,
  onChange,
}: {
  readonly label: string;
  readonly days: readonly number[];
  readonly onChange: (days: number[]) => void;
}) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="day-toggles"
      selectionMode="multiple"
      selectedKeys={days.map(String)}
      onSelectionChange={(keys) => onChange([...keys].map(Number).sort((a, b) => a - b))}
    >
      {WEEKDAYS.map((name, index) => (
        <ToggleButton key={name} id={`${index + 1}`} className="day-toggle">
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** Why a line is no date, or null. */
export function dateProblem(line: string): string | null {
  const at = DATE.test(line) ? Date.parse(`${line}T00:00:00Z`) : Number.NaN;
  const isDate = !Number.isNaN(at) && new Date(at).toISOString().startsWith(line);
  return isDate ? null : `“${line.slice(0, 40)}” is no date such as 2026-07-01.`;
}
