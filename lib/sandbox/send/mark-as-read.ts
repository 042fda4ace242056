import { and, eq } from 'drizzle-orm';
import { notify } from '@/lib/platform/live/notify';
import { type Refusal, refuse } from '@/lib/sandbox/graph/refusal';
import { checkMarkAsRead } from '@/lib/sandbox/rules/check-message';
import { markAsReadWire } from '@/lib/sandbox/rules/envelope';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { contacts, messages } from '@/lib/sandbox/tables';
import { fail, ok, type Result } from '@/lib/values/result';

/** The indicator goes with the answer, or after this long (Meta, typing indicators, October 2026). */
const typingMs = 25_000;

/** Shows the customer that the business has read their message, and that it types where the request says so. */
export async function markAsRead(
  sandbox: Sandbox,
  body: Record<string, unknown>,
): Promise<Result<object, Refusal>> {
  const malformed = checkMarkAsRead(body);
  if (malformed) return fail(malformed);
  const request = markAsReadWire.parse(body);
  const now = sandbox.now();
  return await sandbox.db.transaction(async (tx) => {
    const [read] = await tx
      .update(messages)
      .set({ status: 'read', readAt: now })
      .where(and(eq(messages.wamid, request.message_id), eq(messages.direction, 'customer')))
      .returning({ contactId: messages.contactId });
    if (!read) return fail(refuse(131009, 'message_id is not the ID of a message from a customer.'));
    if (read.contactId !== null) {
      const typingUntil = request.typing_indicator ? new Date(now.getTime() + typingMs) : null;
      if (typingUntil) await tx.update(contacts).set({ typingUntil }).where(eq(contacts.id, read.contactId));
      await notify(tx, 'sandbox', [read.contactId]);
    }
    return ok({ success: true });
  });
}
