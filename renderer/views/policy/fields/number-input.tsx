import { Minus, Plus } from 'lucide-react';
import { Button, Group, Input, NumberField } from 'react-aria-components';
import type { Named } from '../setting-row.tsx';

const MOST = 1_000_000;

/** A number with its two buttons; a whole one moves by one. */
export function NumberInput({
  named,
  value,
  least,
  most = MOST,
  whole = false,
  unit,
  onChange,
}: {
  readonly named: Named;
  readonly value: number;
  readonly least: number;
  readonly most?: number;
  readonly whole?: boolean;
  /** What stands behind the number: "%". */
  readonly unit?: string;
  readonly onChange: (value: number) => void;
}) {
  // What is typed counts at once: the way to try it must not wait until the field is left.
  const typed = (text: string) => {
    const next = text.trim() === '' ? Number.NaN : Number(text);
    if (next >= least && next <= most && (!whole || Number.isInteger(next))) onChange(next);
  };
  return (
    <NumberField
      {...named}
      className="field number-field"
      value={value}
      minValue={least}
      maxValue={most}
      step={whole ? 1 : undefined}
      formatOptions={{ useGrouping: false, maximumFractionDigits: whole ? 0 : 4 }}
      onChange={(next) => {
        if (!Number.isNaN(next)) onChange(next);
      }}
    >
      <Group className="number-group">
        <Button slot="decrement" className="number-step">
          <Minus aria-hidden size={13} />
        </Button>
        <Input onInput={({ currentTarget }) => typed(currentTarget.value)} />
        <Button slot="increment" className="number-step">
          <Plus aria-hidden size={13} />
        </Button>
      </Group>
      {unit !== undefined && <span className="dim">{unit}</span>}
    </NumberField>
  );
}
