import { and, inArray } from 'drizzle-orm';
import type { Database } from '@/lib/platform/db/database';
import { findOrCreateContact } from './find-or-create-contact';
import { contacts } from './tables';

type Told = { wabaId: string; waId: string | null; bsuid: string | null };
type Known = { wabaId: string; waId: string; bsuid: string };

/**
 * Sees to it that people told about by number and by user id are known by both. Those who already are cost one question
 * for all of them; who was told about by one id alone is left as they are.
 */
export async function learnIdentities(tx: Database, told: readonly Told[], now: Date): Promise<void> {
  const people = new Map<string, Known>();
  for (const { wabaId, waId, bsuid } of told)
    if (waId !== null && bsuid !== null) people.set(keyOf({ wabaId, waId, bsuid }), { wabaId, waId, bsuid });
  if (people.size === 0) return;
  const all = [...people.values()];
  const rows = await tx
    .select({ wabaId: contacts.wabaId, waId: contacts.waId, bsuid: contacts.bsuid })
    .from(contacts)
    .where(
      and(
        inArray(
          contacts.wabaId,
          all.map(({ wabaId }) => wabaId),
        ),
        inArray(
          contacts.bsuid,
          all.map(({ bsuid }) => bsuid),
        ),
      ),
    );
  for (const row of rows) people.delete(keyOf(row));
  // One order for everybody, so that nobody waits in a circle.
  const strangers = [...people.entries()].sort(([left], [right]) => (left < right ? -1 : 1));
  for (const [, identity] of strangers) await findOrCreateContact(tx, identity, now);
}

function keyOf({ wabaId, waId, bsuid }: Told): string {
  return JSON.stringify([wabaId, waId, bsuid]);
}
