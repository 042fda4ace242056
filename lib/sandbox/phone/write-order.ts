import { eq, inArray } from 'drizzle-orm';
import * as z from 'zod';
import type { Database } from '@/lib/platform/db/database';
import { account } from '@/lib/sandbox/account';
import { isSendable } from '@/lib/sandbox/catalog/is-sendable';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { readSettings } from '@/lib/sandbox/settings';
import { contacts, products } from '@/lib/sandbox/tables';
import { countCodePoints } from '@/lib/values/code-points';
import { fail, ok, type Result } from '@/lib/values/result';
import { isSoldOut } from '@/lib/values/sendability';
import { toMajorUnits } from './order-price';
import { recordInbound } from './record-inbound';

/** Units of one product (Meta, share products with customers, November 2026). */
const quantityMax = 99;
/** WhatsApp sets no limit; a request of the phone does. */
const linesMax = 300;
const noteMax = 2_000;

const cartSchema = z.object({
  lines: z
    .array(
      z.object({
        retailerId: z.string(),
        quantity: z.int().min(1).max(quantityMax),
        /** The price that the customer saw, in minor units. */
        priceMinor: z.int(),
      }),
    )
    .min(1)
    .refine((lines) => new Set(lines.map(({ retailerId }) => retailerId)).size === lines.length),
  note: z.string(),
});

/** A cart that a customer sends. */
export type SentCart = z.input<typeof cartSchema>;

export type OrderError = {
  code:
    | 'unknown_contact'
    /** What no phone sends: nothing, less than 1 or more than 99 of a product, a product twice. */
    | 'invalid_cart'
    | 'too_many_lines'
    | 'note_too_long'
    /** The business takes no orders. */
    | 'cart_off'
    /** A product is gone, sold out, or has another price than the customer saw. */
    | 'cart_changed';
};

/** A customer sends the cart of one device, at the prices they saw. @returns the wamid of the order */
export async function writeOrder(
  sandbox: Sandbox,
  contactId: string,
  cart: SentCart,
): Promise<Result<string, OrderError>> {
  const parsed = cartSchema.safeParse(cart);
  if (!parsed.success) return fail({ code: 'invalid_cart' });
  const { lines } = parsed.data;
  const note = parsed.data.note.trim();
  if (lines.length > linesMax) return fail({ code: 'too_many_lines' });
  if (countCodePoints(note) > noteMax) return fail({ code: 'note_too_long' });
  return await sandbox.db.transaction(async (tx) => {
    const [person] = await tx.select().from(contacts).where(eq(contacts.id, contactId));
    if (!person) return fail({ code: 'unknown_contact' });
    if (!(await readSettings(tx)).cartEnabled) return fail({ code: 'cart_off' });
    const items = await priceLines(tx, lines, sandbox.now());
    if (items === null) return fail({ code: 'cart_changed' });
    const order = { catalog_id: account.catalogId, text: note, product_items: items };
    return ok(await recordInbound(tx, person, { type: 'order', order }, sandbox.now()));
  });
}

/** @returns the items of the order, null where one of them is not what the customer saw */
async function priceLines(tx: Database, lines: SentCart['lines'], now: Date) {
  const ids = lines.map(({ retailerId }) => retailerId);
  const rows = await tx.select().from(products).where(inArray(products.retailerId, ids));
  const byId = new Map(rows.map((row) => [row.retailerId, row]));
  const items = lines.flatMap(({ retailerId, quantity, priceMinor }) => {
    const row = byId.get(retailerId);
    if (!row || !isSendable(row, now) || isSoldOut(row)) return [];
    const { currency } = row;
    if ((row.salePriceMinor ?? row.priceMinor) !== priceMinor) return [];
    const item_price = toMajorUnits(priceMinor, currency);
    return [{ product_retailer_id: retailerId, quantity, item_price, currency }];
  });
  return items.length === lines.length ? items : null;
}
