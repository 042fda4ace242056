import { and, eq, inArray } from 'drizzle-orm';
import { v7 } from 'uuid';
import { notify } from '@/lib/platform/live/notify';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { makeWamid } from '@/lib/sandbox/send/wamid';
import { contacts, messages } from '@/lib/sandbox/tables';
import { fail, ok, type Result } from '@/lib/values/result';
import { readWireContent, type WireContent } from './phone-content';

export type ForwardError = {
  code: 'unknown_message' | 'unknown_contact' | 'same_contact' | 'not_forwardable';
};

/**
 * A customer passes a message of their chat on to another one, whose phone shows it as forwarded: its products as they are
 * then, its buttons alive. The business hears nothing of it. Orders and templates stay where they are (Meta, share
 * products with customers; multi-product templates, November 2026).
 */
export async function forwardMessage(
  sandbox: Sandbox,
  { messageId, contactId }: { messageId: string; contactId: string },
): Promise<Result<null, ForwardError>> {
  const at = sandbox.now();
  return await sandbox.db.transaction(async (tx) => {
    const seen = inArray(messages.status, ['delivered', 'read', 'received']);
    const [message] = await tx
      .select()
      .from(messages)
      .where(and(eq(messages.id, messageId), seen));
    if (!message) return fail({ code: 'unknown_message' });
    const [person] = await tx.select().from(contacts).where(eq(contacts.id, contactId));
    if (!person) return fail({ code: 'unknown_contact' });
    if (message.contactId === contactId) return fail({ code: 'same_contact' });
    const content = readWireContent(message.message);
    if (content === null || content.type === 'order') return fail({ code: 'not_forwardable' });
    const tooNew = person.appTooOld && content.type !== 'text';
    await tx.insert(messages).values({
      id: v7(),
      wamid: makeWamid(person.waId, 'business'),
      direction: 'forwarded',
      contactId,
      message: copyOf(content),
      droppedRetailerIds: message.droppedRetailerIds,
      ...(tooNew ? { status: 'failed', errorCode: 131026 } : { status: 'delivered', deliveredAt: at }),
      createdAt: at,
    });
    await notify(tx, 'sandbox', [contactId]);
    return ok(null);
  });
}

/** What it says, without whom it was for and what it answered. */
function copyOf(content: WireContent): Record<string, unknown> {
  return content.type === 'text'
    ? { type: 'text', text: content.text }
    : { type: 'interactive', interactive: content };
}
