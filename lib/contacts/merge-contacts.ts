import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { contacts, contactWindows } from './tables';

/**
 * Makes one contact of two, inside the caller's transaction. The row that goes keeps its place and points to the one
 * that stays, so nothing that refers to it is touched; its ids and windows pass on.
 */
export async function mergeContacts(
  tx: Database,
  merge: { from: { id: string }; into: { id: string } },
): Promise<void> {
  const { from, into } = merge;
  await tx
    .update(contacts)
    .set({ waId: null, bsuid: null, phone: null, mergedInto: into.id })
    .where(eq(contacts.id, from.id));
  await tx.update(contacts).set({ mergedInto: into.id }).where(eq(contacts.mergedInto, from.id));
  const windows = await tx.delete(contactWindows).where(eq(contactWindows.contactId, from.id)).returning();
  if (windows.length === 0) return;
  await tx
    .insert(contactWindows)
    .values(windows.map((window) => ({ ...window, contactId: into.id })))
    .onConflictDoUpdate({
      target: [contactWindows.contactId, contactWindows.phoneNumberId],
      set: { lastInboundAt: sql`greatest(${contactWindows.lastInboundAt}, excluded.last_inbound_at)` },
    });
}
