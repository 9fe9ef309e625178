import { useId, type ReactNode } from 'react';
import type { PolicySetting } from '../../../shared/policy-settings.ts';
import { SettingMark } from './setting-mark.tsx';
import type { PolicyDesk } from './use-policy.ts';

export type SettingProps = {
  readonly desk: PolicyDesk;
  readonly setting: PolicySetting;
  /** A shorter name, where the heading says the rest; empty: it says all. */
  readonly title?: string | undefined;
};
/** How a field is tied to the words beside it. */
export type Named = { readonly 'aria-label': string; readonly 'aria-describedby': string };

/** One setting: its name and what it means, the field, and whether it is the default one. `wide`: the field has a line of its own. */
export function SettingRow({
  desk,
  setting: { key, name, meaning },
  title = name,
  wide = false,
  children,
}: SettingProps & {
  readonly wide?: boolean;
  readonly children: (named: Named) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="setting" data-setting={key} data-wide={wide || undefined}>
      <div className="setting-words">
        <div className="setting-head">
          {title !== '' && <span className="setting-name">{title}</span>}
          <SettingMark desk={desk} of={name} keys={[key]} />
        </div>
        <span id={id} className="setting-meaning">
          {meaning}
        </span>
      </div>
      <div className="setting-field">{children({ 'aria-label': name, 'aria-describedby': id })}</div>
    </div>
  );
}
