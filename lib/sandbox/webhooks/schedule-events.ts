import { v7 } from 'uuid';
import type { Database } from '@/lib/platform/db/database';
import { events } from '@/lib/sandbox/tables';

export type ScheduledEvent = {
  messageId: string;
  status: 'sent' | 'delivered' | 'read' | 'failed' | null;
  value: Record<string, unknown>;
  dueAt: Date;
};

/** Puts events into the sandbox's outbox, in the caller's transaction. */
export async function scheduleEvents(db: Database, scheduled: ScheduledEvent[]): Promise<void> {
  await db.insert(events).values(scheduled.map((event) => ({ id: v7(), attempts: 0, ...event })));
}
