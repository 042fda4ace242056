'use client';

import { memo, useMemo } from 'react';
import { WhatsAppLookRoot } from '@/components/whatsapp/look-root';
import type { Shop } from '@/components/whatsapp/shop/shop';
import { ShopRoot } from '@/components/whatsapp/shop/shop-root';
import { PreviewChat, type PreviewChatProps } from './preview-chat';

/** The shop behind a message: what it sells, and what its settings let customers do. Keep it stable between renders. */
export type PreviewShop = Omit<Shop, 'business' | 'onSendCart'>;

type MessagePreviewProps = PreviewChatProps & {
  shop: PreviewShop;
  timeZone: string;
  /** Address of a product's picture; the desk's own route by default. */
  pictureUrl?: (pictureId: string) => string;
};

/**
 * One message on a phone, which can be tapped: the same drawing beside the composer and in the history. Whoever wants
 * cart and screens to start over gives it another key.
 */
export const MessagePreview = memo(function MessagePreview(props: MessagePreviewProps) {
  const { shop, timeZone, pictureUrl, ...chat } = props;
  const { look, onReply } = chat;
  const { side } = look;
  const { name, picture } = chat.business;
  const wholeShop = useMemo<Shop>(
    () => ({
      ...shop,
      business: { name, picture },
      // An inbox looks into its own shop, and buys nothing.
      cartEnabled: shop.cartEnabled && side === 'customer',
      onSendCart: async (order) => {
        onReply({ what: 'order', order, at: Date.now() });
        return true;
      },
    }),
    [shop, name, picture, side, onReply],
  );
  return (
    <div data-whatsapp-preview className="size-full min-h-0">
      <WhatsAppLookRoot look={look} pictureUrl={pictureUrl} timeZone={timeZone} className="size-full">
        <ShopRoot shop={wholeShop}>
          <PreviewChat {...chat} />
        </ShopRoot>
      </WhatsAppLookRoot>
    </div>
  );
});
