import { POLICY_SETTINGS, type PolicySection, type PolicySetting } from '../../../shared/policy-settings.ts';
import { Panel } from '../../components/panel.tsx';
import { SettingField } from './fields/index.tsx';
import type { PolicyDesk } from './use-policy.ts';
import { VerdictMap } from './verdict-map.tsx';

/** Every setting of a section, under the headings of its groups. */
export function Section({ desk, section }: { readonly desk: PolicyDesk; readonly section: PolicySection }) {
  const settings = POLICY_SETTINGS.filter((one) => one.section === section);
  const groups = [...new Set(settings.map(({ group }) => group))];
  return groups.map((group) => {
    const own = settings.filter((one) => one.group === group);
    if (own.every(({ field }) => field.kind === 'effect')) return <VerdictMap key={group} desk={desk} />;
    return (
      <Panel key={group} title={group}>
        <div className="settings">
          {own.map((setting) => (
            <SettingField key={setting.key} desk={desk} setting={setting} title={ownName(setting)} />
          ))}
        </div>
      </Panel>
    );
  });
}

/** What the heading says is not said again. */
function ownName({ name, group }: PolicySetting): string {
  if (name === group) return '';
  const rest = name.startsWith(`${group}: `) ? name.slice(group.length + 2) : name;
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}
