import type { CartLine, FindProduct } from './cart';

/** Products under a heading; one without a title has none. */
export type ShopSection = { title: string; retailerIds: readonly string[] };

/** The whole catalog, as far as it has been read: its sets, then everything. */
export type ShopCatalog = {
  collections: readonly ShopSection[];
  retailerIds: readonly string[];
  /** Whether `onMoreProducts` would bring more. */
  more: boolean;
};

/** What a cart becomes when it is sent. `note` may be empty. */
export type CartOrder = { lines: readonly CartLine[]; note: string };

/** A screen over the chat. */
export type ShopView =
  | { kind: 'catalog' }
  /** One collection of the catalog, or the products of a message under its header. */
  | { kind: 'list'; title: string; sections: readonly ShopSection[] }
  | { kind: 'product'; retailerId: string }
  | { kind: 'cart' }
  | { kind: 'order'; order: CartOrder; at: number };

/** What the screens of a shop are filled from; whoever draws the chat gives it. Keep it stable between renders. */
export type Shop = {
  business: { name: string; picture: string | null };
  /** What a product is now. A new function is a new look at every product. */
  find: FindProduct;
  /** `idle` until `onNeedCatalog` has been called for the first time. */
  catalog: 'idle' | 'loading' | 'unreachable' | 'hidden' | ShopCatalog;
  /** The catalog is wanted: at the first time, and again after it could not be reached. */
  onNeedCatalog: () => void;
  onMoreProducts: () => void;
  /** Whether the business takes orders (its commerce settings). */
  cartEnabled: boolean;
  /** @returns whether the order was sent; the cart is emptied then. */
  onSendCart: (order: CartOrder) => Promise<boolean>;
};
