import { setTimeout as pause } from 'node:timers/promises';
import { and, asc, eq, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { notify } from '@/lib/platform/live/notify';
import type { Internet } from '@/lib/platform/net/internet';
import { fetchPublicPicture } from './fetch-public-picture';
import { storePicture } from './store-picture';
import { products } from './tables';

/** So many at once, and so long between: other people's servers, and not what they are there for. */
const concurrentMax = 4;
const pauseMs = 250;
/** So many are told of together: whoever looks at a catalog reads it anew each time. */
const batchMax = 40;

const minuteMs = 60_000;
const firstRetryMs = 10 * minuteMs;
const longestRetryMs = 7 * 24 * 60 * minuteMs;

type DuePictures = {
  catalogIds: readonly string[];
  now: () => Date;
  mayGoOn: () => boolean;
  internet?: Internet | undefined;
};
type Wanted = Pick<typeof products.$inferSelect, 'catalogId' | 'retailerId' | 'pictureTries'> & {
  imageUrl: string;
};

/**
 * Fetches some of the pictures that products of these catalogs have an address for and the desk does not have, those
 * that failed least often first. One that cannot be had is asked for again after ever longer.
 *
 * @returns whether there were any to fetch
 */
export async function fetchDuePictures(db: Database, due: DuePictures): Promise<boolean> {
  const wanted = await listDue(db, due.catalogIds, due.now());
  let had = 0;
  for (let index = 0; index < wanted.length && due.mayGoOn(); index += concurrentMax) {
    if (index > 0) await pause(pauseMs);
    const few = wanted.slice(index, index + concurrentMax);
    const fetched = await Promise.all(few.map((one) => fetchOne(db, one, due)));
    had += fetched.filter((isHad) => isHad).length;
  }
  if (had > 0) await notify(db, 'catalog', [...new Set(wanted.map(({ catalogId }) => catalogId))]);
  return wanted.length > 0;
}

async function listDue(db: Database, catalogIds: readonly string[], now: Date): Promise<Wanted[]> {
  if (catalogIds.length === 0) return [];
  const { catalogId, retailerId, imageUrl, pictureFailedUrl, pictureTries, pictureRetryAt } = products;
  const isNew = sql<boolean>`${imageUrl} is distinct from ${pictureFailedUrl}`;
  return await db
    .select({
      catalogId,
      retailerId,
      imageUrl: sql<string>`${imageUrl}`,
      pictureTries: sql<number>`case when ${isNew} then 0 else ${pictureTries} end`,
    })
    .from(products)
    .where(
      and(
        inArray(catalogId, [...catalogIds]),
        isNull(products.pictureHash),
        isNotNull(imageUrl),
        isNull(products.goneAt),
        or(isNew, lte(pictureRetryAt, now)),
      ),
    )
    .orderBy(asc(pictureTries), asc(products.position))
    .limit(batchMax);
}

/** Nothing is written where the catalog names another picture by now. @returns whether the picture was had */
async function fetchOne(db: Database, one: Wanted, { now, internet }: DuePictures): Promise<boolean> {
  const { catalogId, retailerId, imageUrl, pictureTries } = one;
  const picture = await fetchPublicPicture(imageUrl, internet);
  const learned = picture.ok
    ? { pictureHash: await storePicture(db, picture.value, now()), pictureFailedUrl: null, pictureTries: 0 }
    : {
        pictureFailedUrl: imageUrl,
        pictureTries: pictureTries + 1,
        pictureRetryAt: new Date(now().getTime() + retryMs(pictureTries + 1)),
      };
  await db
    .update(products)
    .set(learned)
    .where(
      and(
        eq(products.catalogId, catalogId),
        eq(products.retailerId, retailerId),
        eq(products.imageUrl, imageUrl),
      ),
    );
  return picture.ok;
}

/** Ten minutes, an hour, six hours, a day and a half, and then once a week. */
function retryMs(tries: number): number {
  return Math.min(firstRetryMs * 6 ** (tries - 1), longestRetryMs);
}
