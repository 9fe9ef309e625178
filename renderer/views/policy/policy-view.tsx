import { Failure, Loading } from '../../components/states.tsx';
import { ViewTitle } from '../../components/view-title.tsx';
import { TicketKeys } from './ticket-keys.tsx';
import { TrialBar, TrialPanel } from './trial-panel.tsx';
import { usePolicy, type PolicyDesk } from './use-policy.ts';
import { useTrial } from './use-trial.ts';
import { VagueReasons } from './vague-reasons.tsx';
import { VerdictMap } from './verdict-map.tsx';
import { Versions } from './versions.tsx';

/** Every setting of the justification test. Nothing is saved before it was seen what it changes. */
export function PolicyView() {
  const { desk, query } = usePolicy();
  return (
    <div className="page policy-page" aria-busy={query.isPending || undefined}>
      <ViewTitle>Policy</ViewTitle>
      <p className="lead">
        What counts as justified is the site’s decision. Change it here, see which sessions it moves, and save
        it as a version that the log and every evidence pack name.
      </p>
      {query.error && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {desk ? <Settings desk={desk} /> : !query.error && <Loading what="the policy" />}
    </div>
  );
}

function Settings({ desk }: { readonly desk: PolicyDesk }) {
  const trial = useTrial(desk);
  const ready = !desk.policy.ticketKeys.includes('');
  return (
    <>
      <VerdictMap desk={desk} />
      <div className="policy-columns">
        <TicketKeys desk={desk} />
        <VagueReasons desk={desk} />
      </div>
      {desk.unsaved.length > 0 && <TrialPanel desk={desk} trial={trial} />}
      <Versions versions={desk.saved.versions} />
      {desk.unsaved.length > 0 && <TrialBar desk={desk} trial={trial} ready={ready} />}
    </>
  );
}
