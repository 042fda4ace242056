import { blackTeas } from './black-teas';
import { gifts } from './gifts';
import { greenTeas } from './green-teas';
import { infusions } from './infusions';
import type { ShopProduct } from './shop-product';
import { sweets } from './sweets';
import { teaWare } from './tea-ware';

/** Everything the tea shop Maison Tilia sells, in catalog order. */
export const shopProducts: readonly ShopProduct[] = [
  ...greenTeas,
  ...blackTeas,
  ...infusions,
  ...teaWare,
  ...gifts,
  ...sweets,
];
