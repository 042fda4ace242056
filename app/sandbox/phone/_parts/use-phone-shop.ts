'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Cart, FindProduct } from '@/components/whatsapp/shop/cart';
import type { Shop } from '@/components/whatsapp/shop/shop';
import { businessPicture } from './business-picture';
import { findProduct } from './find-product';
import { namedProducts } from './named-products';
import { productsQuery } from './phone-queries';
import type { ShownThread } from './read-shown-thread';
import { useOrdering } from './use-ordering';
import { usePhoneCatalog } from './use-phone-catalog';

/** The shop behind one customer's chat: all of it is read again whenever the sandbox says that something changed. */
export function usePhoneShop(contactId: string, thread: ShownThread | undefined, cart: Cart): Shop {
  const { products, ...catalog } = usePhoneCatalog();
  const find = useFind(thread, cart, products);
  const onSendCart = useOrdering(contactId);
  const { shown, onNeedCatalog, onMoreProducts } = catalog;
  const name = thread?.businessName ?? '';
  const cartEnabled = thread?.cartEnabled ?? false;
  return useMemo(
    () => ({
      business: { name, picture: businessPicture },
      find,
      catalog: shown,
      onNeedCatalog,
      onMoreProducts,
      cartEnabled,
      onSendCart,
    }),
    [name, find, shown, onNeedCatalog, onMoreProducts, cartEnabled, onSendCart],
  );
}

/** @param products of the catalog, undefined until it has been looked into */
function useFind(
  thread: ShownThread | undefined,
  cart: Cart,
  products: ReturnType<typeof usePhoneCatalog>['products'],
): FindProduct {
  const [ids, setIds] = useState<readonly string[]>([]);
  const held = cart.map(({ product }) => product.retailerId);
  // The same products are the same question, however many of each there are.
  if (held.length !== ids.length || held.some((id, index) => id !== ids[index])) setIds(held);
  const { data: inCart } = useQuery({
    ...productsQuery(ids),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  return useMemo(
    () =>
      findProduct({ catalog: products, held: ids, inCart: inCart ?? [], inThread: namedProducts(thread) }),
    [products, inCart, thread, ids],
  );
}
