import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './button.tsx';

type DialogProps = {
  readonly title: string;
  readonly size?: 'small' | 'medium' | 'large' | 'full';
  readonly onClose: () => void;
  /** A dialog that is busy closes by its own button only. */
  readonly locked?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
  readonly foot?: ReactNode;
};

export function Dialog({
  title,
  size = 'medium',
  onClose,
  locked = false,
  role = 'dialog',
  children,
  foot,
}: DialogProps) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={!locked}
      isKeyboardDismissDisabled={locked}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`modal modal-${size}`}>
        <AriaDialog className="dialog" role={role}>
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            {!locked && <IconButton icon={X} label="Close" onPress={onClose} />}
          </header>
          <div className="dialog-body">{children}</div>
          {foot && <footer className="dialog-foot">{foot}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
