import { and, desc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { messages } from '@/lib/sandbox/tables';
import { namedProducts, type PhoneContent, readWireContent, toPhoneContent } from './phone-content';
import { readPhoneProducts } from './phone-products';

/** The newest messages of a thread; nobody scrolls further on a phone that is only played. */
const shownMax = 200;

export type PhoneMessage = {
  id: string;
  wamid: string;
  from: 'business' | 'customer';
  /** Whether another customer passed it on. */
  forwarded: boolean;
  at: Date;
  /** What was said; null where the app cannot show it and says so instead. */
  content: PhoneContent | null;
  /** Wamid of the message this one answers, or null. */
  quotedWamid: string | null;
  /** Whether the other side has seen it. */
  read: boolean;
};

/** @returns the thread as the customer sees it, oldest first: what arrived and what they sent themselves */
export async function getPhoneThread(sandbox: Sandbox, contactId: string): Promise<PhoneMessage[]> {
  const arrived = or(
    inArray(messages.status, ['delivered', 'read', 'received']),
    and(
      eq(messages.status, 'failed'),
      eq(messages.errorCode, 131026),
      sql`not ${messages.mischief} @> '["undeliverable"]'`,
    ),
  );
  const rows = await sandbox.db
    .select()
    .from(messages)
    .where(and(eq(messages.contactId, contactId), arrived))
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(shownMax);
  const wires = new Map(
    rows.map((row) => [row.id, row.status === 'failed' ? null : readWireContent(row.message)]),
  );
  const named = [...wires.values()].flatMap((wire) => (wire ? namedProducts(wire) : []));
  const products = await readPhoneProducts(sandbox, named);
  const contentOf = (row: typeof messages.$inferSelect) => {
    const wire = wires.get(row.id);
    return wire ? toPhoneContent(wire, row.droppedRetailerIds, products) : null;
  };
  return rows.reverse().map((row) => ({
    id: row.id,
    wamid: row.wamid,
    from: row.direction === 'customer' ? 'customer' : 'business',
    forwarded: row.direction === 'forwarded',
    at: row.createdAt,
    content: contentOf(row),
    quotedWamid: row.contextWamid,
    read: row.status === 'read',
  }));
}
