import type { ProductAvailability } from '@/lib/values/product';

/** The collections of the demo shop, in the order of its catalog. */
type ShopSet = 'green-teas' | 'black-teas' | 'infusions' | 'tea-ware' | 'gifts' | 'sweets';

/** A text as a catalog holds it in each of its two languages. */
export type ShopText = { en: string; fr: string };

/** One item of the demo shop, in the words of a Graph API `ProductItem`. */
export type ShopProduct = {
  /** The seller's id, the one messages name. */
  retailerId: string;
  /** Meta's own numeric id of the item, as text. */
  metaId: string;
  names: ShopText;
  descriptions: ShopText;
  brand: string;
  /** Minor units of `currency`. */
  priceMinor: number;
  /** Minor units of `currency`, below `priceMinor`; null when the item is not on sale. */
  salePriceMinor: number | null;
  currency: 'EUR';
  availability: ProductAvailability;
  /** `staging` is hidden from customers. */
  visibility: 'published' | 'staging';
  reviewStatus: 'approved' | 'pending' | 'rejected' | '';
  /** What Meta says against a rejected item. */
  rejectionReasons?: string[];
  /** File name under `/shop/`, 600 × 600 pixels; null when the item has no picture. */
  picture: string | null;
  set: ShopSet;
};
