import { sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { parseDisplayPrice } from '@/lib/values/money';
import type { ProductItem } from './product-item-schema';
import { productSearchText } from './search-text';
import { products } from './tables';

/**
 * Writes one page of a catalog. An item with another picture address than before loses its picture until the new one
 * is fetched; an item that was gone is back.
 *
 * @param firstPosition place of the first item in the whole list
 * @param walkedAt start of the walk, the same for all its pages
 */
export async function upsertProducts(
  db: Database,
  catalogId: string,
  items: readonly ProductItem[],
  firstPosition: number,
  walkedAt: Date,
): Promise<void> {
  const rows = items.map((item, index) => toRow(catalogId, item, firstPosition + index, walkedAt));
  // One statement cannot write a row twice.
  const distinct = [...new Map(rows.map((row) => [row.retailerId, row])).values()];
  if (distinct.length === 0) return;
  await db
    .insert(products)
    .values(distinct)
    .onConflictDoUpdate({ target: [products.catalogId, products.retailerId], set: replaced });
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
  pictureHash: sql`case when ${products.imageUrl} = excluded.image_url then ${products.pictureHash} end`,
  url: sql`excluded.url`,
  position: sql`excluded.position`,
  syncedAt: sql`excluded.synced_at`,
  goneAt: sql`null`,
  searchText: sql`excluded.search_text`,
};

function toRow(catalogId: string, item: ProductItem, position: number, walkedAt: Date) {
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
    position,
    syncedAt: walkedAt,
    firstSeenAt: walkedAt,
    searchText: productSearchText({ ...item, retailerId: item.retailer_id }),
  };
}
