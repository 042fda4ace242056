import { type SQL, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Database } from '@/lib/platform/db/database';
import type { ProductItem } from './product-item-schema';
import { pictureIdentity } from './same-picture';
import { productChanges, products } from './tables';

/**
 * Writes down in what these items differ from what is stored of them. Give it the transaction that stores them, before
 * it does, with the catalog locked.
 *
 * @param told.isFirstWalk the catalog is being met for the first time: nothing appears in it
 */
export async function recordChanges(
  db: Database,
  items: readonly ProductItem[],
  { catalogId, now, isFirstWalk }: { catalogId: string; now: Date; isFirstWalk: boolean },
): Promise<void> {
  const last = new Map(items.map((item) => [item.retailer_id, item]));
  const incoming = JSON.stringify([...last.values()].map(comparedOf));
  await db.execute(sql`
    insert into ${productChanges} (id, catalog_id, retailer_id, field, before, after, changed_at)
    select ${changeId(now)}, ${catalogId}, incoming.retailer_id, change.field, change.before, change.after, ${now.toISOString()}
    from jsonb_to_recordset(${incoming}::jsonb) as incoming(
      retailer_id text, name text, price text, sale_price text, availability text, visibility text,
      review_status text, image_url text)
    left join ${products} as stored
      on stored.catalog_id = ${catalogId} and stored.retailer_id = incoming.retailer_id
    cross join lateral (values
      ('appeared', null, null, ${!isFirstWalk} and stored.retailer_id is null),
      ('returned', null, null, stored.gone_at is not null),
      ('name', stored.name, incoming.name, stored.name is distinct from incoming.name),
      ('price', stored.price_display, incoming.price, stored.price_display is distinct from incoming.price),
      ('sale_price', stored.sale_price_display, incoming.sale_price,
        stored.sale_price_display is distinct from incoming.sale_price),
      ('availability', stored.availability, incoming.availability,
        stored.availability <> incoming.availability),
      ('visibility', stored.visibility, incoming.visibility, stored.visibility <> incoming.visibility),
      ('review_status', stored.review_status, incoming.review_status,
        stored.review_status <> incoming.review_status),
      ('picture', stored.image_url, incoming.image_url,
        ${pictureIdentity(sql`stored.image_url`)} is distinct from ${pictureIdentity(sql`incoming.image_url`)})
    ) as change(field, before, after, differs)
    where change.differs and (stored.retailer_id is not null or change.field = 'appeared')`);
}

/** @returns SQL for a new id of a change, later than those of changes before `now` */
export function changeId(now: Date): SQL {
  const timeAndVersion = v7({ msecs: now.getTime() }).slice(0, '01234567-89ab-7'.length);
  return sql`overlay(gen_random_uuid()::text placing ${timeAndVersion} from 1)::uuid`;
}

function comparedOf(item: ProductItem): Partial<ProductItem> {
  const { retailer_id, name, price, sale_price, availability, visibility, review_status, image_url } = item;
  return { retailer_id, name, price, sale_price, availability, visibility, review_status, image_url };
}
