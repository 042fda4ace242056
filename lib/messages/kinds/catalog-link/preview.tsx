'use client';

import { CatalogLinkBubble } from '@/components/whatsapp/chat/catalog-link-bubble';
import { useOpenShop } from '@/components/whatsapp/shop/shop-root';
import type { KindPreviewProps } from '@/lib/messages/definition-ui';
import { withCatalogLink } from './catalog-link-text';
import type { CatalogLinkDraft } from './schema';

/** A catalog link as the customer sees it: our text with the link, under the card WhatsApp makes of it. */
export function CatalogLinkPreview({ draft, business, place }: KindPreviewProps<CatalogLinkDraft>) {
  const open = useOpenShop();
  return (
    <CatalogLinkBubble
      text={withCatalogLink(draft.body, business.digits)}
      businessName={business.name}
      card={draft.previewUrl}
      pictureIds={[]}
      place={place}
      onOpen={open && (() => open({ kind: 'catalog' }))}
    />
  );
}
