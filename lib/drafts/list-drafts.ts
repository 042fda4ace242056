import { and, desc, inArray } from 'drizzle-orm';
import { listSendingNumbers } from '@/lib/accounts/sending-account';
import { findContactNames } from '@/lib/contacts/find-contact-names';
import { readDraft } from '@/lib/messages/read-draft';
import type { Context } from '@/lib/team/context';
import { drafts } from './tables';
import { isUnsentDraftOf } from './unsent-draft';

/** A draft in a list: the words are the person's own. */
export type DraftListItem = {
  draftId: string;
  kind: string;
  title: string;
  recipientName: string | null;
  updatedAt: string;
};

const listedMax = 50;

/** The actor's unsent drafts for numbers that may send, the last touched first, at most 50. */
export async function listDrafts(ctx: Context): Promise<DraftListItem[]> {
  if (ctx.actor.kind !== 'user') return [];
  const numberIds = (await listSendingNumbers(ctx.db)).map(({ phoneNumberId }) => phoneNumberId);
  const rows = await ctx.db
    .select()
    .from(drafts)
    .where(and(isUnsentDraftOf(ctx.actor.userId), inArray(drafts.phoneNumberId, numberIds)))
    .orderBy(desc(drafts.updatedAt))
    .limit(listedMax);
  const contactIds = rows.flatMap(({ recipient }) =>
    recipient?.type === 'contact' ? [recipient.contactId] : [],
  );
  const names = await findContactNames(ctx.db, contactIds);
  return rows.map((row) => ({
    draftId: row.id,
    kind: row.kind,
    title: titleOf(row.kind, row.fields),
    recipientName:
      row.recipient?.type === 'contact'
        ? (names.get(row.recipient.contactId) ?? null)
        : (row.recipient?.input ?? null),
    updatedAt: row.updatedAt.toISOString(),
  }));
}

function titleOf(kind: string, fields: unknown): string {
  const read = readDraft(kind, fields);
  return read?.definition.summarize(read.draft, []).title ?? '';
}
