'use client';

import { memo } from 'react';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { existingProducts, type ProductState } from '@/components/whatsapp/product-state';
import { countString } from '@/components/whatsapp/strings/strings-of';
import { ActionRow } from './action-row';
import { Bubble } from './bubble';
import { CardButton } from './card-button';
import { hasText, InteractiveText } from './interactive-text';
import type { BubblePlace } from './message-status';
import { MessageTime } from './message-time';
import { ProductPicture } from './product-picture';
import { Shimmer } from './shimmer';

type ProductListBubbleProps = {
  header: string;
  /** Every product of every section, in order. */
  products: readonly ProductState[];
  body: string;
  footer: string;
  place: BubblePlace;
  headerPlaceholder?: string;
  bodyPlaceholder?: string;
  onOpen?: () => void;
};

/** A multi-product message: a card with our header and the number of items, our text, then "View items". */
export function ProductListBubble(props: ProductListBubbleProps) {
  const { header, products, body, footer, place, headerPlaceholder, bodyPlaceholder, onOpen } = props;
  const { strings } = useWhatsAppLook();
  const texts = { body, footer, bodyPlaceholder };
  return (
    <Bubble place={place} width="product">
      <ProductListCard
        header={header}
        products={products}
        headerPlaceholder={headerPlaceholder}
        onOpen={onOpen}
      />
      <InteractiveText {...texts} place={place} />
      <ActionRow
        label={strings.viewItems}
        onPress={onOpen}
        time={hasText(texts) ? null : <MessageTime {...place} />}
      />
    </Bubble>
  );
}

type CardProps = Pick<ProductListBubbleProps, 'header' | 'products' | 'headerPlaceholder' | 'onOpen'>;

const ProductListCard = memo(function ProductListCard(props: CardProps) {
  const { header, products, headerPlaceholder, onOpen } = props;
  const { strings, language } = useWhatsAppLook();
  const existing = existingProducts(products);
  const loading = products.includes('loading');
  const cover = existing.find((product) => product.pictureId !== null);
  const empty = header.trim() === '';
  return (
    <CardButton onPress={onOpen} busy={loading} className="flex h-(--wa-card-picture) items-center">
      {cover === undefined ? null : (
        <ProductPicture pictureId={cover.pictureId} className="size-(--wa-card-picture) flex-none" />
      )}
      {cover === undefined && loading ? <Shimmer className="size-(--wa-card-picture) flex-none" /> : null}
      <span className="min-w-0 flex-1 px-2.5 py-1.5">
        <span
          dir="auto"
          className={`block truncate [font:var(--wa-type-card-title)] ${empty ? 'text-(--wa-time) italic!' : ''}`}
          data-part="header"
        >
          {empty ? headerPlaceholder : header}
        </span>
        {loading ? (
          <Shimmer className="my-1 h-2.5 w-1/3 rounded-full" />
        ) : (
          <span
            className="block truncate text-(--wa-time) [font:var(--wa-type-card-subtitle)]"
            data-part="count"
          >
            {countString(strings.items, existing.length, language)}
          </span>
        )}
      </span>
    </CardButton>
  );
});
