import { CircleDot } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { formatNumber } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';
import { LongField } from '../../components/long-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { dropPolicyDraft, policyDraft } from '../../state/policy-draft.ts';
import { useStore } from '../../state/store.ts';
import { ChangeList } from './change-list.tsx';
import { TrialResult } from './trial-result.tsx';
import type { PolicyDesk } from './use-policy.ts';
import type { Trial } from './use-trial.ts';

/** What is not saved yet, what it would change, and only then the way to save it. */
export function TrialPanel({ desk, trial }: { readonly desk: PolicyDesk; readonly trial: Trial }) {
  const { result } = trial;
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(result);
  useEffect(() => {
    if (result !== null && result !== shown.current) place.current?.focus();
    shown.current = result;
  }, [result]);
  return (
    <Panel title="Not saved yet">
      <ChangeList changes={desk.unsaved} />
      <div ref={place} tabIndex={-1} className="policy-trial" role="group" aria-label="What it would change">
        {trial.outdated && (
          <p className="dim">
            The policy or the review was changed since. See again what the policy changes.
          </p>
        )}
        {result && <TrialResult trial={result} />}
      </div>
      {result && <SaveForm desk={desk} trial={trial} />}
    </Panel>
  );
}

function SaveForm({ desk, trial }: { readonly desk: PolicyDesk; readonly trial: Trial }) {
  const { note } = useStore(policyDraft);
  return (
    <div className="save-policy">
      <LongField
        label="Note: why the policy changes"
        value={note}
        onChange={(next) => policyDraft.set({ note: next })}
        maxLength={4000}
      />
      <div className="actions">
        <Button look="primary" isDisabled={trial.busy} onPress={trial.save}>
          {`Save as version ${(desk.saved.versions[0]?.version ?? 0) + 1}`}
        </Button>
      </div>
    </div>
  );
}

/** Stays in sight while something is not saved. */
export function TrialBar({
  desk,
  trial,
  ready,
}: {
  readonly desk: PolicyDesk;
  readonly trial: Trial;
  readonly ready: boolean;
}) {
  return (
    <div className="policy-unsaved" role="region" aria-label="Changes that are not saved">
      <span className="setting-unsaved">
        <CircleDot aria-hidden size={14} /> {formatNumber(desk.unsaved.length, 'setting')} changed, not saved
      </span>
      <Button look="quiet" isDisabled={trial.busy} onPress={dropPolicyDraft}>
        Drop the changes
      </Button>
      <Button
        look={trial.result === null ? 'primary' : 'plain'}
        isDisabled={trial.busy || !ready}
        onPress={trial.run}
      >
        See what changes
      </Button>
    </div>
  );
}
