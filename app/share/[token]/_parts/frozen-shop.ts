import type { SharedPreview } from '@/lib/drafts/sharing/open-share-link';
import type { ResolvedProducts } from '@/lib/messages/definition-ui';
import type { PreviewShop } from '@/lib/messages/message-preview';
import { seenProduct } from '@/lib/messages/seen-product';

/** A shop of nothing but the products a message names, as customers found them when its link was made. */
export function frozenShop(frozen: SharedPreview['products']): {
  products: ResolvedProducts;
  shop: PreviewShop;
} {
  const products: ResolvedProducts = new Map(
    frozen.map(([retailerId, product]) => [retailerId, seenProduct(product)]),
  );
  const retailerIds = [...products].flatMap(([retailerId, product]) =>
    product === 'missing' ? [] : [retailerId],
  );
  return {
    products,
    shop: {
      find: (retailerId) => products.get(retailerId) ?? 'missing',
      catalog: { collections: [], retailerIds, more: false },
      onNeedCatalog: () => undefined,
      onMoreProducts: () => undefined,
      cartEnabled: true,
    },
  };
}
