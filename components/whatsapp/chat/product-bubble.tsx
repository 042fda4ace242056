'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import type { ProductState } from '@/components/whatsapp/product-state';
import { ActionRow } from './action-row';
import { Bubble } from './bubble';
import { hasText, InteractiveText } from './interactive-text';
import type { BubblePlace } from './message-status';
import { MessageTime } from './message-time';
import { ProductCard } from './product-card';

type ProductBubbleProps = {
  product: ProductState;
  body: string;
  footer: string;
  place: BubblePlace;
  bodyPlaceholder?: string;
  /** Said in the place of a product that the catalog does not hold. */
  missingNote: string;
  onOpen?: () => void;
};

/** A single product message: picture, name and price, then our text, then "View". */
export function ProductBubble(props: ProductBubbleProps) {
  const { product, body, footer, place, bodyPlaceholder, missingNote, onOpen } = props;
  const { strings } = useWhatsAppLook();
  const texts = { body, footer, bodyPlaceholder };
  return (
    <Bubble place={place} width="product">
      <ProductCard product={product} missingNote={missingNote} onOpen={onOpen} />
      <InteractiveText {...texts} place={place} />
      <ActionRow
        label={strings.view}
        onPress={onOpen}
        divided={hasText(texts)}
        time={hasText(texts) ? null : <MessageTime {...place} />}
      />
    </Bubble>
  );
}
