import type { FindingPart } from '../../../shared/contract/findings.ts';
import { settingName, settingValue } from '../../../shared/policy-words.ts';

type SettingsProps = {
  readonly settings: FindingPart['settings'];
  /** Of the rule; left out where it is said already. */
  readonly version?: number;
};

/** The settings a rule turned on, as the policy had them. */
export function SettingsUsed({ settings, version }: SettingsProps) {
  if (settings.length === 0 && version === undefined) return null;
  return (
    <dl className="settings-used">
      {version !== undefined && (
        <div>
          <dt>Version of the rule</dt>
          <dd>{version}</dd>
        </div>
      )}
      {settings.map(({ key, value }) => (
        <div key={key}>
          <dt>{settingName(key)}</dt>
          <dd>{settingValue(key, value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Suggestions: which control a finding speaks to is for the auditor to say. */
export function References({ controls }: { readonly controls: readonly string[] }) {
  if (controls.length === 0) return null;
  return (
    <>
      <p className="references-title">Suggested references, to check against your own framework</p>
      <p className="dim">{controls.join(' · ')}</p>
    </>
  );
}
