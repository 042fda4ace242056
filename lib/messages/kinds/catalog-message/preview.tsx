'use client';

import { CatalogMessageBubble } from '@/components/whatsapp/chat/catalog-message-bubble';
import { useOpenShop } from '@/components/whatsapp/shop/shop-root';
import type { KindPreviewProps } from '@/lib/messages/definition-ui';
import { useKindText } from '@/lib/messages/parts/use-kind-text';
import type { CatalogMessageDraft } from './schema';
import en from './strings.en.json';
import fr from './strings.fr.json';

/** A catalog message as the customer sees it. */
export function CatalogMessagePreview(props: KindPreviewProps<CatalogMessageDraft>) {
  const { draft, products, business, place, isDraft } = props;
  const open = useOpenShop();
  const t = useKindText({ en, fr });
  const thumbnail = draft.thumbnailProductRetailerId;
  return (
    <CatalogMessageBubble
      businessName={business.name}
      thumbnail={thumbnail === null ? null : (products.get(thumbnail) ?? 'loading')}
      body={draft.body}
      footer={draft.footer}
      bodyPlaceholder={isDraft ? t('fields.body.placeholder') : undefined}
      place={place}
      onOpen={open && (() => open({ kind: 'catalog' }))}
    />
  );
}
