import type { BubblePlace } from '@/components/whatsapp/chat/message-status';
import type { Product } from '@/lib/values/product';

/** A Monday, five past two in the afternoon in `galleryZone`: pictures of the gallery never change with the clock. */
export const galleryTime = Date.parse('2026-11-23T13:05:00Z');
export const galleryZone = 'Europe/Paris';

export const place: BubblePlace = { at: galleryTime, status: 'delivered' };

export const business = { name: 'Maison Tilia', digits: '15555455657' };

export const sencha = product('Sencha Shizuoka, first flush', '2lc20305pt', 1490, {
  description: 'Picked in April on the slopes above the Abe river, steamed the same day.',
});
export const onSale = { ...sencha, salePrice: price(1190) };
export const unpriced = { ...sencha, price: null };
export const soldOut: Product = { ...sencha, availability: 'out of stock' };
export const unpictured = { ...sencha, pictureId: null };
export const longNamed = {
  ...sencha,
  name: 'Ceremonial matcha from the shaded gardens of Uji, stone-ground to order, in a hand-painted tin',
};
/** The web client keeps the shape of a picture up to 2.4 to 1, phones cut a square out of it. */
export const wide = { ...sencha, pictureId: drawnPicture(900, 450) };
export const banner = { ...sencha, pictureId: drawnPicture(1200, 300) };
/** Taller than wide: everywhere cut to a square. */
export const tall = { ...sencha, pictureId: drawnPicture(450, 900) };

/** Some of the shop, for lists. */
export const shelf: readonly Product[] = [
  sencha,
  product('Chasen, a whisk of bamboo', 'acc-004', 2400),
  product('Sweet chestnuts', 'dou-001', 850),
  product('Verbena', 'inf-001', 720),
];

function product(name: string, picture: string, amountMinor: number, more: Partial<Product> = {}): Product {
  return {
    retailerId: picture,
    name,
    description: '',
    brand: 'Maison Tilia',
    price: price(amountMinor),
    salePrice: null,
    availability: 'in stock',
    visibility: 'published',
    reviewStatus: 'approved',
    pictureId: `/shop/${picture}.png`,
    ...more,
  };
}

function price(amountMinor: number) {
  return { display: `€${(amountMinor / 100).toFixed(2)}`, amountMinor, currency: 'EUR' };
}

/** Rings around the middle, so that one sees where a picture is cut. */
function drawnPicture(width: number, height: number): string {
  const [x, y] = [width / 2, height / 2];
  const rings = [90, 180, 270, 360].map(
    (radius) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="#7d8f6b" stroke-width="24"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#dfe5d3"/>${rings.join('')}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
