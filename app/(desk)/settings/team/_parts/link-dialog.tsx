'use client';

import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { DialogModal } from '@/components/ui/dialog-modal';
import { TextField } from '@/components/ui/text-field';

type LinkDialogProps = { name: string; link: string; expiresAt: string; onClose: () => void };

/** The link that was made, this one time. It can be selected where a browser does not let a page copy. */
export function LinkDialog({ name, link, expiresAt, onClose }: LinkDialogProps) {
  const t = useTranslations('team.linkDialog');
  const date = useFormatter().dateTime(new Date(expiresAt), { dateStyle: 'long' });
  return (
    <DialogModal
      title={t('title', { name })}
      // A press beside it would lose the link.
      role="alertdialog"
      onOpenChange={(open) => !open && onClose()}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <p className="pb-4 text-ink-2">{t('lead', { date })}</p>
      <TextField
        label={t('link')}
        readOnly
        value={link}
        dir="ltr"
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="pt-3">
        <CopyButton text={link} label={t('copy')} />
      </div>
    </DialogModal>
  );
}
