'use client';

import { clsx } from 'clsx';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, I18nProvider, Modal, ModalOverlay } from 'react-aria-components';
import { useLocale, useTranslations } from 'use-intl';
import { iconButtonClass } from './button-class';

export type DialogModalProps = {
  title: string;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
  /** Buttons at the end, the one that does it last. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** An alert asks for an answer: a press outside does not close it. */
  role?: 'dialog' | 'alertdialog';
  /** Without padding of its own, for a list that reaches the edges. */
  flush?: boolean;
};

const widths = { small: 'md:max-w-100', medium: 'md:max-w-140', large: 'md:max-w-190' } as const;

/** The open window of a `Dialog`, loaded on use. */
export function DialogModal({
  title,
  onOpenChange,
  children,
  footer,
  size = 'medium',
  role = 'dialog',
  flush = false,
}: DialogModalProps) {
  const t = useTranslations('ui');
  return (
    <I18nProvider locale={useLocale()}>
      <ModalOverlay
        isOpen
        isDismissable={role === 'dialog'}
        onOpenChange={onOpenChange}
        className={overlayClass}
      >
        <Modal className={clsx(modalClass, widths[size])}>
          <Dialog role={role} className="flex max-h-[inherit] min-h-0 flex-col outline-none">
            <header className="flex h-12 flex-none items-center gap-3 border-line border-b ps-5 pe-2.5 max-md:h-13 max-md:ps-4 max-md:pe-1">
              <Heading
                slot="title"
                className="min-w-0 flex-1 truncate font-semibold text-body max-md:text-head"
              >
                {title}
              </Heading>
              <Button
                aria-label={t('close')}
                onPress={() => onOpenChange(false)}
                className={iconButtonClass('small')}
              >
                <X aria-hidden />
              </Button>
            </header>
            <div className={clsx('min-h-0 flex-1 overflow-auto', !flush && 'p-5 max-md:p-4')}>{children}</div>
            {footer && (
              <footer className="flex flex-none justify-end gap-2 border-line border-t px-5 py-3 max-md:px-4 max-md:*:flex-1">
                {footer}
              </footer>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}

const overlayClass =
  'fixed inset-0 z-40 flex justify-center bg-scrim transition-opacity duration-100 entering:opacity-0 exiting:opacity-0 max-md:items-end md:items-start md:px-6 md:pt-[10vh]';
const modalClass = clsx(
  'max-h-[80dvh] w-full rounded-panel bg-raised text-ink shadow-float transition-transform duration-150 ease-out max-md:max-h-[88dvh] max-md:rounded-b-none',
  'max-md:entering:translate-y-full max-md:exiting:translate-y-full md:entering:translate-y-1',
);
