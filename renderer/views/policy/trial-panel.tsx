import { CircleDot } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { PolicyTrial } from '../../../shared/contract/policy.ts';
import { formatCount, formatNumber } from '../../../shared/format.ts';
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
  const { result, before } = trial;
  const place = useRef<HTMLDivElement>(null);
  const { asked } = trial;
  const seen = useRef(asked);
  useEffect(() => {
    // Only what was asked for takes the focus: who moves a number goes on moving it.
    if (asked !== seen.current) place.current?.focus();
    seen.current = asked;
  }, [asked]);
  return (
    <Panel title="Not saved yet">
      <ChangeList changes={desk.unsaved} />
      <div
        ref={place}
        tabIndex={-1}
        className="policy-trial"
        role="group"
        aria-label="What it would change"
        aria-busy={before !== null || undefined}
      >
        {trial.outdated && (
          <p className="dim" role="status">
            {before
              ? 'This was before your last change. What changes now is being found out.'
              : 'The policy or the review was changed since. See again what the policy changes.'}
          </p>
        )}
        {result && <TrialResult trial={result} />}
        {before && (
          <div className="trial-before" inert>
            <TrialResult trial={before} />
          </div>
        )}
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
export function TrialBar({ desk, trial }: { readonly desk: PolicyDesk; readonly trial: Trial }) {
  return (
    <div className="policy-unsaved" role="region" aria-label="Changes that are not saved">
      <span className="setting-unsaved">
        <CircleDot aria-hidden size={14} /> {formatNumber(desk.unsaved.length, 'setting')} changed, not saved
      </span>
      <span className="policy-outcome wrap" role="status">
        {desk.problem !== null && <span className="field-error">{desk.problem}</span>}
        {desk.problem === null && trial.result && outcomeWords(trial.result.findings)}
      </span>
      <Button look="quiet" isDisabled={trial.busy} onPress={dropPolicyDraft}>
        Drop the changes
      </Button>
      <Button
        look={trial.result === null ? 'primary' : 'plain'}
        isDisabled={trial.busy || desk.problem !== null}
        onPress={trial.run}
      >
        See what changes
      </Button>
    </div>
  );
}

function outcomeWords({ gained, lost, changed }: PolicyTrial['findings']): string {
  if (gained + lost + changed === 0) return 'No finding comes, goes or changes.';
  return `${formatNumber(gained, 'finding')} would come, ${formatCount(lost)} go, ${formatCount(changed)} change.`;
}
