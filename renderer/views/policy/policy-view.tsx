import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { POLICY_SECTIONS, POLICY_SETTINGS, type PolicySection } from '../../../shared/policy-settings.ts';
import { SearchBox } from '../../components/search-box.tsx';
import { Failure, Loading } from '../../components/states.tsx';
import { ViewTitle } from '../../components/view-title.tsx';
import { policyDraft, type PolicyPlace } from '../../state/policy-draft.ts';
import { useStore } from '../../state/store.ts';
import { Bench } from './bench/bench.tsx';
import { PolicyFile } from './policy-file.tsx';
import { Section } from './section.tsx';
import { SettingHits } from './setting-search.tsx';
import { TrialBar, TrialPanel } from './trial-panel.tsx';
import { usePolicy, type PolicyDesk } from './use-policy.ts';
import { useTrial } from './use-trial.ts';
import { Versions } from './versions.tsx';

const PLACES: Readonly<Record<PolicyPlace, string>> = { ...POLICY_SECTIONS, history: 'History' };
const PLACE_IDS = Object.keys(PLACES) as PolicyPlace[];

/** Every setting of the audit. Nothing is saved before it was seen what it changes. */
export function PolicyView() {
  const { desk, query } = usePolicy();
  return (
    <div className="page policy-page" aria-busy={query.isPending || undefined}>
      <div className="policy-head">
        <ViewTitle>Policy</ViewTitle>
        <PolicyFile desk={desk} />
      </div>
      <p className="lead policy-lead">
        What counts as justified, and what deserves a look, is the site’s decision. Change it here, see what
        it moves, and save it as a version that the log and every evidence pack name.
      </p>
      {query.error && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {desk ? <Settings desk={desk} /> : !query.error && <Loading what="the policy" />}
    </div>
  );
}

function Settings({ desk }: { readonly desk: PolicyDesk }) {
  const { section } = useStore(policyDraft);
  const [search, setSearch] = useState('');
  const trial = useTrial(desk, section === 'rules');
  const panel = desk.unsaved.length > 0 && <TrialPanel desk={desk} trial={trial} />;
  return (
    <>
      <Tabs
        className="policy-parts"
        orientation="vertical"
        selectedKey={section}
        onSelectionChange={(key) => {
          setSearch('');
          policyDraft.set({ section: PLACE_IDS.find((one) => one === key) ?? 'verdict' });
        }}
      >
        <div className="policy-index">
          <SearchBox label="Find a setting" value={search} onChange={setSearch} />
          <TabList className="policy-tabs" aria-label="Parts of the policy">
            {PLACE_IDS.map((id) => (
              <Tab key={id} id={id} className="tab policy-tab">
                {PLACES[id]}
                <Marks desk={desk} place={id} />
              </Tab>
            ))}
          </TabList>
        </div>
        {PLACE_IDS.map((id) => (
          <TabPanel key={id} id={id} className="policy-panel">
            {search.trim() !== '' ? (
              <SettingHits desk={desk} search={search.trim()} onChoose={() => setSearch('')} />
            ) : id === 'rules' ? (
              <Bench desk={desk} trial={trial}>
                {panel}
              </Bench>
            ) : (
              <>
                {id === 'history' ? (
                  <Versions versions={desk.saved.versions} />
                ) : (
                  <Section desk={desk} section={id} />
                )}
                {panel}
              </>
            )}
          </TabPanel>
        ))}
      </Tabs>
      {desk.unsaved.length > 0 && <TrialBar desk={desk} trial={trial} />}
    </>
  );
}

/** How many settings of a part are not saved; otherwise how many are not the default ones. */
function Marks({ desk, place }: { readonly desk: PolicyDesk; readonly place: PolicyPlace }) {
  if (place === 'history') return null;
  const keys = keysOf(place);
  const unsaved = keys.filter(desk.isUnsaved).length;
  if (unsaved > 0) return <span className="policy-count setting-unsaved">{unsaved} not saved</span>;
  const changed = keys.filter(desk.isChanged).length;
  return changed > 0 && <span className="policy-count faint">{changed} changed</span>;
}

const keysOf = (section: PolicySection): string[] =>
  POLICY_SETTINGS.filter((one) => one.section === section).map(({ key }) => key);
