import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { fetchPicture } from './fetch-picture';
import { storePicture } from './store-picture';
import { products } from './tables';

const concurrentMax = 4;

/**
 * Fetches the pictures that these products have an address for and the desk does not have yet. One that cannot be had
 * is left for the next walk.
 *
 * @param between called after each few pictures; false ends the fetching
 */
export async function fetchMissingPictures(
  db: Database,
  wanted: { catalogId: string; retailerIds: readonly string[]; origin: string; now: Date },
  between: () => Promise<boolean>,
): Promise<boolean> {
  const { catalogId, retailerIds, origin, now } = wanted;
  const missing = await db
    .select({ retailerId: products.retailerId, imageUrl: products.imageUrl })
    .from(products)
    .where(
      and(
        eq(products.catalogId, catalogId),
        inArray(products.retailerId, [...retailerIds]),
        isNull(products.pictureHash),
        isNotNull(products.imageUrl),
      ),
    );
  for (let index = 0; index < missing.length; index += concurrentMax) {
    const few = missing.slice(index, index + concurrentMax);
    await Promise.all(
      few.map(({ retailerId, imageUrl }) =>
        fetchOne(db, { catalogId, retailerId, imageUrl: imageUrl ?? '', origin, now }),
      ),
    );
    if (!(await between())) return false;
  }
  return true;
}

async function fetchOne(
  db: Database,
  one: { catalogId: string; retailerId: string; imageUrl: string; origin: string; now: Date },
): Promise<void> {
  const picture = await fetchPicture(one.imageUrl, one.origin);
  if (!picture.ok) return;
  const pictureHash = await storePicture(db, picture.value, one.now);
  await db
    .update(products)
    .set({ pictureHash })
    .where(
      and(
        eq(products.catalogId, one.catalogId),
        eq(products.retailerId, one.retailerId),
        eq(products.imageUrl, one.imageUrl),
      ),
    );
}
