import { describe, expect, test } from 'vitest';
import { type WhatsAppLook, whatsAppLanguages, whatsAppPlatforms } from '@/components/whatsapp/look';
import type { ProductState } from '@/components/whatsapp/product-state';
import type { Shop, ShopView } from '@/components/whatsapp/shop/shop';
import { ShopContext } from '@/components/whatsapp/shop/shop-root';
import { noShopping, type Shopping } from '@/components/whatsapp/shop/shopping';
import { stringsOf } from '@/components/whatsapp/strings/strings-of';
import { drawn, euros, partsOf, shopProduct, wordsOf } from '@/components/whatsapp/test-drawing';
import { ScreenStack } from './screen-stack';

const states: Record<string, ProductState> = {
  tea: shopProduct('tea', { name: 'Sencha', description: 'Picked in April. '.repeat(10) }),
  pot: shopProduct('pot', { name: 'Pot', price: euros(3000), salePrice: euros(2500) }),
  cup: shopProduct('cup', { name: 'Cup', availability: 'out of stock' }),
  tin: 'loading',
};
const find = (retailerId: string) => states[retailerId] ?? 'missing';
const catalog = {
  collections: [
    { title: 'Spring', retailerIds: ['tea', 'gone'] },
    { title: 'Gone', retailerIds: ['gone'] },
  ],
  retailerIds: ['tea', 'pot', 'gone', 'cup'],
  more: true,
};
const list: ShopView = {
  kind: 'list',
  title: 'Autumn',
  sections: [
    { title: 'To drink', retailerIds: ['tea', 'gone'] },
    { title: 'Gone', retailerIds: ['gone'] },
    { title: '', retailerIds: ['pot', 'cup', 'tin'] },
  ],
};
const product = (retailerId: string): ShopView => ({ kind: 'product', retailerId });
const full = [
  { product: shopProduct('tea', { name: 'Sencha' }), quantity: 2 },
  { product: shopProduct('pot', { name: 'Pot', price: euros(3000), salePrice: euros(2500) }), quantity: 1 },
];

type Drawing = { look?: Partial<WhatsAppLook>; shop?: Partial<Shop>; shopping?: Partial<Shopping> };

function draw(views: ShopView[], { look, shop, shopping }: Drawing = {}): string {
  const context = {
    shop: {
      business: { name: 'Maison Tilia', picture: null },
      find,
      catalog,
      onNeedCatalog: () => undefined,
      onMoreProducts: () => undefined,
      cartEnabled: true,
      onSendCart: async () => true,
      ...shop,
    },
    shopping: { ...noShopping, views, ...shopping },
    take: () => undefined,
  };
  return drawn(
    <ShopContext value={context}>
      <ScreenStack />
    </ShopContext>,
    look,
  );
}

describe('the catalog', () => {
  test('has its collections with their first products, then everything, without what is gone', () => {
    const words = wordsOf(draw([{ kind: 'catalog' }]));
    expect(words).toMatch(/^Maison Tilia Spring See all Sencha .* All items Sencha .* Pot €25.00 €30.00 Cup/);
    expect(words).toMatch(/Out of stock Show more$/);
    expect(words).not.toContain('Gone');
  });

  test('is called by the business on phones, and the catalog on the web', () => {
    expect(draw([{ kind: 'catalog' }], { look: { platform: 'ios' } })).toContain('aria-label="Maison Tilia"');
    expect(draw([{ kind: 'catalog' }], { look: { platform: 'web', language: 'es' } })).toContain(
      'aria-label="Catálogo"',
    );
  });

  test('cannot be ordered from directly: a product is opened first', () => {
    expect(draw([{ kind: 'catalog' }])).not.toContain('<fieldset');
  });

  test('is a shape while it loads, and says when there is nothing', () => {
    const loading = draw([{ kind: 'catalog' }], { shop: { catalog: 'loading' } });
    expect(new Set(partsOf(loading))).toEqual(new Set(['row-shimmer']));
    expect(loading).toContain('aria-busy="true"');
    const unreachable = draw([{ kind: 'catalog' }], { shop: { catalog: 'unreachable' } });
    expect(wordsOf(unreachable)).toBe('Maison Tilia The catalog couldn’t be loaded. Try again');
    const empty = { ...catalog, more: false, retailerIds: ['gone'] };
    expect(wordsOf(draw([{ kind: 'catalog' }], { shop: { catalog: empty } }))).toBe(
      'Maison Tilia There is nothing in this catalog yet.',
    );
  });

  test('that is hidden is only a dialog', () => {
    const markup = draw([{ kind: 'catalog' }], { shop: { catalog: 'hidden' } });
    expect(markup).toContain('role="alertdialog"');
    expect(wordsOf(markup)).toBe('Invalid catalog link OK');
  });
});

describe('a list of products', () => {
  test('has the message’s title and sections; those without products are absent', () => {
    const markup = draw([list]);
    expect(wordsOf(markup)).toMatch(/^Autumn To drink Sencha .*Pot €25.00 €30.00 Cup €14.90 Out of stock$/);
    expect(partsOf(markup).filter((part) => part === 'heading')).toHaveLength(1);
    expect(partsOf(markup)).toContain('row-shimmer');
  });

  test('offers a plus for all that can be ordered, and a stepper for what is in the cart', () => {
    const markup = draw([list], { shopping: { cart: full.slice(0, 1) } });
    expect(markup.match(/<fieldset/g)).toHaveLength(2);
    expect(markup).toMatch(/aria-label="Decrease quantity".*Quantity 2.*aria-label="Increase quantity"/);
    expect(markup).toMatch(/<fieldset aria-label="Pot"[^>]*><button[^>]*aria-label="Add to cart"/);
  });

  test('without orders has no cart and no plus', () => {
    const markup = draw([list], { shop: { cartEnabled: false }, shopping: { cart: full } });
    expect(markup).not.toMatch(/<fieldset|View cart/);
  });

  test('leads to the cart by a bar on phones, on the web by its badge', () => {
    expect(wordsOf(draw([list], { shopping: { cart: full } }))).toMatch(/View cart \(3\)$/);
    const web = draw([list], { look: { platform: 'web' }, shopping: { cart: full } });
    expect(wordsOf(web)).not.toContain('View cart');
    expect(web).toContain('aria-label="View cart (3)"');
  });

  test.each(whatsAppLanguages)('of which nothing is left says so in %s', (language) => {
    const strings = stringsOf(language);
    const markup = draw([{ ...list, sections: [{ title: 'A', retailerIds: ['gone'] }] }], {
      look: { language },
    });
    expect(wordsOf(markup)).toBe(`${strings.itemsUnavailable} ${strings.ok}`);
    expect(markup).not.toContain('role="dialog"');
  });
});

describe('the page of a product', () => {
  test('has picture, name, price, the beginning of its description, and two ways on', () => {
    const markup = draw([product('tea')]);
    expect(markup.indexOf('<img')).toBeLessThan(markup.indexOf('data-part="page-title"'));
    expect(partsOf(markup)).toEqual(['page-title', 'page-price', 'description']);
    expect(wordsOf(markup)).toMatch(
      /^Product Sencha €14.90 Picked .*… Read more Message business Add to cart$/,
    );
    const [shown = ''] = wordsOf(markup).match(/Picked[^…]*/) ?? [];
    expect('Picked in April. '.repeat(10).slice(0, 100)).toContain(shown);
    expect(shown.length).toBeGreaterThan(90);
  });

  test('cuts no character in half', () => {
    const emoji = shopProduct('tea', { description: `${'a'.repeat(99)}😀${'b'.repeat(9)}` });
    expect(draw([product('tea')], { shop: { find: () => emoji } })).toContain(`>${'a'.repeat(99)}… <`);
  });

  test('sold out has a banner, and a button that does nothing', () => {
    const markup = draw([product('cup')]);
    expect(partsOf(markup).slice(0, 2)).toEqual(['out-of-stock', 'page-title']);
    expect(markup).toMatch(/<button[^>]*aria-disabled="true"[^>]*>Add to cart/);
  });

  test('in the cart has a stepper and the way there', () => {
    const words = wordsOf(draw([product('tea')], { shopping: { cart: full } }));
    expect(words).toMatch(/Message business Quantity 2 2 View cart$/);
  });

  test('without orders only asks', () => {
    expect(wordsOf(draw([product('tea')], { shop: { cartEnabled: false } }))).toMatch(/Message business$/);
  });

  test('that is gone says so, that is loading nothing yet', () => {
    expect(wordsOf(draw([product('gone')]))).toBe('Product This product or service has been removed');
    expect(wordsOf(draw([product('tin')]))).toBe('Product');
  });
});

describe('the cart', () => {
  test('has items, prices, steppers, what is saved, the total, the terms, and sending', () => {
    const markup = draw([{ kind: 'cart' }], { shopping: { cart: full } });
    const { cartTerms } = stringsOf('en');
    expect(wordsOf(markup)).toBe(
      `Your cart 3 items Add more Sencha €14.90 Quantity 2 2 Pot €25.00 €30.00 Quantity 1 1 You save €5.00 Estimated total €54.80 ${cartTerms} Send to business`,
    );
    expect(markup).toMatch(/Quantity 2.*aria-label="Remove from cart".*Quantity 1/);
  });

  test('leaves the total to the business where it has no price', () => {
    const cart = [...full, { product: shopProduct('x', { price: null }), quantity: 1 }];
    const words = wordsOf(draw([{ kind: 'cart' }], { shopping: { cart }, look: { language: 'de' } }));
    expect(words).toContain('Unternehmen wird Gesamtpreis mitteilen');
    expect(words).not.toMatch(/Geschätzte Summe|Du sparst/);
  });

  test('that is empty leads to the catalog', () => {
    expect(wordsOf(draw([{ kind: 'cart' }]))).toBe(
      'Your cart Add items to your cart Items that you add from the catalog are gathered here. View catalog',
    );
  });

  test('at 99 takes no more, and says so when asked', () => {
    const cart = [{ product: shopProduct('tea'), quantity: 99 }];
    const markup = draw([{ kind: 'cart' }], { shopping: { cart, full: 'tea' } });
    expect(markup).toMatch(
      /aria-disabled="true"[^>]*aria-label="Increase quantity"|aria-label="Increase quantity"[^>]*aria-disabled="true"/,
    );
    expect(markup).toMatch(/role="status"[^>]*><span>You can&#x27;t add any more of this item/);
  });
});

describe('a sent cart', () => {
  const order: ShopView = {
    kind: 'order',
    order: { lines: full, note: 'As a gift' },
    at: Date.parse('2026-11-23T13:05:00Z'),
  };

  test('shows what was sent, and nothing that changes it', () => {
    const markup = draw([order]);
    expect(wordsOf(markup)).toBe(
      'Your sent cart 3 items Sencha €14.90 Quantity 2 Pot €25.00 €30.00 Quantity 1 As a gift You save €5.00 Estimated total €54.80 November 23, 2026 at 1:05 PM',
    );
    expect(markup).not.toContain('<fieldset');
  });

  test('is the details of an order to the business', () => {
    expect(wordsOf(draw([order], { look: { side: 'business', language: 'pt-BR' } }))).toMatch(
      /^Dados do pedido/,
    );
  });
});

describe('the stack', () => {
  test('only the uppermost screen can be used', () => {
    const markup = draw([list, product('tea'), { kind: 'cart' }]);
    const screens = [...markup.matchAll(/<div[^>]*role="dialog"[^>]*>/g)].map(([tag]) => tag);
    expect(screens.map((tag) => tag.includes('inert'))).toEqual([true, true, false]);
  });

  test('a cart that changed is told over whatever is open', () => {
    const markup = draw([list], { shopping: { cartChanged: true } });
    expect(markup).toMatch(/role="dialog"[^>]*inert/);
    expect(markup).toMatch(/role="alertdialog"(?![^>]*inert)/);
    expect(wordsOf(markup)).toContain('One or more items in your cart have been updated OK');
  });

  test('what was added is shown on the web with the way to the cart, on phones it is only spoken', () => {
    const shopping = { cart: full, added: 'tea' };
    expect(wordsOf(draw([list], { shopping, look: { platform: 'web' } }))).toMatch(
      /Item added to cart View cart$/,
    );
    expect(draw([list], { shopping })).toMatch(/role="status" class="sr-only"><span>Item added to cart</);
  });

  test.each(whatsAppPlatforms)('%s leads back by a button that has a name', (platform) => {
    const names = [[list], [list, product('tea')]].map((views) => {
      const last =
        draw(views, { look: { platform, language: 'fr' } })
          .split('role="dialog"')
          .at(-1) ?? '';
      return last.match(/<button[^>]*aria-label="([^"]*)"/)?.[1];
    });
    expect(names).toEqual(platform === 'web' ? ['Fermer', 'Retour'] : ['Retour', 'Retour']);
  });

  test('begins its lines where the phone does', () => {
    expect(draw([list], { look: { language: 'ar' } })).toMatch(/role="dialog"[^>]*text-right/);
    expect(draw([list])).toMatch(/role="dialog"[^>]*text-left/);
  });
});
