import { canonicalJson } from '../../../shared/canonical.ts';
import { formatNumber } from '../../../shared/format.ts';
import { POLICY_SECTIONS, POLICY_SETTINGS, type PolicySetting } from '../../../shared/policy-settings.ts';
import { settingName, settingValue, type TitleOf } from '../../../shared/policy-words.ts';
import { showSetting } from './show-setting.ts';
import type { PolicyDesk } from './use-policy.ts';
import { useRuleTitles } from '../../hooks/use-rule-titles.ts';

const LONGEST = 60;

/** The settings of which the name, the meaning or the key says all these words; each leads to its place. */
export function SettingHits({
  desk,
  search,
  onChoose,
}: {
  readonly desk: PolicyDesk;
  readonly search: string;
  readonly onChoose: () => void;
}) {
  const titleOf = useRuleTitles();
  const hits = POLICY_SETTINGS.filter((setting) => says(setting, search, titleOf));
  return (
    <section className="panel" aria-label="Settings found">
      <p className="dim" role="status">
        {hits.length === 0 ? 'No setting says this.' : `${formatNumber(hits.length, 'setting')} found.`}
      </p>
      <ul className="plain setting-hits">
        {hits.map((setting) => (
          <li key={setting.key}>
            <button
              type="button"
              className="link"
              onClick={() => {
                onChoose();
                showSetting(setting);
              }}
            >
              {settingName(setting.key, titleOf)}
            </button>{' '}
            <span className="faint">
              {POLICY_SECTIONS[setting.section]} · {valueWords(desk, setting)}
            </span>
            <span className="setting-meaning">{setting.meaning}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function says({ key, meaning, group }: PolicySetting, search: string, titleOf: TitleOf): boolean {
  const text = `${settingName(key, titleOf)} ${meaning} ${group} ${key}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

function valueWords(desk: PolicyDesk, { key }: PolicySetting): string {
  const words = settingValue(key, canonicalJson(desk.valueOf(key) ?? null));
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
