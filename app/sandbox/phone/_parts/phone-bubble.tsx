'use client';

import { useTranslations } from 'use-intl';
import { CatalogLinkBubble } from '@/components/whatsapp/chat/catalog-link-bubble';
import { CatalogMessageBubble } from '@/components/whatsapp/chat/catalog-message-bubble';
import type { BubblePlace } from '@/components/whatsapp/chat/message-status';
import { ProductBubble } from '@/components/whatsapp/chat/product-bubble';
import { ProductListBubble } from '@/components/whatsapp/chat/product-list-bubble';
import { TextBubble } from '@/components/whatsapp/chat/text-bubble';
import { UnsupportedBubble } from '@/components/whatsapp/chat/unsupported-bubble';
import { productState } from './product-state';
import type { ShownMessage, ShownThread } from './read-shown-thread';

type PhoneBubbleProps = {
  content: ShownMessage['content'];
  thread: Pick<ShownThread, 'businessName' | 'catalogPictureUrl'>;
  place: BubblePlace;
};

/** One message as the customer's WhatsApp draws it, by its kind. */
export function PhoneBubble({ content, thread, place }: PhoneBubbleProps) {
  const t = useTranslations('phone');
  if (content === null) return <UnsupportedBubble place={place} />;
  const texts = (part: { body: string | null; footer: string | null }) => ({
    body: part.body ?? '',
    footer: part.footer ?? '',
  });
  switch (content.kind) {
    case 'text':
      return linksToCatalog(content.body) ? (
        <CatalogLinkBubble
          text={content.body}
          businessName={thread.businessName}
          card={content.previewUrl}
          pictureIds={thread.catalogPictureUrl === null ? [] : [thread.catalogPictureUrl]}
          place={place}
        />
      ) : (
        <TextBubble text={content.body} place={place} />
      );
    case 'catalog_message':
      return (
        <CatalogMessageBubble
          {...texts(content)}
          businessName={thread.businessName}
          thumbnail={content.thumbnail === null ? null : productState(content.thumbnail)}
          place={place}
        />
      );
    case 'product':
      return (
        <ProductBubble
          {...texts(content)}
          product={productState(content.product)}
          missingNote={t('productGone')}
          place={place}
        />
      );
    case 'product_list':
      return (
        <ProductListBubble
          {...texts(content)}
          header={content.header}
          products={content.sections.flatMap(({ products }) => products.map(productState))}
          place={place}
        />
      );
  }
}

/** WhatsApp knows its own links to a business’s catalog (Meta, catalog link, October 2026). */
function linksToCatalog(text: string): boolean {
  return /\bwa\.me\/c\/\d+/i.test(text);
}
