'use client';

import { useTranslations } from 'use-intl';
import { CatalogLinkBubble } from '@/components/whatsapp/chat/catalog-link-bubble';
import { CatalogMessageBubble } from '@/components/whatsapp/chat/catalog-message-bubble';
import type { BubblePlace } from '@/components/whatsapp/chat/message-status';
import { OrderBubble } from '@/components/whatsapp/chat/order-bubble';
import { ProductBubble } from '@/components/whatsapp/chat/product-bubble';
import { ProductListBubble } from '@/components/whatsapp/chat/product-list-bubble';
import { QuotedProduct } from '@/components/whatsapp/chat/quoted-product';
import { TextBubble } from '@/components/whatsapp/chat/text-bubble';
import { UnsupportedBubble } from '@/components/whatsapp/chat/unsupported-bubble';
import { useOpenShop, useShop } from '@/components/whatsapp/shop/shop-root';
import type { PhoneContent } from '@/lib/sandbox/phone/phone-content';
import { drawnProduct, productState } from './product-state';
import type { ShownMessage, ShownThread } from './read-shown-thread';

type PhoneBubbleProps = {
  content: ShownMessage['content'];
  thread: Pick<ShownThread, 'businessName' | 'catalogPictureUrl'>;
  place: BubblePlace;
};

type Said<Kind extends PhoneContent['kind']> = Extract<PhoneContent, { kind: Kind }>;
type Drawn<Kind extends PhoneContent['kind']> = Omit<PhoneBubbleProps, 'content'> & { content: Said<Kind> };

/** One message as the customer's WhatsApp draws it, by its kind; what it has to open opens. */
export function PhoneBubble({ content, thread, place }: PhoneBubbleProps) {
  const open = useOpenShop();
  if (content === null) return <UnsupportedBubble place={place} />;
  switch (content.kind) {
    case 'text':
      return <WrittenBubble content={content} thread={thread} place={place} />;
    case 'catalog_message':
      return (
        <CatalogMessageBubble
          {...texts(content)}
          businessName={thread.businessName}
          thumbnail={content.thumbnail === null ? null : productState(content.thumbnail)}
          place={place}
          onOpen={() => open?.({ kind: 'catalog' })}
        />
      );
    case 'product':
      return <OneProductBubble content={content} place={place} />;
    case 'product_list':
      return <ListBubble content={content} place={place} />;
    case 'order':
      return <SentOrderBubble content={content} place={place} />;
  }
}

function WrittenBubble({ content, thread, place }: Drawn<'text'>) {
  const open = useOpenShop();
  if (content.about !== null) {
    return <TextBubble text={content.body} place={place} quote={<AskedProduct about={content.about} />} />;
  }
  if (!linksToCatalog(content.body)) return <TextBubble text={content.body} place={place} />;
  return (
    <CatalogLinkBubble
      text={content.body}
      businessName={thread.businessName}
      card={content.previewUrl}
      pictureIds={thread.catalogPictureUrl === null ? [] : [thread.catalogPictureUrl]}
      place={place}
      onOpen={() => open?.({ kind: 'catalog' })}
    />
  );
}

/** While the question is on its way only the shop knows the product. */
function AskedProduct({ about }: { about: NonNullable<Said<'text'>['about']> }) {
  const shop = useShop();
  const product = about.now === null ? shop?.shop.find(about.retailerId) : productState(about.now);
  return <QuotedProduct product={product ?? 'missing'} />;
}

function OneProductBubble({ content, place }: Omit<Drawn<'product'>, 'thread'>) {
  const t = useTranslations('phone');
  const open = useOpenShop();
  const { retailerId, now } = content.product;
  return (
    <ProductBubble
      {...texts(content)}
      product={productState(now)}
      missingNote={t('productGone')}
      place={place}
      onOpen={() => open?.({ kind: 'product', retailerId })}
    />
  );
}

function ListBubble({ content, place }: Omit<Drawn<'product_list'>, 'thread'>) {
  const open = useOpenShop();
  const { header, sections } = content;
  const opened = sections.map(({ title, products }) => ({
    title: title ?? '',
    retailerIds: products.map(({ retailerId }) => retailerId),
  }));
  return (
    <ProductListBubble
      {...texts(content)}
      header={header}
      products={sections.flatMap(({ products }) => products.map(({ now }) => productState(now)))}
      place={place}
      onOpen={() => open?.({ kind: 'list', title: header, sections: opened })}
    />
  );
}

function SentOrderBubble({ content, place }: Omit<Drawn<'order'>, 'thread'>) {
  const open = useOpenShop();
  const { note } = content;
  const lines = content.lines.map(({ product, quantity }) => ({ product: drawnProduct(product), quantity }));
  return (
    <OrderBubble
      lines={lines}
      note={note}
      place={place}
      onOpen={() => open?.({ kind: 'order', order: { lines, note }, at: place.at })}
    />
  );
}

function texts({ body, footer }: { body: string | null; footer: string | null }) {
  return { body: body ?? '', footer: footer ?? '' };
}

/** WhatsApp knows its own links to a business’s catalog (Meta, catalog link, October 2026). */
function linksToCatalog(text: string): boolean {
  return /\bwa\.me\/c\/\d+/i.test(text);
}
