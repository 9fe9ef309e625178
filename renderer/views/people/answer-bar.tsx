import { CircleHelp, Undo2, UserRound, UsersRound } from 'lucide-react';
import { useRef } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import type { IdentityItem } from '../../../shared/contract/people.ts';
import { useCommand } from '../../commands/handlers.ts';
import { Button } from '../../components/button.tsx';
import type { Answering } from './use-answering.ts';

type AnswerBarProps = { readonly item: IdentityItem; readonly answering: Answering };

/** What is answered by a word, and the note that goes with whatever is answered. */
export function AnswerBar({ item, answering }: AnswerBarProps) {
  const note = useRef<HTMLTextAreaElement>(null);
  const able = !answering.busy;
  const same = item.kind === 'same' && able;
  useCommand('note', () => note.current?.focus());
  useCommand('identity.merge', same ? () => answering.answerSame('merge') : null);
  useCommand('identity.apart', same ? () => answering.answerSame('apart') : null);
  useCommand('identity.cannot-tell', able ? answering.cannotTell : null);
  useCommand('undo', answering.undo);
  return (
    <div className="answer-bar">
      <TextField className="field" value={answering.note} onChange={answering.setNote} maxLength={4000}>
        <Label>
          Note that goes with the answer <kbd aria-hidden>n</kbd>
        </Label>
        <TextArea ref={note} rows={1} placeholder="What you saw, whom you asked, what they said" />
      </TextField>
      <div className="actions">
        {item.kind === 'same' && (
          <>
            <Button icon={UserRound} isDisabled={!able} onPress={() => answering.answerSame('merge')}>
              One person <kbd aria-hidden>m</kbd>
            </Button>
            <Button icon={UsersRound} isDisabled={!able} onPress={() => answering.answerSame('apart')}>
              Two people <kbd aria-hidden>t</kbd>
            </Button>
          </>
        )}
        <Button icon={CircleHelp} isDisabled={!able} onPress={answering.cannotTell}>
          Cannot tell <kbd aria-hidden>c</kbd>
        </Button>
        <Button
          icon={Undo2}
          look="quiet"
          isDisabled={answering.undo === null}
          onPress={() => answering.undo?.()}
        >
          Undo <kbd aria-hidden>u</kbd>
        </Button>
        <span className="dim small" aria-hidden>
          <kbd>j</kbd> <kbd>k</kbd> next, previous
        </span>
      </div>
    </div>
  );
}
