import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';

type SwitchProps = {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
};

/** Something that is on or off at once, without a button that saves it. */
export function Switch({ on, onChange, children }: SwitchProps) {
  return (
    <AriaSwitch className="switch" isSelected={on} onChange={onChange}>
      <span className="switch-track" aria-hidden />
      <span>{children}</span>
    </AriaSwitch>
  );
}
