import { and, asc, desc, eq, ilike, isNull, or, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import { escapeLike } from '@/lib/platform/db/escape-like';
import type { Context } from '@/lib/team/context';
import { hasRight } from '@/lib/team/rights';
import { fail, ok, type Result } from '@/lib/values/result';
import { type CustomerServiceWindow, customerServiceWindow } from './customer-service-window';
import { contacts, contactWindows } from './tables';

const listContactsSchema = z.object({
  wabaId: z.string(),
  phoneNumberId: z.string(),
  receivingSince: z.date(),
  search: z.string().trim().max(100).default(''),
  limit: z.number().int().min(1).max(100).default(20),
});

export type ListedContact = {
  id: string;
  name: string;
  /** E.164, null when only the business-scoped user id is known. */
  phone: string | null;
  bsuid: string | null;
  window: CustomerServiceWindow;
};

/** Contacts a number may write to, those who wrote last first, found by a part of the name or three digits of the phone. */
export async function listContacts(
  ctx: Context,
  input: z.input<typeof listContactsSchema>,
): Promise<Result<ListedContact[], { code: 'forbidden' }>> {
  if (ctx.actor.kind === 'user' && !hasRight(ctx.actor.role, 'contacts')) return fail({ code: 'forbidden' });
  const { wabaId, phoneNumberId, receivingSince, search, limit } = listContactsSchema.parse(input);
  const rows = await ctx.db
    .select({ contact: contacts, lastInboundAt: contactWindows.lastInboundAt })
    .from(contacts)
    .leftJoin(
      contactWindows,
      and(eq(contactWindows.contactId, contacts.id), eq(contactWindows.phoneNumberId, phoneNumberId)),
    )
    .where(and(eq(contacts.wabaId, wabaId), isNull(contacts.mergedInto), matching(search)))
    .orderBy(sql`${desc(contactWindows.lastInboundAt)} nulls last`, asc(contacts.name), asc(contacts.id))
    .limit(limit);
  return ok(
    rows.map(({ contact, lastInboundAt }) => ({
      id: contact.id,
      name: contact.name,
      phone: contact.phone,
      bsuid: contact.bsuid,
      window: customerServiceWindow(lastInboundAt, ctx.now(), receivingSince),
    })),
  );
}

function matching(search: string): SQL | undefined {
  if (search === '') return undefined;
  const part = `%${escapeLike(search)}%`;
  const digits = search.replace(/\D/g, '');
  const byName = sql`unaccent(${contacts.name}) ilike unaccent(${part})`;
  return digits.length < 3 ? byName : or(byName, ilike(contacts.phone, `%${digits}%`));
}
