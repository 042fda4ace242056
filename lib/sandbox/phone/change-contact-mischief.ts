import { eq } from 'drizzle-orm';
import { changeMischief, type MischiefChange } from '@/lib/sandbox/mischief/change-mischief';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { contacts } from '@/lib/sandbox/tables';
import { fail, ok, type Result } from '@/lib/values/result';

/**
 * Switches one kind of mischief on or off, for one person or for everybody.
 *
 * @param change.when null switches it off
 */
export async function changeContactMischief(
  { db }: Sandbox,
  { contactId, ...change }: Omit<MischiefChange, 'recipient'> & { contactId: string | null },
): Promise<Result<null, { code: 'unknown_contact' }>> {
  if (contactId === null) {
    await changeMischief(db, { ...change, recipient: null });
    return ok(null);
  }
  const [person] = await db.select().from(contacts).where(eq(contacts.id, contactId));
  if (!person) return fail({ code: 'unknown_contact' });
  // Under either name: a rule made elsewhere may know the person by the other one.
  const [name, ...others] = [person.waId, person.userId].filter((known) => known !== null);
  await changeMischief(db, { ...change, recipient: name ?? person.userId });
  for (const recipient of others) await changeMischief(db, { ...change, recipient, when: null });
  return ok(null);
}
