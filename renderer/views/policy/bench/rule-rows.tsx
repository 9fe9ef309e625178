import type { RuleResult } from '../../../../shared/contract/findings.ts';
import { settingAt, type PolicySetting } from '../../../../shared/policy-settings.ts';
import { SEVERITIES, SEVERITY_WORDS } from '../../../../shared/words.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { Switch } from '../../../components/switch.tsx';
import { LinesInput } from '../fields/lines-input.tsx';
import { SettingRow } from '../setting-row.tsx';
import type { PolicyDesk } from '../use-policy.ts';
import { isOn } from './rule-settings.ts';

type Props = { readonly desk: PolicyDesk; readonly result: RuleResult };
type RowProps = Props & { readonly setting: PolicySetting };

const AS_IT_COMES = 'as-it-comes';

/** What every rule has: on or off, how much it weighs, and the references it suggests; those asked for. */
export function RuleRows({ desk, result, kinds }: Props & { readonly kinds: readonly RowKind[] }) {
  return (
    <div className="settings">
      {kinds.map((kind) => {
        const [Row, setting] = [ROWS[kind], settingAt(`rules.${result.rule}.${kind}`)];
        return setting && <Row key={kind} desk={desk} result={result} setting={setting} />;
      })}
    </div>
  );
}

const ROWS = { enabled: OnRow, severity: SeverityRow, controls: ControlsRow };
type RowKind = keyof typeof ROWS;

function OnRow({ desk, result, setting }: RowProps) {
  const on = isOn(desk, result.rule);
  return (
    <SettingRow desk={desk} setting={setting} title="Tested">
      {() => (
        <Switch on={on} onChange={(next) => desk.put(setting.key, next ? undefined : false)}>
          {on ? 'On' : 'Off'}
          <span className="visually-hidden">: {result.title}</span>
        </Switch>
      )}
    </SettingRow>
  );
}

function SeverityRow({ desk, result, setting }: RowProps) {
  const own = SEVERITY_WORDS[result.ownSeverity].label.toLowerCase();
  return (
    <SettingRow desk={desk} setting={setting} title="Severity">
      {() => (
        <ChoiceField
          label={`Severity: ${result.title}`}
          hideLabel
          placeholder="Choose"
          choices={[
            { id: AS_IT_COMES, label: `As it comes (${own})` },
            ...SEVERITIES.map((id) => ({ id, label: SEVERITY_WORDS[id].label })),
          ]}
          value={desk.policy.rules[result.rule]?.severity ?? AS_IT_COMES}
          onChange={(id) => desk.put(setting.key, id === AS_IT_COMES ? undefined : id)}
        />
      )}
    </SettingRow>
  );
}

function ControlsRow({ desk, result, setting }: RowProps) {
  const { ownControls } = result;
  const isOwn = (lines: readonly string[]) => lines.join('\n') === ownControls.join('\n');
  return (
    <SettingRow desk={desk} setting={setting} title="Suggested references" wide>
      {() => (
        <LinesInput
          label={`Suggested references: ${result.title}`}
          lines={desk.policy.rules[result.rule]?.controls ?? ownControls}
          rows={4}
          placeholder="SOC 2 CC6.1"
          onChange={(lines) => desk.put(setting.key, isOwn(lines) ? undefined : lines)}
        />
      )}
    </SettingRow>
  );
}
