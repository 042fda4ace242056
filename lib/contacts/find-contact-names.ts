import { inArray } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { contacts } from './tables';

/** @returns the name, or else the phone, of each contact that there is; neither known leaves it out. */
export async function findContactNames(
  db: Database,
  contactIds: readonly string[],
): Promise<Map<string, string>> {
  if (contactIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(contacts)
    .where(inArray(contacts.id, [...contactIds]));
  const named = rows.map((row) => [row.id, row.name || row.phone] as const);
  return new Map(named.filter((pair): pair is readonly [string, string] => Boolean(pair[1])));
}
