import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useCommand } from '../commands/handlers.ts';

const PAUSE_MS = 150;

type SearchBoxProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Asks only when the typing pauses. A change from outside (a link that clears the search) remounts it by key. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef(0);
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  useCommand('search', () => input.current?.select());
  useEffect(() => () => window.clearTimeout(timer.current), []);
  if (seen !== value) {
    setSeen(value);
    setText(value);
  }
  const change = (next: string) => {
    setText(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      setSeen(next);
      onChange(next);
    }, PAUSE_MS);
  };
  return (
    <SearchField className="search" aria-label={label} value={text} onChange={change} maxLength={200}>
      <Search aria-hidden size={14} />
      <Input ref={input} placeholder={label} />
      {text === '' ? (
        <kbd aria-hidden>/</kbd>
      ) : (
        <Button className="icon-button" aria-label="Clear the search">
          <X aria-hidden size={13} />
        </Button>
      )}
    </SearchField>
  );
}
