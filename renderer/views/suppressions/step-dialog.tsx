import { useState } from 'react';
import type { Suppression } from '../../../shared/contract/suppressions.ts';
import { formatNumber } from '../../../shared/format.ts';
import { api, sentenceOf } from '../../api.ts';
import { handlerOf } from '../../commands/handlers.ts';
import { Shape } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { LongField } from '../../components/long-field.tsx';
import { refresh } from '../../hooks/use-call.ts';
import { notify } from '../../state/notices.ts';
import { scopeWords, waitingWords } from './suppression-words.ts';

export type Step = 'approve' | 'end';
type StepDialogProps = {
  readonly step: Step;
  readonly suppression: Suppression;
  readonly onClose: () => void;
};

const WORDS = {
  approve: {
    title: 'Approve as second person',
    button: 'Approve',
    note: 'Note: what you looked at',
    done: 'The suppression is approved; what waited for a second person is hidden now too.',
  },
  end: {
    title: 'End the suppression',
    button: 'End it',
    note: 'Note: why it ends (required)',
    done: 'The suppression is ended; what it hid is in sight again.',
  },
} as const;

/** The two things that can still be done about a suppression. What the engine refuses is said here, and nothing is lost. */
export function StepDialog({ step, suppression, onClose }: StepDialogProps) {
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  // A button that is disabled meanwhile would lose the focus.
  const [busy, setBusy] = useState(false);
  const words = WORDS[step];
  const take = async () => {
    if (busy) return;
    setBusy(true);
    setRefused(null);
    try {
      await takeStep(step, suppression.id, note.trim());
    } catch (error) {
      setBusy(false);
      return setRefused(sentenceOf(error));
    }
    onClose();
    await refresh();
    notify('done', words.done);
    // The button that opened the dialog may be gone.
    handlerOf('inspector')?.();
  };
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look={step === 'end' ? 'danger' : 'primary'}
            isDisabled={step === 'end' && note.trim() === ''}
            onPress={() => void take()}
          >
            {words.button}
          </Button>
        </>
      }
    >
      <p>
        <strong className="wrap">{scopeWords(suppression.scope)}</strong>
        <br />
        <span className="dim wrap">
          owner: {suppression.owner} · ticket: {suppression.ticket}
        </span>
      </p>
      {step === 'approve' ? (
        <WhatItMeans suppression={suppression} />
      ) : (
        <WhatComesBack suppression={suppression} />
      )}
      <LongField label={words.note} value={note} onChange={setNote} maxLength={4000} autoFocus />
      {refused !== null && (
        <p className="preview-problem" role="alert">
          <Shape tone="bad" /> {refused}
        </p>
      )}
    </Dialog>
  );
}

async function takeStep(step: Step, id: number, note: string): Promise<void> {
  if (step === 'approve') await api('suppressions.approve', { id, note });
  else await api('suppressions.end', { id, note });
}

function WhatItMeans({ suppression: { reason, effect } }: { readonly suppression: Suppression }) {
  return (
    <>
      <p className="quoted lines">{reason}</p>
      <p>
        {effect.waiting === 0
          ? 'No session waits for a second person now; approved, it covers those that come too.'
          : `${waitingWords(effect)}. Approved, it covers them as well.`}{' '}
        Neither its owner nor whoever wrote it can approve it. Your name goes into the log; it cannot be taken
        back, only ended.
      </p>
    </>
  );
}

function WhatComesBack({ suppression: { effect } }: { readonly suppression: Suppression }) {
  const { hidden } = effect;
  return (
    <p>
      {hidden === 0
        ? 'It hides no finding now, so none comes back.'
        : `${formatNumber(hidden, 'finding')} that it hides ${hidden === 1 ? 'comes' : 'come'} back into sight, unless another suppression covers ${hidden === 1 ? 'it' : 'them'} as well.`}{' '}
      It cannot begin again; the log keeps that it was there.
    </p>
  );
}
