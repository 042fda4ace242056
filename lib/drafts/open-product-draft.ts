import { definitionOf } from '@/lib/messages/registry';
import type { Context } from '@/lib/team/context';
import { composeAgain } from './compose-again';

/** Opens a new draft about one product, to nobody yet, from the number whose catalog it is in. */
export async function openProductDraft(
  ctx: Context,
  { phoneNumberId, retailerId }: { phoneNumberId: string; retailerId: string },
): ReturnType<typeof composeAgain> {
  const kind = 'product';
  const fields = definitionOf(kind).fromContents({
    header: '',
    body: '',
    footer: '',
    sections: [{ title: '', productRetailerIds: [retailerId] }],
    thumbnailProductRetailerId: null,
  });
  return composeAgain(ctx, { kind, fields, contactId: null, sender: phoneNumberId });
}
