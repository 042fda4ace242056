import { listSendingNumbers } from '@/lib/accounts/sending-account';
import type { Database } from '@/lib/platform/db/database';

/** @returns `asked` when it is connected to a number of ours, without it the oldest number's catalog, else null. */
export async function chooseCatalog(db: Database, asked?: string): Promise<string | null> {
  const numbers = await listSendingNumbers(db);
  const connected = numbers.flatMap(({ catalogId }) => catalogId ?? []);
  return connected.find((catalogId) => asked === undefined || catalogId === asked) ?? null;
}
