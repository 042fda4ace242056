import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { parseDisplayPrice } from '@/lib/values/money';
import type { ProductItem } from './product-item-schema';
import { pictureIdentity } from './same-picture';
import { productSearchText } from './search-text';
import { products } from './tables';

/**
 * Writes some items of a catalog. One with another picture than before loses the old one until the new one is fetched;
 * one that was gone is back.
 *
 * @param firstPosition place of the first item in the whole list; null leaves each where it is, and puts a new one last
 * @param walkedAt when their reading began, the same for all pages of a walk
 * @param isBasic the items say nothing of the details: those that are known stay
 */
export async function upsertProducts(
  db: Database,
  catalogId: string,
  items: readonly ProductItem[],
  firstPosition: number | null,
  walkedAt: Date,
  isBasic = false,
): Promise<void> {
  const rows = items.map((item, index) => ({
    ...toRow(catalogId, item, walkedAt),
    position: firstPosition === null ? positionAfterLast(catalogId) : firstPosition + index,
  }));
  // One statement cannot write a row twice.
  const distinct = [...new Map(rows.map((row) => [row.retailerId, row])).values()];
  if (distinct.length === 0) return;
  const set = {
    ...replaced,
    ...(firstPosition !== null && { position: sql`excluded.position` }),
    ...(!isBasic && { details: sql`excluded.details` }),
  };
  const target = [products.catalogId, products.retailerId];
  await db.insert(products).values(distinct).onConflictDoUpdate({ target, set });
}

function positionAfterLast(catalogId: string): SQL<number> {
  return sql`(select coalesce(max(position) + 1, 0) from ${products} where catalog_id = ${catalogId})`;
}

const replaced = {
  metaId: sql`excluded.meta_id`,
  name: sql`excluded.name`,
  description: sql`excluded.description`,
  brand: sql`excluded.brand`,
  priceDisplay: sql`excluded.price_display`,
  priceMinor: sql`excluded.price_minor`,
  salePriceDisplay: sql`excluded.sale_price_display`,
  salePriceMinor: sql`excluded.sale_price_minor`,
  currency: sql`excluded.currency`,
  availability: sql`excluded.availability`,
  visibility: sql`excluded.visibility`,
  reviewStatus: sql`excluded.review_status`,
  imageUrl: sql`excluded.image_url`,
  pictureHash: sql`case when ${pictureIdentity(products.imageUrl)} = ${pictureIdentity(sql`excluded.image_url`)} then ${products.pictureHash} end`,
  url: sql`excluded.url`,
  // What was read meanwhile for a draft has been seen since.
  syncedAt: sql`greatest(${products.syncedAt}, excluded.synced_at)`,
  goneAt: sql`null`,
  searchText: sql`excluded.search_text`,
};

function toRow(catalogId: string, item: ProductItem, walkedAt: Date) {
  const { price, sale_price: salePrice, currency } = item;
  return {
    catalogId,
    retailerId: item.retailer_id,
    metaId: item.id,
    name: item.name,
    description: item.description,
    brand: item.brand,
    priceDisplay: price,
    priceMinor: price === null ? null : parseDisplayPrice(price, currency),
    salePriceDisplay: salePrice,
    salePriceMinor: salePrice === null ? null : parseDisplayPrice(salePrice, currency),
    currency,
    availability: item.availability,
    visibility: item.visibility,
    reviewStatus: item.review_status,
    imageUrl: item.image_url,
    url: item.url,
    details: item.details,
    syncedAt: walkedAt,
    firstSeenAt: walkedAt,
    searchText: productSearchText({ ...item, retailerId: item.retailer_id }),
  };
}
