import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { fetchPicture } from './fetch-picture';
import { storePicture } from './store-picture';
import { products } from './tables';

const concurrentMax = 4;
/** Addresses whose picture is remembered, so that products that share one do not have it fetched again and again. */
const rememberedMax = 1_000;

/** The hash of the picture at an address, for the addresses that were asked for last. */
export type FetchedPictures = Map<string, string>;

/**
 * Fetches the pictures that these products have an address for and the desk does not have yet. One that cannot be had
 * is left for the next walk.
 *
 * @param fetched what was fetched before in the same walk; grows by what is fetched here
 * @param between called after each few pictures; false ends the fetching
 */
export async function fetchMissingPictures(
  db: Database,
  wanted: { catalogId: string; retailerIds: readonly string[]; origin: string; now: Date },
  fetched: FetchedPictures,
  between: () => Promise<boolean>,
): Promise<boolean> {
  const addresses = await listMissing(db, wanted);
  const unknown = addresses.filter((address) => !fetched.has(address));
  for (let index = 0; index < unknown.length; index += concurrentMax) {
    const few = unknown.slice(index, index + concurrentMax);
    await Promise.all(few.map((address) => fetchOne(db, address, wanted, fetched)));
    if (!(await between())) return false;
  }
  await writeHashes(db, wanted, addresses, fetched);
  forgetOldest(fetched);
  return true;
}

/** The addresses, each once. */
async function listMissing(
  db: Database,
  { catalogId, retailerIds }: { catalogId: string; retailerIds: readonly string[] },
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ imageUrl: products.imageUrl })
    .from(products)
    .where(
      and(
        eq(products.catalogId, catalogId),
        inArray(products.retailerId, [...retailerIds]),
        isNull(products.pictureHash),
        isNotNull(products.imageUrl),
      ),
    );
  return rows.flatMap(({ imageUrl }) => imageUrl ?? []);
}

async function fetchOne(
  db: Database,
  address: string,
  { origin, now }: { origin: string; now: Date },
  fetched: FetchedPictures,
): Promise<void> {
  const picture = await fetchPicture(address, origin);
  if (picture.ok) fetched.set(address, await storePicture(db, picture.value, now));
}

/** A product whose address changed meanwhile keeps waiting for its new picture. */
async function writeHashes(
  db: Database,
  { catalogId, retailerIds }: { catalogId: string; retailerIds: readonly string[] },
  addresses: readonly string[],
  fetched: FetchedPictures,
): Promise<void> {
  const known = addresses.flatMap((address) => {
    const hash = fetched.get(address);
    return hash === undefined ? [] : { address, hash };
  });
  if (known.length === 0) return;
  await db
    .update(products)
    .set({ pictureHash: sql`known.hash` })
    .from(sql`jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as known (address text, hash text)`)
    .where(
      and(
        eq(products.catalogId, catalogId),
        inArray(products.retailerId, [...retailerIds]),
        isNull(products.pictureHash),
        eq(products.imageUrl, sql`known.address`),
      ),
    );
}

function forgetOldest(fetched: FetchedPictures): void {
  for (const address of fetched.keys()) {
    if (fetched.size <= rememberedMax) return;
    fetched.delete(address);
  }
}
