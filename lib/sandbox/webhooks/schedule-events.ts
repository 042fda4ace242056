import { v7 } from 'uuid';
import type { Database } from '@/lib/platform/db/database';
import { events } from '@/lib/sandbox/tables';
import { claimedUntil } from './claim';

export type ScheduledEvent = {
  messageId: string;
  status: 'sent' | 'delivered' | 'read' | 'failed' | null;
  value: Record<string, unknown>;
  dueAt: Date;
  /** It happens, and nobody is told. */
  silent?: boolean;
  /** What is due together with others of the same batch goes out with them. */
  batch?: string;
  /** The caller tells it, before the request at hand is answered. */
  beforeAnswer?: boolean;
};

/** An event that a process has taken on itself to tell. */
export type TakenEvent = typeof events.$inferSelect;

/**
 * Puts events into the sandbox's outbox, in the caller's transaction.
 *
 * @returns those which the caller must tell after it; if it does not, they are told later as all others are
 */
export async function scheduleEvents(db: Database, scheduled: ScheduledEvent[]): Promise<TakenEvent[]> {
  if (scheduled.length === 0) return [];
  const rows = scheduled.map(({ beforeAnswer, ...event }) => ({
    id: v7(),
    ...event,
    ...(beforeAnswer ? { attempts: 1, dueAt: claimedUntil(event.dueAt) } : { attempts: 0 }),
  }));
  const kept = await db.insert(events).values(rows).returning();
  return kept.filter(({ attempts }) => attempts === 1);
}
