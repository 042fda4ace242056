import { asc } from 'drizzle-orm';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { readSettings } from '@/lib/sandbox/settings';
import { productSets, products } from '@/lib/sandbox/tables';
import { type PhoneProduct, sendableAt, toPhoneProduct } from './phone-products';

export type PhoneCatalog = {
  /** The sets that hold any of `products`, by the seller's ids. */
  collections: { title: string; retailerIds: string[] }[];
  /** The first products of the catalog, in its order. */
  products: PhoneProduct[];
  /** Whether there are more than were asked for. */
  more: boolean;
};

/** @returns the beginning of the catalog as customers can walk through it now, null where the business hides it */
export async function listPhoneCatalog(sandbox: Sandbox, limit: number): Promise<PhoneCatalog | null> {
  const { db } = sandbox;
  const { catalogVisible, catalogLanguage: language } = await readSettings(db);
  if (!catalogVisible) return null;
  const found = await db
    .select()
    .from(products)
    .where(sendableAt(sandbox.now()))
    .orderBy(asc(products.position), asc(products.retailerId))
    .limit(limit + 1);
  const rows = found.slice(0, limit);
  const sets = await db.select().from(productSets).orderBy(asc(productSets.position), asc(productSets.key));
  const collections = sets.map((set) => ({
    title: set.names[language],
    retailerIds: rows.filter(({ productSet }) => productSet === set.key).map(({ retailerId }) => retailerId),
  }));
  return {
    collections: collections.filter(({ retailerIds }) => retailerIds.length > 0),
    products: rows.map((row) => toPhoneProduct(row, language)),
    more: found.length > limit,
  };
}
