'use client';

import { Moon, Sun } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useLocale, useNow, useTimeZone, useTranslations } from 'use-intl';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Tabs } from '@/components/ui/tabs';
import type { ShownRecipient } from '@/lib/drafts/schema';
import { type WhatsAppLanguage, type WhatsAppLook, whatsAppLanguages } from '@/components/whatsapp/look';
import type { ResolvedProducts } from '@/lib/messages/definition-ui';
import type { MessageDraft, MessageKind } from '@/lib/messages/registry';
import { PreviewSheet } from './preview-sheet';

/** WhatsApp's look is drawn after the form: it is not part of the first paint. */
const MessagePreview = dynamic(() =>
  import('@/lib/messages/message-preview').then((loaded) => loaded.MessagePreview),
);
const RequestPanel = dynamic(() => import('./request-panel').then((loaded) => loaded.RequestPanel));

type PreviewPaneProps = {
  said: { kind: MessageKind; fields: MessageDraft };
  products: ResolvedProducts;
  business: { name: string; digits: string; picture: string | null; requestUrl: string };
  recipient: ShownRecipient | null;
  requestBody: Record<string, unknown> | null;
  /** On a phone, where it covers the form. */
  isOpen: boolean;
  onClose: () => void;
};

/** What the customer will see, and what goes to Meta: beside the form, or a sheet over it on a phone. */
export function PreviewPane(props: PreviewPaneProps) {
  const { said, products, business, recipient, requestBody, isOpen, onClose } = props;
  const t = useTranslations('compose');
  const [tab, setTab] = useState<'preview' | 'request'>('preview');
  const { look, setLook } = usePreviewLook();
  const timeZone = useTimeZone() ?? 'UTC';
  const time = useNow({ updateInterval: 30_000 });
  return (
    <PreviewSheet title={t('preview')} isOpen={isOpen} onClose={onClose}>
      <Tabs
        label={t('shownAs')}
        tabs={[
          { id: 'preview', label: t('preview') },
          { id: 'request', label: t('request') },
        ]}
        selected={tab}
        onSelect={setTab}
        panelClassName="flex min-h-0 flex-1 flex-col"
      >
        {tab === 'request' ? (
          <RequestPanel requestBody={requestBody} recipient={recipient} requestUrl={business.requestUrl} />
        ) : (
          <>
            <div className="min-h-0 flex-1 p-4">
              <MessagePreview
                kind={said.kind}
                draft={said.fields}
                products={products}
                look={look}
                business={business}
                place={{ at: time.getTime() }}
                isDraft
                timeZone={timeZone}
                label={t('previewOf', { name: recipient?.name ?? t('customer') })}
                missingNote={t('droppedProduct')}
              />
            </div>
            <div className="flex h-13 flex-none items-center justify-between border-line border-t px-5">
              <SegmentedControl<WhatsAppLanguage>
                label={t('language')}
                segments={[
                  { id: 'fr', label: 'FR' },
                  { id: 'en', label: 'EN' },
                  { id: 'ar', label: 'AR' },
                ]}
                selected={look.language}
                onSelect={(language) => setLook({ language })}
              />
              <SegmentedControl
                label={t('theme')}
                segments={[
                  { id: 'light', label: t('themeLight'), icon: <Sun aria-hidden /> },
                  { id: 'dark', label: t('themeDark'), icon: <Moon aria-hidden /> },
                ]}
                selected={look.theme}
                onSelect={(theme) => setLook({ theme })}
              />
            </div>
          </>
        )}
      </Tabs>
    </PreviewSheet>
  );
}

/** How the phone is drawn. It stands in the address, so that a reload or a shared link shows the same. */
function usePreviewLook(): { look: WhatsAppLook; setLook: (next: Partial<WhatsAppLook>) => void } {
  const search = useSearchParams();
  const router = useRouter();
  const locale = useLocale();
  const look: WhatsAppLook = {
    platform: 'android',
    theme: search.get('theme') === 'dark' ? 'dark' : 'light',
    language: whatsAppLanguages.find((language) => language === search.get('phone')) ?? locale,
    side: 'customer',
  };
  function setLook(next: Partial<WhatsAppLook>) {
    const { theme, language } = { ...look, ...next };
    router.replace(`?${new URLSearchParams({ theme, phone: language })}`, { scroll: false });
  }
  return { look, setLook };
}
