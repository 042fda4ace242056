'use client';

import { Image, Link2, Share2, Smartphone } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type RefObject, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Menu } from '@/components/ui/menu';
import { Spinner } from '@/components/ui/spinner';
import { showToast } from '@/components/ui/toast';
import type { WhatsAppLook } from '@/components/whatsapp/look';
import type { PictureSubject } from '@/components/whatsapp/picture/draw-picture';
import type { MessageKind } from '@/lib/messages/registry';
import { pictureName } from './picture-name';
import type { SharedDraft } from './use-shared-draft';

const ShareDialog = dynamic(() => import('./share-dialog').then((loaded) => loaded.ShareDialog));

type ShareMenuProps = {
  draft: SharedDraft;
  kind: MessageKind;
  look: WhatsAppLook;
  /** Holds what is drawn of it. */
  preview: RefObject<HTMLElement | null>;
};

/** Ways to show a preview to somebody else: a link, or a picture of what is drawn at this moment. */
export function ShareMenu({ draft, kind, look, preview }: ShareMenuProps) {
  const t = useTranslations('share');
  const [dialogIsOpen, setDialogIsOpen] = useState(false);
  const [drawing, setDrawing] = useState(false);

  async function save(subject: PictureSubject) {
    if (drawing || preview.current === null) return;
    setDrawing(true);
    try {
      const { drawPicture } = await import('@/components/whatsapp/picture/draw-picture');
      download(await drawPicture(preview.current, subject), pictureName({ kind, subject, ...look }));
    } catch {
      showToast({ tone: 'bad', text: t('drawingFailed') });
    }
    setDrawing(false);
  }

  function choose(id: string) {
    if (id === 'link') setDialogIsOpen(true);
    else void save(id === 'screen' ? 'screen' : 'message');
  }
  return (
    <>
      <Menu
        label={t('menu')}
        size="small"
        icon={drawing ? <Spinner /> : <Share2 aria-hidden />}
        entries={[
          { id: 'link', label: t('link'), icon: <Link2 aria-hidden /> },
          'separator',
          { id: 'message', label: t('message'), icon: <Image aria-hidden /> },
          { id: 'screen', label: t('screen'), icon: <Smartphone aria-hidden /> },
        ]}
        onAction={choose}
      >
        {t('menu')}
      </Menu>
      <span role="status" className="sr-only">
        {drawing ? t('drawing') : ''}
      </span>
      {dialogIsOpen && <ShareDialog draft={draft} look={look} onClose={() => setDialogIsOpen(false)} />}
    </>
  );
}

function download(picture: Blob, name: string): void {
  const address = URL.createObjectURL(picture);
  const link = document.createElement('a');
  Object.assign(link, { href: address, download: name });
  link.click();
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(address));
}
