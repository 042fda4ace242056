import type { SendingAccount } from '@/lib/accounts/sending-account';
import { findProducts } from '@/lib/catalog/find-products';
import type { MessagePayload, MessageSummary } from '@/lib/messages/definition';
import type { FieldProblem } from '@/lib/messages/field-problem';
import { definitionOf, isMessageKind, type MessageDraft, type MessageKind } from '@/lib/messages/registry';
import { validateDraft } from '@/lib/messages/validate-draft';
import type { Database } from '@/lib/platform/db/database';
import type { Product } from '@/lib/values/product';
import { fail, ok, type Result } from '@/lib/values/result';
import { contentHash } from './content-hash';

/** All that is the same for everybody a message goes to. `hash` covers the rest but for the window. */
export type MessageContent = {
  hash: string;
  kind: MessageKind;
  draft: MessageDraft;
  payload: MessagePayload;
  products: Product[];
  /** Every product it names, also one the catalog did not have at this moment. */
  retailerIds: string[];
  summary: MessageSummary;
  window: 'free_form' | 'any_time';
};

export type ContentError =
  | { code: 'unknown_kind' }
  | { code: 'draft_invalid'; problems: FieldProblem[] }
  | { code: 'catalog_missing' };

/** Turns a draft into what will be sent and kept: checked, built, and with its products as they are at this moment. */
export async function composeContent(
  db: Database,
  said: { kind: string; draft: unknown },
  account: SendingAccount,
): Promise<Result<MessageContent, ContentError>> {
  const { kind } = said;
  if (!isMessageKind(kind)) return fail({ code: 'unknown_kind' });
  const validated = validateDraft(kind, said.draft);
  if (!validated.ok) return fail({ code: 'draft_invalid', problems: validated.error });
  const definition = definitionOf(kind);
  if (account.catalogId === null && definition.wireType !== 'text') return fail({ code: 'catalog_missing' });
  const draft = validated.value;
  const catalogId = account.catalogId ?? '';
  const businessPhoneDigits = account.displayNumber.replace(/\D/g, '');
  const payload = definition.buildPayload(draft, { catalogId, businessPhoneDigits });
  const named = definition.productReferences(draft).map((reference) => reference.retailerId);
  const products = [...(await findProducts(db, catalogId, named)).values()];
  products.sort((left, right) => named.indexOf(left.retailerId) - named.indexOf(right.retailerId));
  const content = { kind, draft, payload, products, summary: definition.summarize(draft, products) };
  const hash = contentHash(content);
  return ok({ hash, ...content, retailerIds: named, window: definition.window });
}
