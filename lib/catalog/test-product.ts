import type { products } from './tables';

type Row = typeof products.$inferSelect;

export const testProductAt = new Date(Date.UTC(2026, 0, 1));

/** A row of `products` against which nothing stands, as a test wants it otherwise. */
export function testProduct(change: Partial<Row> = {}): Row {
  return {
    catalogId: 'c',
    retailerId: 'THE-014',
    metaId: '1',
    name: 'Sencha',
    description: '',
    brand: '',
    priceDisplay: '€14.90',
    priceMinor: 1490,
    salePriceDisplay: null,
    salePriceMinor: null,
    currency: 'EUR',
    availability: 'in stock',
    visibility: 'published',
    reviewStatus: 'approved',
    imageUrl: 'https://shop.example/sencha.png',
    pictureHash: null,
    url: null,
    position: 0,
    syncedAt: testProductAt,
    goneAt: null,
    searchText: 'sencha',
    details: {},
    firstSeenAt: testProductAt,
    pictureFailedUrl: null,
    pictureTries: 0,
    pictureRetryAt: null,
    ...change,
  };
}
