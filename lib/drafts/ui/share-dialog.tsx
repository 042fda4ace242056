'use client';

import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { DialogModal } from '@/components/ui/dialog-modal';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { WhatsAppLook } from '@/components/whatsapp/look';
import { shareDays } from '@/lib/drafts/sharing/share-schema';
import { DraftLinks } from './draft-links';
import { withPreviewLook } from './preview-look';
import type { MadeLink } from './share-actions';
import { useShareLinks } from './use-share-links';
import type { SharedDraft } from './use-shared-draft';

type ShareDialogProps = { draft: SharedDraft; look: WhatsAppLook; onClose: () => void };

/** Makes a link to the preview, in the look it has at this moment, and lists those of the draft that are open. */
export function ShareDialog({ draft, look, onClose }: ShareDialogProps) {
  const t = useTranslations('share.dialog');
  const [days, setDays] = useState<(typeof shareDays)[number]>(7);
  const links = useShareLinks(draft);
  return (
    <DialogModal
      title={t('title')}
      onOpenChange={(open) => !open && onClose()}
      // A press beside it would lose the link, which nobody can read again.
      role={links.made ? 'alertdialog' : 'dialog'}
      footer={
        links.made ? (
          <Button variant="primary" onClick={onClose}>
            {t('done')}
          </Button>
        ) : (
          <Button variant="primary" pending={links.making} onClick={() => void links.make(days)}>
            {t('make')}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {links.failure && (
          <Banner tone="bad" announced>
            {links.failure}
          </Banner>
        )}
        <p className="text-ink-2">{t('lead')}</p>
        {links.made ? (
          <ShownLink made={links.made} look={look} />
        ) : (
          <Select
            label={t('lasting')}
            value={days}
            options={shareDays.map((count) => ({ id: String(count), label: t('days', { days: count }) }))}
            onChange={({ target: { value } }) =>
              setDays(shareDays.find((count) => String(count) === value) ?? 7)
            }
          />
        )}
        <DraftLinks links={links} />
      </div>
    </DialogModal>
  );
}

/** The link, this one time. It can be selected where a browser does not let a page copy. */
function ShownLink({ made, look }: { made: MadeLink; look: WhatsAppLook }) {
  const t = useTranslations('share.dialog');
  const date = useFormatter().dateTime(new Date(made.expiresAt), { dateStyle: 'long', timeStyle: 'short' });
  const link = `${made.link}?${withPreviewLook(new URLSearchParams(), look)}`;
  return (
    <div className="flex flex-wrap items-end gap-2">
      <TextField
        label={t('link')}
        description={t('shownOnce', { date })}
        readOnly
        value={link}
        dir="ltr"
        className="min-w-0 flex-1 basis-full"
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton text={link} label={t('copy')} />
    </div>
  );
}
