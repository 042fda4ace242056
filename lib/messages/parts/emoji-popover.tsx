'use client';

import type { RefObject } from 'react';
import { Dialog, I18nProvider, Popover } from 'react-aria-components';
import { useLocale, useTranslations } from 'use-intl';
import { DialogModal } from '@/components/ui/dialog-modal';
import { EmojiPicker } from './emoji-picker';

type EmojiPopoverProps = {
  trigger: RefObject<HTMLElement | null>;
  onChoose: (emoji: string) => void;
  onClose: () => void;
};

/** The emoji beside their button, or a sheet over the form where there is no room. */
export function EmojiPopover({ trigger, onChoose, onClose }: EmojiPopoverProps) {
  const t = useTranslations('emoji');
  const locale = useLocale();
  if (window.matchMedia('(width < 768px)').matches) {
    return (
      <DialogModal title={t('title')} flush onOpenChange={onClose}>
        <EmojiPicker onChoose={onChoose} />
      </DialogModal>
    );
  }
  return (
    <I18nProvider locale={locale}>
      <Popover
        triggerRef={trigger}
        isOpen
        onOpenChange={onClose}
        placement="bottom start"
        offset={4}
        className="w-84 rounded-panel bg-raised text-ink shadow-float transition-opacity duration-100 entering:opacity-0 exiting:opacity-0"
      >
        <Dialog aria-label={t('title')} className="outline-none">
          <EmojiPicker onChoose={onChoose} />
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}
