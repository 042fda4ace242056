'use client';

import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import type { ProductState } from '@/components/whatsapp/product-state';
import { ActionRow } from './action-row';
import { Bubble } from './bubble';
import { CardButton } from './card-button';
import { hasText, InteractiveText } from './interactive-text';
import type { BubblePlace } from './message-status';
import { MessageTime } from './message-time';
import { ProductPicture } from './product-picture';
import { Shimmer } from './shimmer';

type CatalogMessageBubbleProps = {
  businessName: string;
  /** The product whose picture stands for the catalog; null when there is none. */
  thumbnail: ProductState | null;
  body: string;
  footer: string;
  place: BubblePlace;
  bodyPlaceholder?: string;
  onOpen?: () => void;
};

/**
 * A catalog message: thumbnail, WhatsApp's own title and subtitle, our text, then "View catalog". Meta publishes
 * no measures of this card; the compact form is the one its broadcast composer draws.
 */
export function CatalogMessageBubble(props: CatalogMessageBubbleProps) {
  const { businessName, thumbnail, body, footer, place, bodyPlaceholder, onOpen } = props;
  const { strings } = useWhatsAppLook();
  const texts = { body, footer, bodyPlaceholder };
  return (
    <Bubble place={place} width="product">
      <CardButton onPress={onOpen} className="flex gap-2.5 p-1.5">
        <Thumbnail thumbnail={thumbnail} />
        <span className="flex min-w-0 flex-1 flex-col justify-center py-0.5 pe-1">
          <span
            dir="auto"
            className="line-clamp-3 [font:var(--wa-type-interactive-title)]"
            data-part="catalog-title"
          >
            {strings.catalogTitle.replace('{business}', () => businessName)}
          </span>
          <span
            className="mt-0.5 text-(--wa-time) [font:var(--wa-type-card-subtitle)]"
            data-part="catalog-subtitle"
          >
            {strings.catalogSubtitle}
          </span>
        </span>
      </CardButton>
      <InteractiveText {...texts} place={place} />
      <ActionRow
        label={strings.viewCatalog}
        onPress={onOpen}
        time={hasText(texts) ? null : <MessageTime {...place} />}
      />
    </Bubble>
  );
}

function Thumbnail({ thumbnail }: { thumbnail: ProductState | null }) {
  const shape = 'size-(--wa-card-picture) flex-none self-center rounded-lg';
  if (thumbnail === 'loading') return <Shimmer className={shape} />;
  if (thumbnail === null || thumbnail === 'missing') return null;
  return <ProductPicture pictureId={thumbnail.pictureId} className={shape} />;
}
