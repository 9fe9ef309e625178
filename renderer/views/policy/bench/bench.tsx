import type { ReactNode } from 'react';
import { Failure, Loading } from '../../../components/states.tsx';
import { useCall } from '../../../hooks/use-call.ts';
import { policyDraft } from '../../../state/policy-draft.ts';
import { useStore } from '../../../state/store.ts';
import type { PolicyDesk } from '../use-policy.ts';
import type { Trial } from '../use-trial.ts';
import { RuleDetail, RuleMore } from './rule-detail.tsx';
import { RuleList } from './rule-list.tsx';

/** All rules beside each other; the chosen one with its settings, and below it what they would change. */
export function Bench({
  desk,
  trial,
  children,
}: {
  readonly desk: PolicyDesk;
  readonly trial: Trial;
  readonly children: ReactNode;
}) {
  const results = useCall('rules.results', {});
  const { rule } = useStore(policyDraft);
  if (results.error) return <Failure error={results.error} onRetry={() => void results.refetch()} />;
  if (!results.data) return <Loading lines={12} what="the rules" />;
  const chosen = results.data.find((one) => one.rule === rule) ?? results.data[0];
  return (
    <div className="bench">
      <RuleList
        desk={desk}
        results={results.data}
        chosen={chosen?.rule ?? null}
        moves={trial.result?.findings.rules ?? null}
        onChoose={(id) => policyDraft.set({ rule: id })}
      />
      <div className="bench-side">
        {chosen && <RuleDetail key={chosen.rule} desk={desk} result={chosen} />}
        {children}
        {chosen && <RuleMore key={`${chosen.rule} more`} desk={desk} result={chosen} />}
      </div>
    </div>
  );
}
