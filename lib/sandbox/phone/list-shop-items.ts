import { asc, desc, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import { escapeLike } from '@/lib/platform/db/escape-like';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { readSettings } from '@/lib/sandbox/settings';
import { messages, products } from '@/lib/sandbox/tables';
import { stateOf } from './change-shop-item';
import type { ShopSettings } from './change-shop-settings';
import { type ItemPlay, readPlay } from './item-state';
import { namedProducts, readWireContent } from './phone-content';
import { toPhoneProduct } from './phone-products';

const shownMax = 40;
const messagesMax = 50;

/** An item of the catalog to play with, and what is done to it. */
export type ShopItem = ItemPlay & {
  retailerId: string;
  name: string;
  /** What a customer pays, as the catalog writes it. */
  price: string;
  pictureUrl: string | null;
  /** Whether anything about it is not as it was. */
  played: boolean;
};

export type ShopPlay = ShopSettings & {
  items: ShopItem[];
  /** Items that are not as they were, shown or not. */
  playedCount: number;
};

/**
 * What of the shop can be played with.
 *
 * @param search part of a name or of a seller's id; blank gives what the customer's newest messages name, and all that is
 * not as it was
 */
export async function listShopItems(
  { db }: Sandbox,
  { contactId, search }: { contactId: string; search: string },
): Promise<ShopPlay> {
  const { catalogLanguage: language, catalogVisible, cartEnabled } = await readSettings(db);
  const sought = search.trim();
  const wanted = sought === '' ? await inChat(db, contactId) : matching(sought, language);
  const rows = await db
    .select()
    .from(products)
    .where(wanted)
    .orderBy(asc(products.position), asc(products.retailerId))
    .limit(shownMax);
  return {
    catalogVisible,
    cartEnabled,
    items: rows.map((row) => toShopItem(row, language)),
    playedCount: await db.$count(products, isNotNull(products.asItWas)),
  };
}

async function inChat(db: Sandbox['db'], contactId: string): Promise<SQL | undefined> {
  const rows = await db
    .select({ message: messages.message })
    .from(messages)
    .where(eq(messages.contactId, contactId))
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(messagesMax);
  const named = rows.flatMap(({ message }) => {
    const content = readWireContent(message);
    return content === null ? [] : namedProducts(content);
  });
  return or(
    isNotNull(products.asItWas),
    inArray(products.retailerId, [...new Set(named)].slice(0, shownMax)),
  );
}

function matching(search: string, language: 'en' | 'fr'): SQL | undefined {
  const pattern = `%${escapeLike(search)}%`;
  return or(
    sql`${products.names} ->> ${language}::text ilike ${pattern}`,
    sql`${products.retailerId} ilike ${pattern}`,
  );
}

function toShopItem(row: typeof products.$inferSelect, language: 'en' | 'fr'): ShopItem {
  const { retailerId, name, price, salePrice, pictureUrl } = toPhoneProduct(row, language);
  const now = stateOf(row);
  return {
    retailerId,
    name,
    price: (salePrice ?? price)?.display ?? '',
    pictureUrl,
    played: row.asItWas !== null,
    ...readPlay(row.asItWas ?? now, now),
  };
}
