import type { Product } from '@/lib/values/product';
import { type Cart, type FindProduct, quantityOf, refreshCart, setQuantity } from './cart';
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
  asking: null,
};

/** One step of a customer in a shop. */
export function takeStep(state: Shopping, step: ShoppingStep): Shopping {
  const on = { ...state, added: null };
  switch (step.do) {
    case 'open':
      return { ...on, views: [...state.views, step.view] };
    case 'back':
      return { ...on, views: state.views.slice(0, -1) };
    case 'close':
      return { ...on, views: [] };
    case 'add': {
      const quantity = quantityOf(state.cart, step.product.retailerId) + 1;
      const cart = setQuantity(state.cart, step.product, quantity);
      return { ...on, cart, added: step.product.retailerId };
    }
    case 'setQuantity':
      return { ...on, cart: setQuantity(state.cart, step.product, step.quantity) };
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
