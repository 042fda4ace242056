'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';

const DialogModal = dynamic(() =>
  import('@/components/ui/dialog-modal').then((loaded) => loaded.DialogModal),
);

/** Who ends with the sandbox besides the made-up people: how many were made from there, the person aside. */
export type SandboxEnd = { people: number };

type EndSandboxDialogProps = { end: SandboxEnd; onCancel: () => void; onConfirm: () => void };

/** Says plainly what ends when the first real account is connected, and asks. */
export function EndSandboxDialog({ end, onCancel, onConfirm }: EndSandboxDialogProps) {
  const t = useTranslations('accounts.end');
  return (
    <DialogModal
      title={t('title')}
      role="alertdialog"
      onOpenChange={onCancel}
      footer={
        <>
          <Button onClick={onCancel}>{t('cancel')}</Button>
          <Button variant="primary" onClick={onConfirm}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <p>{t('lead')}</p>
      <ul className="my-3 list-disc ps-5 *:py-0.5">
        <li>{t('doors')}</li>
        {end.people > 0 && <li>{t('people', { count: end.people })}</li>}
        <li>{t('history')}</li>
        <li>{t('phone')}</li>
      </ul>
      <p className="font-medium">{t('you')}</p>
    </DialogModal>
  );
}
