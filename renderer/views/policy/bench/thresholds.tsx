import type { RuleResult } from '../../../../shared/contract/findings.ts';
import { POLICY_SECTIONS, type PolicySetting } from '../../../../shared/policy-settings.ts';
import { canonicalJson } from '../../../../shared/canonical.ts';
import { settingValue } from '../../../../shared/policy-words.ts';
import { SettingField } from '../fields/index.tsx';
import { showSetting } from '../show-setting.ts';
import { SettingMark } from '../setting-mark.tsx';
import type { PolicyDesk } from '../use-policy.ts';
import { thresholdsOf } from './rule-settings.ts';

/** The numbers of a rule, edited in place; what is longer leads to its own section. */
export function Thresholds({ desk, result }: { readonly desk: PolicyDesk; readonly result: RuleResult }) {
  const settings = thresholdsOf(result);
  const map = settings.find(isOfMap);
  if (settings.length === 0)
    return <p className="dim small">It has no thresholds: it is on or off, and as heavy as it is set.</p>;
  return (
    <div className="settings">
      {settings
        .filter((setting) => !isOfMap(setting))
        .map((setting) =>
          isShort(setting) ? (
            <SettingField key={setting.key} desk={desk} setting={setting} />
          ) : (
            <Elsewhere key={setting.key} desk={desk} setting={setting} />
          ),
        )}
      {map && <MapLine first={map} />}
    </div>
  );
}

const isShort = ({ field: { kind } }: PolicySetting): boolean =>
  ['number', 'percent', 'clock'].includes(kind);

/** The answers of the ticks make one map, which is read as a whole. */
const isOfMap = ({ key }: PolicySetting): boolean => /^verdict\.(?:no|notRecorded)\./u.test(key);

function MapLine({ first }: { readonly first: PolicySetting }) {
  return (
    <p className="dim small">
      What each answer of the nine tests does to the verdict decides too.{' '}
      <button type="button" className="link" onClick={() => showSetting(first)}>
        See the map in {POLICY_SECTIONS[first.section]}
      </button>
    </p>
  );
}

const LONGEST = 120;

function Elsewhere({ desk, setting }: { readonly desk: PolicyDesk; readonly setting: PolicySetting }) {
  const { key, name, meaning, section } = setting;
  const value = settingValue(key, canonicalJson(desk.valueOf(key) ?? null));
  return (
    <div className="setting" data-wide>
      <div className="setting-words">
        <div className="setting-head">
          <span className="setting-name">{name}</span>
          <SettingMark desk={desk} of={name} keys={[key]} />
        </div>
        <span className="setting-meaning">{meaning}</span>
      </div>
      <p className="setting-field wrap">
        {value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}{' '}
        <button type="button" className="link" onClick={() => showSetting(setting)}>
          Change it in {POLICY_SECTIONS[section]}
          <span className="visually-hidden">: {name}</span>
        </button>
      </p>
    </div>
  );
}
