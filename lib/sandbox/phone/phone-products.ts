import { asc } from 'drizzle-orm';
import { isSendable } from '@/lib/sandbox/catalog/is-sendable';
import { displayPrice } from '@/lib/sandbox/catalog/product-node';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { readSettings } from '@/lib/sandbox/settings';
import { products } from '@/lib/sandbox/tables';
import type { Product } from '@/lib/values/product';
import type { FindProduct } from './phone-content';

/** A product as a customer's phone shows it, with the path of its picture under `public` instead of the desk's id. */
export type PhoneProduct = Omit<Product, 'pictureId' | 'reviewStatus' | 'visibility'> & {
  pictureUrl: string | null;
};

/** The catalog as customers see it now. */
export async function readPhoneProducts(
  sandbox: Sandbox,
): Promise<{ find: FindProduct; first: PhoneProduct | null }> {
  const rows = await sandbox.db.select().from(products).orderBy(asc(products.position));
  const { catalogLanguage: language } = await readSettings(sandbox.db);
  const shown = rows.filter(isSendable).map((row) => toPhoneProduct(row, language));
  const byId = new Map(shown.map((product) => [product.retailerId, product]));
  return { find: (retailerId) => byId.get(retailerId) ?? null, first: shown[0] ?? null };
}

function toPhoneProduct(row: typeof products.$inferSelect, language: 'en' | 'fr'): PhoneProduct {
  const price = (minor: number) => ({
    display: displayPrice(minor, row.currency, language),
    amountMinor: minor,
    currency: row.currency,
  });
  return {
    retailerId: row.retailerId,
    name: row.names[language],
    description: row.descriptions[language],
    brand: row.brand,
    price: price(row.priceMinor),
    salePrice: row.salePriceMinor === null ? null : price(row.salePriceMinor),
    availability: row.availability,
    pictureUrl: row.picture === null ? null : `/shop/${row.picture}`,
  };
}
