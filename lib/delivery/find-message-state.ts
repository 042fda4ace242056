import { eq } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import type { MessageState } from './message-state';
import { messages } from './tables';

/** @returns the state a message is in, null when there is no such message. */
export async function findMessageState(db: Database, messageId: string): Promise<MessageState | null> {
  const [message] = await db
    .select({ state: messages.state })
    .from(messages)
    .where(eq(messages.id, messageId));
  return message?.state ?? null;
}
