import { eq } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { account } from '@/lib/sandbox/account';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { makeInquiryWamid } from '@/lib/sandbox/send/wamid';
import { contacts, products } from '@/lib/sandbox/tables';
import { countCodePoints } from '@/lib/values/code-points';
import { fail, ok, type Result } from '@/lib/values/result';
import { recordInbound } from './record-inbound';

/** What WhatsApp lets a person write in one message. */
const customerTextMax = 4096;

export type WriteError = {
  code: 'unknown_contact' | 'text_empty' | 'text_too_long' | 'unknown_product';
};

/**
 * A customer writes to the business from the phone.
 *
 * @param about retailer id of the product that they ask about, gone from the catalog or not
 * @returns the wamid of what they wrote
 */
export async function writeText(
  sandbox: Sandbox,
  contactId: string,
  text: string,
  about: string | null = null,
): Promise<Result<string, WriteError>> {
  const body = text.trim();
  if (body === '') return fail({ code: 'text_empty' });
  if (countCodePoints(body) > customerTextMax) return fail({ code: 'text_too_long' });
  return await sandbox.db.transaction(async (tx) => {
    const [person] = await tx.select().from(contacts).where(eq(contacts.id, contactId));
    if (!person) return fail({ code: 'unknown_contact' });
    if (about !== null && !(await isProduct(tx, about))) return fail({ code: 'unknown_product' });
    const context = about !== null && { context: inquiry(person.waId, about) };
    const content = { type: 'text' as const, text: { body }, ...context };
    return ok(await recordInbound(tx, person, content, sandbox.now()));
  });
}

async function isProduct(db: Database, retailerId: string): Promise<boolean> {
  return (await db.$count(products, eq(products.retailerId, retailerId))) > 0;
}

/** Meta, messages webhook, message business button, November 2026. */
function inquiry(waId: string | null, retailerId: string) {
  return {
    from: account.phoneDigits,
    id: makeInquiryWamid(waId),
    referred_product: { catalog_id: account.catalogId, product_retailer_id: retailerId },
  };
}
