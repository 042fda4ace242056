'use client';

import { clsx } from 'clsx';
import { ProductPicture } from '@/components/whatsapp/chat/product-picture';
import { ProductPriceLine } from '@/components/whatsapp/chat/product-price-line';
import { Shimmer } from '@/components/whatsapp/chat/shimmer';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import type { Product } from '@/lib/values/product';
import { isSoldOut } from '@/lib/values/sendability';
import { CartButton } from './cart-button';
import { ProductActions } from './product-actions';
import { ProductDescription } from './product-description';
import { Screen, type ScreenPlace } from './screen';
import { ScreenNotice } from './screen-notice';
import { useScreenShop } from './use-screen-shop';

type ProductScreenProps = { place: ScreenPlace; retailerId: string };

/** The page of one product. Pictures only: WhatsApp shows no videos there (Meta, share products, November 2026). */
export function ProductScreen({ place, retailerId }: ProductScreenProps) {
  const { strings } = useWhatsAppLook();
  const product = useScreenShop().shop.find(retailerId);
  const known = typeof product === 'object';
  return (
    <Screen
      place={place}
      title={strings.product}
      actions={<CartButton />}
      footer={known ? <ProductActions product={product} /> : null}
    >
      {product === 'missing' ? <ScreenNotice icon="shop" title={strings.productRemoved} /> : null}
      {product === 'loading' ? <ProductShimmer /> : null}
      {known ? <ProductPage product={product} /> : null}
    </Screen>
  );
}

function ProductPage({ product }: { product: Product }) {
  const { strings, platform } = useWhatsAppLook();
  const soldOut = isSoldOut(product);
  return (
    <>
      <ProductPicture
        pictureId={product.pictureId}
        dimmed={soldOut}
        className={clsx('w-full flex-none', gallery[platform])}
      />
      {soldOut ? (
        <p
          className="bg-(--wa-grouped) px-[30px] py-[18px] text-(--wa-text-muted) [font:var(--wa-type-row-text)]"
          data-part="out-of-stock"
        >
          {strings.productOutOfStock}
        </p>
      ) : null}
      <div className="px-(--wa-sheet-side) py-4">
        <h3 dir="auto" className="wrap-anywhere [font:var(--wa-type-page-title)]" data-part="page-title">
          {product.name}
        </h3>
        <p className="mt-1 text-(--wa-text-muted) [font:var(--wa-type-page-text)]" data-part="page-price">
          <ProductPriceLine product={product} />
        </p>
        <ProductDescription key={product.retailerId} text={product.description} />
      </div>
    </>
  );
}

function ProductShimmer() {
  const { platform } = useWhatsAppLook();
  return (
    <div aria-busy="true">
      <Shimmer className={clsx('w-full', gallery[platform])} />
      <div className="px-(--wa-sheet-side) py-4">
        <Shimmer className="h-5 w-3/5 rounded-full" />
        <Shimmer className="mt-3 h-4 w-1/4 rounded-full" />
      </div>
    </div>
  );
}

/** Heights of the picture: 450 in the web client, square on phones. */
const gallery = { android: 'aspect-square', ios: 'aspect-square', web: 'h-[450px]' };
