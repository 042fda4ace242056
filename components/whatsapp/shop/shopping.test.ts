import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shopProduct } from '@/components/whatsapp/test-drawing';
import { cartQuantityMax, quantityOf } from './cart';
import type { ShopView } from './shop';
import { noShopping, type Shopping, type ShoppingStep, takeStep } from './shopping';

const tea = shopProduct('tea');
const catalog: ShopView = { kind: 'catalog' };
const cart: ShopView = { kind: 'cart' };
const page: ShopView = { kind: 'product', retailerId: 'tea' };

function after(...steps: ShoppingStep[]): Shopping {
  return steps.reduce(takeStep, noShopping);
}

test('screens lie one over the other, and back takes the uppermost away', () => {
  const open = after({ do: 'open', view: catalog }, { do: 'open', view: page });
  expect(open.views).toEqual([catalog, page]);
  expect(takeStep(open, { do: 'back' }).views).toEqual([catalog]);
  expect(takeStep(open, { do: 'close' }).views).toEqual([]);
});

test('the catalog and the cart are there once: opened again they come back to the top', () => {
  const open = after(
    { do: 'open', view: cart },
    { do: 'open', view: catalog },
    { do: 'open', view: page },
    { do: 'open', view: cart },
  );
  expect(open.views).toEqual([cart]);
});

test('what was added is told until the next step', () => {
  const added = after({ do: 'add', product: tea });
  expect([added.added, quantityOf(added.cart, 'tea')]).toEqual(['tea', 1]);
  expect(takeStep(added, { do: 'dismissAdded' }).added).toBeNull();
  expect(takeStep(added, { do: 'open', view: cart }).added).toBeNull();
});

test('beyond 99 the cart stays as it is, and says so until the next step', () => {
  const most = after({ do: 'setQuantity', product: tea, quantity: cartQuantityMax });
  for (const more of [
    { do: 'add', product: tea },
    { do: 'setQuantity', product: tea, quantity: 100 },
  ] as const) {
    const full = takeStep(most, more);
    expect(full).toMatchObject({ full: 'tea', added: null });
    expect(full.cart).toBe(most.cart);
    expect(takeStep(full, { do: 'back' }).full).toBeNull();
  }
});

test('asking about a product leads back to the chat, and can be dropped', () => {
  const asking = after({ do: 'open', view: page }, { do: 'ask', retailerId: 'tea' });
  expect([asking.views, asking.asking]).toEqual([[], 'tea']);
  expect(takeStep(asking, { do: 'stopAsking' }).asking).toBeNull();
});

test('a cart that changed by itself is told until that is accepted; sending empties it', () => {
  const held = after({ do: 'open', view: cart }, { do: 'add', product: tea });
  const changed = takeStep(held, { do: 'refresh', find: () => 'missing' });
  expect([changed.cart, changed.cartChanged]).toEqual([[], true]);
  expect(takeStep(changed, { do: 'dismissChange' }).cartChanged).toBe(false);
  expect(takeStep(held, { do: 'refresh', find: () => tea })).toBe(held);
  expect(takeStep(held, { do: 'sent' })).toMatchObject({ views: [], cart: [], cartChanged: false });
});

test('no order of steps loses a screen that was not closed, or fills the cart beyond its limit', () => {
  const step = fc.constantFrom<ShoppingStep>(
    { do: 'open', view: catalog },
    { do: 'open', view: cart },
    { do: 'open', view: page },
    { do: 'back' },
    { do: 'add', product: tea },
    { do: 'setQuantity', product: tea, quantity: 0 },
    { do: 'setQuantity', product: tea, quantity: 120 },
    { do: 'setQuantity', product: tea, quantity: 99 },
    { do: 'ask', retailerId: 'tea' },
    { do: 'refresh', find: () => tea },
    { do: 'sent' },
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const state = after(...steps);
      expect(quantityOf(state.cart, 'tea')).toBeLessThanOrEqual(cartQuantityMax);
      for (const kind of ['catalog', 'cart']) {
        expect(state.views.filter((view) => view.kind === kind).length).toBeLessThanOrEqual(1);
      }
      const last = steps.at(-1);
      if (last?.do === 'open') expect(state.views.at(-1)).toEqual(last.view);
    }),
  );
});
