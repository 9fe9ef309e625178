import { Check, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import { Label, Radio, RadioGroup, TextArea, TextField } from 'react-aria-components';
import type { FindingRow } from '../../../shared/contract/findings.ts';
import {
  DISPOSITIONS,
  DISPOSITION_WORDS,
  FINDING_STATE_WORDS,
  type Disposition,
} from '../../../shared/words.ts';
import { useCommand } from '../../commands/handlers.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/inspector.tsx';
import { useDecision } from './use-decision.ts';

/** Seven dispositions, a note, save and undo: all of it by keyboard, nothing recorded before it is saved. */
export function DecisionForm({ row }: { readonly row: FindingRow }) {
  const { draft, change, decided, save, undo } = useDecision(row);
  const note = useRef<HTMLTextAreaElement>(null);
  useCommand('note', () => note.current?.focus());
  useCommand('save', save);
  useCommand('undo', undo);
  const current = row.decision?.disposition ?? null;
  return (
    <Section
      title="Decision"
      aside={
        decided && current
          ? `${DISPOSITION_WORDS[current]}, ${row.decision?.who}`
          : FINDING_STATE_WORDS[row.state].toLowerCase()
      }
    >
      <RadioGroup
        className="dispositions"
        aria-label="Decision"
        value={draft.disposition ?? current ?? ''}
        onChange={(value) => change({ disposition: DISPOSITIONS.find((one) => one === value) ?? null })}
      >
        {DISPOSITIONS.map((one, index) => (
          <Choice key={one} disposition={one} digit={index + 1} choose={() => change({ disposition: one })} />
        ))}
      </RadioGroup>
      <TextField
        className="field"
        value={draft.note}
        onChange={(text) => change({ note: text })}
        maxLength={4000}
      >
        <Label>
          Note <kbd aria-hidden>n</kbd>
        </Label>
        <TextArea ref={note} rows={2} placeholder="What you saw, whom you asked, what they said" />
      </TextField>
      <div className="actions">
        <Button icon={Check} look="primary" isDisabled={save === null} onPress={() => save?.()}>
          Save decision
        </Button>
        <Button icon={Undo2} isDisabled={undo === null} onPress={() => undo?.()}>
          Undo decision
        </Button>
        <span className="dim small" aria-hidden>
          <kbd>s</kbd> save <kbd>u</kbd> undo <kbd>j</kbd> next
        </span>
      </div>
    </Section>
  );
}

type ChoiceProps = {
  readonly disposition: Disposition;
  readonly digit: number;
  readonly choose: (() => void) | null;
};

function Choice({ disposition, digit, choose }: ChoiceProps) {
  useCommand(`decide.${disposition}`, choose);
  return (
    <Radio value={disposition} className="disposition">
      <kbd aria-hidden>{digit}</kbd>
      {DISPOSITION_WORDS[disposition]}
    </Radio>
  );
}
