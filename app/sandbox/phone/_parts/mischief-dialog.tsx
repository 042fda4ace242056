'use client';

import { useTranslations } from 'use-intl';
import { DialogModal } from '@/components/ui/dialog-modal';
import { MischiefChoice, type MischiefChoiceProps, MischiefFoot } from './mischief-choice';

type MischiefDialogProps = MischiefChoiceProps & { onOpenChange: (open: boolean) => void };

/** What can go wrong, over the phone; loaded on use. */
export function MischiefDialog({ onOpenChange, ...props }: MischiefDialogProps) {
  const t = useTranslations('phone.mischief');
  return (
    <DialogModal
      title={t('title')}
      size="small"
      onOpenChange={onOpenChange}
      footer={<MischiefFoot mischief={props.mischief} />}
    >
      <p className="pb-4 text-pretty text-ink-2">{t('lead')}</p>
      <MischiefChoice {...props} />
    </DialogModal>
  );
}
