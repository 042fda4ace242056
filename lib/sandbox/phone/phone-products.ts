import { and, asc, eq, inArray, isNotNull, isNull, lte, notInArray, or, type SQL } from 'drizzle-orm';
import { isSendable } from '@/lib/sandbox/catalog/is-sendable';
import { displayPrice } from '@/lib/sandbox/catalog/product-node';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { readSettings } from '@/lib/sandbox/settings';
import { products } from '@/lib/sandbox/tables';
import type { Product } from '@/lib/values/product';
import { toMinorUnits } from './order-price';

/** A product as a customer's phone shows it, with the path of its picture under `public` instead of the desk's id. */
export type PhoneProduct = Omit<Product, 'pictureId' | 'reviewStatus' | 'visibility'> & {
  pictureUrl: string | null;
};

/** The catalog as customers see it now. */
export type PhoneProducts = {
  /** Null where the catalog does not show it. */
  find: (retailerId: string) => PhoneProduct | null;
  /** The catalog's first, the picture of a catalog message that names none. */
  first: PhoneProduct | null;
  /** A product of an order at its price of then, in major units, even when it is gone from the catalog since. */
  asOrdered: (retailerId: string, itemPrice: number, currency: string) => PhoneProduct;
};

/** @param retailerIds the products that are looked for */
export async function readPhoneProducts(sandbox: Sandbox, retailerIds: string[]): Promise<PhoneProducts> {
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
  const byId = new Map(rows.map((row) => [row.retailerId, row]));
  return {
    find: (retailerId) => {
      const row = byId.get(retailerId);
      return row && isSendable(row, now) ? toPhoneProduct(row, language) : null;
    },
    first: first ? toPhoneProduct(first, language) : null,
    asOrdered: (retailerId, itemPrice, currency) => {
      const row = byId.get(retailerId);
      const minor = toMinorUnits(itemPrice, currency);
      const product = row ? toPhoneProduct(row, language) : nothingKnown(retailerId);
      return { ...product, price: priceOf(minor, currency, language), salePrice: null };
    },
  };
}

/** What `isSendable` says, for the database. */
export function sendableAt(now: Date): SQL | undefined {
  const reviewed = or(
    notInArray(products.reviewStatus, ['rejected', 'pending']),
    lte(products.reviewDueAt, now),
  );
  const shown = and(isNull(products.deletedAt), eq(products.visibility, 'published'));
  return and(shown, reviewed, isNotNull(products.picture));
}

/** @param language of the catalog */
export function toPhoneProduct(row: typeof products.$inferSelect, language: 'en' | 'fr'): PhoneProduct {
  const { currency, salePriceMinor } = row;
  return {
    retailerId: row.retailerId,
    name: row.names[language],
    description: row.descriptions[language],
    brand: row.brand,
    price: priceOf(row.priceMinor, currency, language),
    salePrice: salePriceMinor === null ? null : priceOf(salePriceMinor, currency, language),
    availability: row.availability,
    pictureUrl: row.picture === null ? null : `/shop/${row.picture}`,
  };
}

function priceOf(minor: number, currency: string, language: 'en' | 'fr') {
  return { display: displayPrice(minor, currency, language), amountMinor: minor, currency };
}

function nothingKnown(retailerId: string): PhoneProduct {
  const unsaid = { description: '', brand: '', price: null, salePrice: null, pictureUrl: null };
  return { retailerId, name: retailerId, ...unsaid, availability: 'in stock' };
}
