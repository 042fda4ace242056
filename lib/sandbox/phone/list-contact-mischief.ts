import { inArray, or } from 'drizzle-orm';
import type { MischiefRule } from '@/lib/sandbox/mischief/mischief-rule';
import { readMischief } from '@/lib/sandbox/mischief/read-mischief';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { contacts } from '@/lib/sandbox/tables';

/** A rule, and whose phone it is about: `contactId` is null for everybody, and for somebody who has no phone here. */
export type ContactMischief = MischiefRule & { contactId: string | null };

/** @returns all that goes wrong, by the people whose phones can be held */
export async function listContactMischief({ db }: Sandbox): Promise<ContactMischief[]> {
  const { rules } = await readMischief(db);
  const named = rules.flatMap(({ recipient }) => recipient ?? []);
  if (named.length === 0) return rules.map((rule) => ({ ...rule, contactId: null }));
  const people = await db
    .select()
    .from(contacts)
    .where(or(inArray(contacts.waId, named), inArray(contacts.userId, named)));
  return rules.map((rule) => {
    const person = people.find(({ waId, userId }) => [waId, userId].includes(rule.recipient));
    return { ...rule, contactId: (rule.recipient !== null && person?.id) || null };
  });
}
