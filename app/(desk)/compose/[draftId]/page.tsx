import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { after } from 'next/server';
import { validate } from 'uuid';
import { businessPicture } from '@/lib/accounts/business-picture';
import { listHeldNumbers } from '@/lib/accounts/list-held-numbers';
import { listSendingNumbers } from '@/lib/accounts/sending-account';
import { findFirstSendableProduct } from '@/lib/catalog/find-first-sendable-product';
import { findDraft } from '@/lib/drafts/find-draft';
import { refreshDraftProducts } from '@/lib/drafts/refresh-draft-products';
import { showRecipient } from '@/lib/drafts/show-recipient';
import { requirePageContext } from '@/lib/entrypoints/current-actor';
import { requestLocale, requestTranslator } from '@/lib/entrypoints/request-locale';
import { definitionOf, isMessageKind, messageKinds } from '@/lib/messages/registry';
import { readDraft } from '@/lib/messages/read-draft';
import { readNumberFacts } from '@/lib/preflight/read-number-facts';
import { checkedProductsMax } from '@/lib/preflight/preflight-schema';
import { hasRight, type Right } from '@/lib/team/rights';
import { Forbidden } from '@/app/(desk)/_parts/forbidden';
import { kindNames } from '@/app/(desk)/_parts/kind-names';
import { ComposeDraft } from '../_parts/compose-draft';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslator())('compose.title') };
}

type ComposeDraftPageProps = { params: Promise<{ draftId: string }> };

export default async function ComposeDraftPage({ params }: ComposeDraftPageProps) {
  const [{ draftId }, { ctx, allowed }] = await Promise.all([params, requirePageContext('compose')]);
  if (!allowed) return <Forbidden />;
  const row = validate(draftId) ? await findDraft(ctx, draftId) : null;
  const read = row && readDraft(row.kind, row.fields);
  const numbers = await listSendingNumbers(ctx.db);
  const number = numbers.find(({ phoneNumberId }) => phoneNumberId === row?.phoneNumberId);
  if (!row || !read || !number || !isMessageKind(row.kind)) notFound();
  after(() => refreshDraftProducts(ctx, row));
  const recipient = row.recipient && (await showRecipient(ctx, row.phoneNumberId, row.recipient));
  const names = kindNames(await requestLocale());
  const references = definitionOf(row.kind).productReferences(read.draft);
  const named = [...new Set(references.map(({ retailerId }) => retailerId))].slice(0, checkedProductsMax);
  const may = (right: Right) => hasRight(ctx.actor.role, right);
  return (
    <ComposeDraft
      key={row.id}
      phoneNumberId={number.phoneNumberId}
      heldNumbers={await listHeldNumbers(ctx)}
      kinds={messageKinds.map((kind) => ({ kind, name: names[kind] }))}
      draft={{
        draftId: row.id,
        version: row.version,
        submissionId: row.submissionId,
        messageId: row.lastMessageId,
        kind: row.kind,
        fields: read.draft,
        recipient: recipient?.ok ? recipient.value : null,
      }}
      firstProduct={
        number.catalogId === null ? null : await findFirstSendableProduct(ctx.db, number.catalogId)
      }
      numberFacts={await readNumberFacts(ctx.db, number, named)}
      pages={{
        catalog: '/catalog/health',
        account: may('accounts.manage') ? `/settings/accounts/${number.wabaId}` : null,
        number: may('numbers.manage') ? `/settings/numbers/${number.phoneNumberId}` : null,
      }}
      business={{
        name: number.businessName,
        digits: number.displayNumber.replace(/\D/g, ''),
        picture: businessPicture(number),
        catalogId: number.catalogId ?? '',
        requestUrl: number.messagesUrl,
        phoneNumberId: number.phoneNumberId,
        shownNumber: numbers.length > 1 ? number.displayNumber : null,
      }}
    />
  );
}
