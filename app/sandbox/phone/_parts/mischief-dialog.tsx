'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { DialogModal } from '@/components/ui/dialog-modal';
import type { MischiefChoiceProps } from './mischief-choice';
import { type MischiefTab, MischiefTabFoot, MischiefTabs } from './mischief-tabs';

type MischiefDialogProps = MischiefChoiceProps & { onOpenChange: (open: boolean) => void };

/** What can go wrong, over the phone; loaded on use. */
export function MischiefDialog({ onOpenChange, ...props }: MischiefDialogProps) {
  const t = useTranslations('phone.mischief');
  const [tab, setTab] = useState<MischiefTab>('messages');
  return (
    <DialogModal
      title={t('title')}
      size="small"
      flush
      onOpenChange={onOpenChange}
      footer={<MischiefTabFoot {...props} tab={tab} />}
    >
      <MischiefTabs {...props} tab={tab} onTab={setTab} />
    </DialogModal>
  );
}
