import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { messages } from '@/lib/delivery/tables';
import type { Database } from '@/lib/platform/db/database';
import { type ListedMessage, selectListed, toListed } from './listed-message';
import type { TypedSearch } from './typed-search';

const foundMax = 5;

/** The message of a wamid; or the latest to a number that nobody is known behind, which no customer leads to. */
export async function findMessages(
  db: Database,
  { wamid, phone }: TypedSearch,
  scope: SQL | undefined,
): Promise<ListedMessage[]> {
  const named = wamid === null ? toUnknown(phone) : eq(messages.wamid, wamid);
  if (!named) return [];
  return (await selectListed(db, and(named, scope), foundMax)).map(toListed);
}

function toUnknown(phone: string | null): SQL | undefined {
  return phone === null ? undefined : and(eq(messages.recipientPhone, phone), isNull(messages.contactId));
}
