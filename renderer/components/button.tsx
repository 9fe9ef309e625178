import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  readonly children: ReactNode;
  readonly icon?: LucideIcon;
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly small?: boolean;
};

export function Button({ children, icon: Icon, look = 'plain', small = false, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${look}${small ? ' button-small' : ''}`}>
      {Icon && <Icon aria-hidden size={small ? 13 : 15} strokeWidth={1.75} />}
      <span>{children}</span>
    </AriaButton>
  );
}

type IconButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  readonly icon: LucideIcon;
  readonly label: string;
};

/** Only where the icon is known to everybody (close, copy); its name is still there for whoever hovers or listens. */
export function IconButton({ icon: Icon, label, ...rest }: IconButtonProps) {
  return (
    <AriaButton {...rest} aria-label={label} className="icon-button">
      <Icon aria-hidden size={15} strokeWidth={1.75} />
    </AriaButton>
  );
}
