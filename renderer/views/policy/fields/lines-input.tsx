import { useState } from 'react';
import { Text, TextArea, TextField } from 'react-aria-components';
import { formatNumber } from '../../../../shared/format.ts';

/** A list of texts, one on each line; the same text twice is one. */
export function LinesInput({
  label,
  lines,
  rows = 3,
  placeholder,
  problemOf,
  onChange,
}: {
  /** For those who listen only: what is seen beside it says the same. */
  readonly label: string;
  readonly lines: readonly string[];
  readonly rows?: number;
  readonly placeholder?: string;
  /** Why a line cannot stay so, in one sentence. */
  readonly problemOf?: (line: string) => string | null;
  readonly onChange: (lines: string[]) => void;
}) {
  const [typed, setTyped] = useState(lines.join('\n'));
  // An empty line is typed before its word: the text stays while it says the same words.
  const text = isSame(linesIn(typed), lines) ? typed : lines.join('\n');
  const problem = lines.map((line) => problemOf?.(line) ?? null).find((one) => one !== null) ?? null;
  return (
    <TextField
      className="field lines-field"
      aria-label={label}
      value={text}
      isInvalid={problem !== null}
      onChange={(next) => {
        setTyped(next);
        onChange(linesIn(next));
      }}
    >
      <TextArea rows={rows} placeholder={placeholder} spellCheck={false} />
      <Text slot="description" className="field-hint">
        {lines.length === 0
          ? 'One on each line.'
          : `One on each line; ${formatNumber(lines.length, 'line')}.`}
      </Text>
      {problem !== null && (
        <span className="field-error" role="status">
          {problem}
        </span>
      )}
    </TextField>
  );
}

function linesIn(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
