import { eq } from 'drizzle-orm';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { contacts } from '@/lib/sandbox/tables';
import { countCodePoints } from '@/lib/values/code-points';
import { fail, ok, type Result } from '@/lib/values/result';
import { recordInboundText } from './record-inbound';

/** What WhatsApp lets a person write in one message. */
const customerTextMax = 4096;

export type WriteError = { code: 'unknown_contact' } | { code: 'text_empty' } | { code: 'text_too_long' };

/** A customer writes to the business from the phone. @returns the wamid of what they wrote */
export async function writeText(
  sandbox: Sandbox,
  contactId: string,
  text: string,
): Promise<Result<string, WriteError>> {
  const body = text.trim();
  if (body === '') return fail({ code: 'text_empty' });
  if (countCodePoints(body) > customerTextMax) return fail({ code: 'text_too_long' });
  return await sandbox.db.transaction(async (tx) => {
    const [person] = await tx.select().from(contacts).where(eq(contacts.id, contactId));
    if (!person) return fail({ code: 'unknown_contact' });
    return ok(await recordInboundText(tx, person, body, sandbox.now()));
  });
}
