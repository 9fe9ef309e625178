import { Plus, X } from 'lucide-react';
import { Input, Label, TextField } from 'react-aria-components';
import { Button, IconButton } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { policyDraft } from '../../state/policy-draft.ts';
import { useStore } from '../../state/store.ts';
import { KeyBox } from './key-box.tsx';
import { SettingMark } from './setting-mark.tsx';
import { useKeyTrial } from './use-key-trial.ts';
import type { PolicyDesk } from './use-policy.ts';

const MOST = 50;

/** The site's own patterns of ticket keys, and a box to try them in. */
export function TicketKeys({ desk }: { readonly desk: PolicyDesk }) {
  const patterns = desk.policy.ticketKeys;
  const { text } = useStore(policyDraft);
  const trial = useKeyTrial(patterns, text);
  const put = (ticketKeys: string[]) => desk.edit((from) => ({ ...from, ticketKeys }));
  return (
    <Panel title="Ticket keys" aside={<SettingMark desk={desk} of="Ticket keys" keys={['ticketKeys']} />}>
      <p className="dim policy-about">
        Keys of the ticket systems Actas knows are found without a pattern. Each pattern below is a regular
        expression, matched as a whole word, whatever the case.
      </p>
      <ol className="key-patterns">
        {patterns.map((pattern, index) => (
          <li key={index}>
            <Pattern
              number={index + 1}
              pattern={pattern}
              problem={trial.problemOf(pattern)}
              onChange={(next) => put(patterns.with(index, next))}
              onRemove={() => put(patterns.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <Button small icon={Plus} isDisabled={patterns.length >= MOST} onPress={() => put([...patterns, ''])}>
        Add a pattern
      </Button>
      <KeyBox text={text} trial={trial} onChange={(next) => policyDraft.set({ text: next })} />
    </Panel>
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
