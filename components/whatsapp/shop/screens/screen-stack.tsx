'use client';

import { type KeyboardEvent, useRef } from 'react';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import type { ShopView } from '@/components/whatsapp/shop/shop';
import { CartScreen } from './cart-screen';
import { CatalogScreen } from './catalog-screen';
import { ListScreen } from './list-screen';
import { OrderScreen } from './order-screen';
import { Popup } from './popup';
import { ProductScreen } from './product-screen';
import type { ScreenPlace } from './screen';
import { ShopToast } from './shop-toast';
import { useScreenShop } from './use-screen-shop';
import { useStackFocus } from './use-stack-focus';

/** What is open over the chat, each screen over the last; only the uppermost can be used. */
export function ScreenStack() {
  const { strings } = useWhatsAppLook();
  const { shopping, take } = useScreenShop();
  const { views, cartChanged } = shopping;
  const root = useRef<HTMLDivElement>(null);
  const keepFocus = useStackFocus(root, views.length + (cartChanged ? 1 : 0));
  const closeTop = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    take(cartChanged ? { do: 'dismissChange' } : { do: 'back' });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from whatever is focused inside
    <div ref={root} className="absolute inset-0 z-10 overflow-clip" onKeyDown={closeTop} onFocus={keepFocus}>
      {views.map((view, index) => (
        <ViewScreen
          // biome-ignore lint/suspicious/noArrayIndexKey: a screen is its place in the stack
          key={`${index} ${view.kind}`}
          view={view}
          place={{ top: index === views.length - 1 && !cartChanged, first: index === 0 }}
        />
      ))}
      {cartChanged ? (
        <Popup
          text={strings.cartUpdated}
          place={{ top: true, first: false }}
          onOk={() => take({ do: 'dismissChange' })}
        />
      ) : null}
      <ShopToast />
    </div>
  );
}

function ViewScreen({ view, place }: { view: ShopView; place: ScreenPlace }) {
  switch (view.kind) {
    case 'catalog':
      return <CatalogScreen place={place} />;
    case 'list':
      return <ListScreen place={place} view={view} />;
    case 'product':
      return <ProductScreen place={place} retailerId={view.retailerId} />;
    case 'cart':
      return <CartScreen place={place} />;
    case 'order':
      return <OrderScreen place={place} view={view} />;
  }
}
