import { Check, CircleHelp, Search, Undo2, X } from 'lucide-react';
import { useRef } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { useCommand } from '../../commands/handlers.ts';
import { Button } from '../../components/button.tsx';
import { linkList } from '../../state/links-list.ts';
import type { Deciding } from './use-deciding.ts';

/** The answers to the ticket that is chosen, and the note that goes with whatever is answered. */
export function AnswerBar({ deciding }: { readonly deciding: Deciding }) {
  const note = useRef<HTMLTextAreaElement>(null);
  const { answer, chosen, undo } = deciding;
  const able = answer !== null && chosen !== null;
  const say = (what: Parameters<NonNullable<typeof answer>>[1]) => (able ? () => answer(chosen, what) : null);
  const find = answer === null ? null : () => linkList.set({ dialog: 'pick' });
  useCommand('links.confirm', say('confirm'));
  useCommand('links.reject', say('reject'));
  useCommand('links.unsure', say('unsure'));
  useCommand('links.find', find);
  useCommand('note', () => note.current?.focus());
  useCommand('undo', undo);
  return (
    <div className="answer-bar link-answers">
      <div className="actions" role="group" aria-label="Answers">
        <Button icon={Check} look="primary" isDisabled={!able} onPress={() => say('confirm')?.()}>
          Confirm <span className="mono">{chosen ?? ''}</span> <kbd aria-hidden>y</kbd>
        </Button>
        <Button icon={X} isDisabled={!able} onPress={() => say('reject')?.()}>
          Reject <kbd aria-hidden>x</kbd>
        </Button>
        <Button icon={CircleHelp} isDisabled={!able} onPress={() => say('unsure')?.()}>
          Unsure <kbd aria-hidden>d</kbd>
        </Button>
        <Button icon={Search} isDisabled={find === null} onPress={() => find?.()}>
          Pick another… <kbd aria-hidden>f</kbd>
        </Button>
        <Button icon={Undo2} look="quiet" isDisabled={undo === null} onPress={() => undo?.()}>
          Undo <kbd aria-hidden>u</kbd>
        </Button>
      </div>
      <TextField className="field" value={deciding.note} onChange={deciding.setNote} maxLength={4000}>
        <Label>
          Note that goes with the answer <kbd aria-hidden>n</kbd>
        </Label>
        <TextArea ref={note} rows={1} placeholder="What you saw, whom you asked, what they said" />
      </TextField>
    </div>
  );
}
