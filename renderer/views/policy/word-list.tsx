import { useState } from 'react';
import { Label, Text, TextArea, TextField } from 'react-aria-components';

const MOST_WORDS = 500;
const MOST_LETTERS = 100;

/** A list of words, one on each line. */
export function WordList({
  label,
  hint,
  words,
  onChange,
}: {
  readonly label: string;
  readonly hint: string;
  readonly words: readonly string[];
  readonly onChange: (words: string[]) => void;
}) {
  const [typed, setTyped] = useState(words.join('\n'));
  // An empty line is typed before its word: the text stays while it says the same words.
  const text = isSame(wordsIn(typed), words) ? typed : words.join('\n');
  return (
    <TextField
      className="field word-list"
      value={text}
      onChange={(next) => {
        setTyped(next);
        onChange(wordsIn(next));
      }}
    >
      <Label>{label}</Label>
      <TextArea rows={3} />
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    </TextField>
  );
}

function wordsIn(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, MOST_LETTERS));
  return [...new Set(lines.filter((line) => line !== ''))].slice(0, MOST_WORDS);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index]);
}
