import { and, asc, eq, inArray, isNotNull, isNull, lte, notInArray, or, type SQL } from 'drizzle-orm';
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

/**
 * The catalog as customers see it now.
 *
 * @param retailerIds the products that are looked for
 */
export async function readPhoneProducts(
  sandbox: Sandbox,
  retailerIds: string[],
): Promise<{ find: FindProduct; first: PhoneProduct | null }> {
  const { db } = sandbox;
  const now = sandbox.now();
  const rows = await db
    .select()
    .from(products)
    .where(inArray(products.retailerId, [...new Set(retailerIds)]));
  const [first] = await db
    .select()
    .from(products)
    .where(sendableAt(now))
    .orderBy(asc(products.position), asc(products.retailerId))
    .limit(1);
  const { catalogLanguage: language } = await readSettings(db);
  const shown = rows.filter((row) => isSendable(row, now)).map((row) => toPhoneProduct(row, language));
  const byId = new Map(shown.map((product) => [product.retailerId, product]));
  return {
    find: (retailerId) => byId.get(retailerId) ?? null,
    first: first ? toPhoneProduct(first, language) : null,
  };
}

/** What `isSendable` says, for the database. */
function sendableAt(now: Date): SQL | undefined {
  const reviewed = or(
    notInArray(products.reviewStatus, ['rejected', 'pending']),
    lte(products.reviewDueAt, now),
  );
  const shown = and(isNull(products.deletedAt), eq(products.visibility, 'published'));
  return and(shown, reviewed, isNotNull(products.picture));
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
