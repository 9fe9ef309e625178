import type { ComponentType } from 'react';
import type { SensitiveUnit, ZoneHours } from '../../../../shared/policy.ts';
import type { SettingKind } from '../../../../shared/policy-settings.ts';
import { ZoneField } from '../../../components/zone-field.tsx';
import { SettingRow, type SettingProps } from '../setting-row.tsx';
import { CalendarInput } from './calendar-input.tsx';
import { ClockInput, dateProblem, DaysInput } from './hours-inputs.tsx';
import { LinesInput } from './lines-input.tsx';
import { NumberInput } from './number-input.tsx';
import { PatternsInput } from './patterns-input.tsx';
import { UnitsInput } from './units-input.tsx';
import { ZonesInput } from './zones-input.tsx';

/** Settings of a tick stand in a table of their own, those of a rule on the bench. */
export type PlainKind = Exclude<SettingKind, 'effect' | 'enabled' | 'severity' | 'controls'>;

const MORE_DIGITS = 8;

/** How each kind of setting is edited. */
export const FIELDS: Record<PlainKind, ComponentType<SettingProps>> = {
  number: ({ desk, setting, title }) => (
    <SettingRow desk={desk} setting={setting} title={title}>
      {(named) =>
        setting.field.kind === 'number' && (
          <NumberInput
            named={named}
            value={desk.valueOf(setting.key) as number}
            least={setting.field.least}
            whole={setting.field.whole}
            onChange={(value) => desk.put(setting.key, value)}
          />
        )
      }
    </SettingRow>
  ),
  percent: ({ desk, setting, title }) => (
    <SettingRow desk={desk} setting={setting} title={title}>
      {(named) => (
        <NumberInput
          named={named}
          value={Number(((desk.valueOf(setting.key) as number) * 100).toFixed(MORE_DIGITS - 2))}
          least={0}
          most={100}
          unit="%"
          onChange={(value) => desk.put(setting.key, Number((value / 100).toFixed(MORE_DIGITS)))}
        />
      )}
    </SettingRow>
  ),
  lines: ({ desk, setting, title }) => (
    <SettingRow desk={desk} setting={setting} title={title} wide>
      {() => (
        <LinesInput
          label={setting.name}
          lines={desk.valueOf(setting.key) as string[]}
          problemOf={setting.field.kind === 'lines' && setting.field.dates ? dateProblem : undefined}
          onChange={(lines) => desk.put(setting.key, lines)}
        />
      )}
    </SettingRow>
  ),
  clock: ({ desk, setting, title }) => (
    <SettingRow desk={desk} setting={setting} title={title}>
      {() => (
        <ClockInput
          label={setting.name}
          value={desk.valueOf(setting.key) as string}
          onChange={(value) => desk.put(setting.key, value)}
        />
      )}
    </SettingRow>
  ),
  days: ({ desk, setting, title }) => (
    <SettingRow desk={desk} setting={setting} title={title} wide>
      {() => (
        <DaysInput
          label={setting.name}
          days={desk.valueOf(setting.key) as number[]}
          onChange={(days) => desk.put(setting.key, days)}
        />
      )}
    </SettingRow>
  ),
  zone: ({ desk, setting, title }) => (
    <SettingRow desk={desk} setting={setting} title={title} wide>
      {() => (
        <div className="setting-zone" data-hide-label>
          <ZoneField
            label={setting.name}
            value={desk.valueOf(setting.key) as string | null}
            onChange={(zone) => desk.put(setting.key, zone)}
          />
        </div>
      )}
    </SettingRow>
  ),
  calendar: ({ desk, setting, title }) => (
    <SettingRow desk={desk} setting={setting} title={title} wide>
      {() => (
        <CalendarInput
          label={setting.name}
          value={desk.valueOf(setting.key) as string | null}
          onChange={(calendar) => desk.put(setting.key, calendar)}
        />
      )}
    </SettingRow>
  ),
  zones: ({ desk, setting, title }) => (
    <SettingRow desk={desk} setting={setting} title={title} wide>
      {() => (
        <ZonesInput
          zones={desk.valueOf(setting.key) as ZoneHours[]}
          usual={desk.policy.businessHours}
          onChange={(zones) => desk.put(setting.key, zones)}
        />
      )}
    </SettingRow>
  ),
  units: ({ desk, setting, title }) => (
    <SettingRow desk={desk} setting={setting} title={title} wide>
      {() => (
        <UnitsInput
          units={desk.valueOf(setting.key) as SensitiveUnit[]}
          onChange={(units) => desk.put(setting.key, units)}
        />
      )}
    </SettingRow>
  ),
  patterns: ({ desk, setting, title }) => (
    <SettingRow desk={desk} setting={setting} title={title} wide>
      {() => (
        <PatternsInput
          patterns={desk.valueOf(setting.key) as string[]}
          onChange={(patterns) => desk.put(setting.key, patterns)}
        />
      )}
    </SettingRow>
  ),
};

/** One setting, edited as its kind is. */
export function SettingField(props: SettingProps) {
  const { kind } = props.setting.field;
  const Field = Object.hasOwn(FIELDS, kind) ? FIELDS[kind as PlainKind] : null;
  return Field && <Field {...props} />;
}
