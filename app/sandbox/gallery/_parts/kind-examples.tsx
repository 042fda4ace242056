'use client';

import type { ProductState } from '@/components/whatsapp/product-state';
import type { KindExample } from '@/lib/messages/definition';
import { definitionOf, type MessageDraft, type MessageKind, messageKinds } from '@/lib/messages/registry';
import { kindUi } from '@/lib/messages/registry.ui';
import type { GalleryCell } from './gallery-cell';
import { business, place, shelf } from './gallery-products';

/** The examples every kind brings along, drawn as the composer draws them: a new kind is here by itself. */
export const kindExamples: readonly GalleryCell[] = messageKinds.flatMap((kind) =>
  definitionOf(kind).examples.map((example, index) => drawn(kind, example, index + 1)),
);

function drawn(kind: MessageKind, { draft }: KindExample<MessageDraft>, number: number): GalleryCell {
  const { Preview } = kindUi(kind);
  return {
    id: `${kind}-${number}`,
    name: (t) => t('example', { kind: kind.replaceAll('_', ' '), number }),
    draw: (t) => (
      <Preview
        draft={draft}
        products={productsOf(kind, draft)}
        business={business}
        place={place}
        isDraft={false}
        missingNote={t('missingNote')}
      />
    ),
  };
}

/** Whatever the draft names is something of the shop. */
function productsOf(kind: MessageKind, draft: MessageDraft): Map<string, ProductState> {
  const references = definitionOf(kind).productReferences(draft);
  return new Map(
    references.map(({ retailerId }, index) => [retailerId, shelf[index % shelf.length] ?? 'missing']),
  );
}
