import type { Product } from '@/lib/values/product';
import { type Cart, cartQuantityMax, type FindProduct, quantityOf, refreshCart, setQuantity } from './cart';
import type { ShopView } from './shop';

/** What a customer is doing in a shop. */
export type Shopping = {
  /** Screens over the chat, the last on top. */
  views: readonly ShopView[];
  cart: Cart;
  /** Whether the cart changed by itself, and the customer has not been told. */
  cartChanged: boolean;
  /** Retailer id of the product that was put into the cart last, until another step. */
  added: string | null;
  /** Retailer id of the product of which the cart took no more, until another step. */
  full: string | null;
  /** Retailer id of the product that the next message to the business is about. */
  asking: string | null;
};

export type ShoppingStep =
  | { do: 'open'; view: ShopView }
  | { do: 'back' }
  | { do: 'close' }
  | { do: 'add'; product: Product }
  | { do: 'setQuantity'; product: Product; quantity: number }
  | { do: 'dismissChange' }
  | { do: 'dismissAdded' }
  | { do: 'ask'; retailerId: string }
  | { do: 'stopAsking' }
  | { do: 'sent' }
  | { do: 'refresh'; find: FindProduct };

export const noShopping: Shopping = {
  views: [],
  cart: [],
  cartChanged: false,
  added: null,
  full: null,
  asking: null,
};

/** One step of a customer in a shop. */
export function takeStep(state: Shopping, step: ShoppingStep): Shopping {
  const on = { ...state, added: null, full: null };
  switch (step.do) {
    case 'open':
      return { ...on, views: opened(state.views, step.view) };
    case 'back':
      return { ...on, views: state.views.slice(0, -1) };
    case 'close':
      return { ...on, views: [] };
    case 'add':
      return takeMore(on, step.product, quantityOf(state.cart, step.product.retailerId) + 1, true);
    case 'setQuantity':
      return takeMore(on, step.product, step.quantity, false);
    case 'dismissChange':
      return { ...state, cartChanged: false };
    case 'dismissAdded':
      return on;
    case 'ask':
      return { ...on, views: [], asking: step.retailerId };
    case 'stopAsking':
      return { ...on, asking: null };
    case 'sent':
      return { ...on, views: [], cart: [], cartChanged: false };
    case 'refresh': {
      const cart = refreshCart(state.cart, step.find);
      return cart === state.cart ? state : { ...state, cart, cartChanged: true };
    }
  }
}

/** The catalog and the cart are there once: opened again from above them, they come back to the top. */
function opened(views: Shopping['views'], view: ShopView): Shopping['views'] {
  const single = view.kind === 'catalog' || view.kind === 'cart';
  const place = single ? views.findIndex(({ kind }) => kind === view.kind) : -1;
  return place < 0 ? [...views, view] : views.slice(0, place + 1);
}

function takeMore(on: Shopping, product: Product, quantity: number, adding: boolean): Shopping {
  const { retailerId } = product;
  if (quantity > cartQuantityMax) return { ...on, full: retailerId };
  return { ...on, cart: setQuantity(on.cart, product, quantity), added: adding ? retailerId : null };
}
