import { Plus, X } from 'lucide-react';
import { Input, Label, TextField } from 'react-aria-components';
import { Button, IconButton } from '../../../components/button.tsx';
import { policyDraft } from '../../../state/policy-draft.ts';
import { useStore } from '../../../state/store.ts';
import { KeyBox } from './key-box.tsx';
import { useKeyTrial } from './use-key-trial.ts';

const MOST = 50;

/** The site's own patterns of ticket keys, and a box to try them in. */
export function PatternsInput({
  patterns,
  onChange,
}: {
  readonly patterns: readonly string[];
  readonly onChange: (patterns: string[]) => void;
}) {
  const { text } = useStore(policyDraft);
  const trial = useKeyTrial(patterns, text);
  return (
    <>
      <p className="dim policy-about">
        Keys of the ticket systems Actas knows are found without a pattern; add one only for keys of the
        site’s own.
      </p>
      <ol className="key-patterns">
        {patterns.map((pattern, index) => (
          <li key={index}>
            <Pattern
              number={index + 1}
              pattern={pattern}
              problem={trial.problemOf(pattern)}
              onChange={(next) => onChange(patterns.with(index, next))}
              onRemove={() => onChange(patterns.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <Button
        small
        icon={Plus}
        isDisabled={patterns.length >= MOST}
        onPress={() => onChange([...patterns, ''])}
      >
        Add a pattern
      </Button>
      <KeyBox text={text} trial={trial} onChange={(next) => policyDraft.set({ text: next })} />
    </>
  );
}
function Pattern({
  number,
  pattern,
  problem,
  onChange,
  onRemove,
}: {
  readonly number: number;
  readonly pattern: string;
  readonly problem: string | null;
  readonly onChange: (pattern: string) => void;
  readonly onRemove: () => void;
}) {
  return (
    <TextField
      className="field key-pattern"
      value={pattern}
      onChange={onChange}
      maxLength={500}
      isInvalid={problem !== null}
      autoFocus={pattern === ''}
    >
      <Label className="visually-hidden">Pattern {number}</Label>
      <Input className="mono" placeholder="[A-Z]{3}-[0-9]{4}" spellCheck={false} />
      <IconButton icon={X} label={`Remove pattern ${number}`} onPress={onRemove} />
      <span className="field-error" role="status">
        {problem}
      </span>
    </TextField>
  );
}
