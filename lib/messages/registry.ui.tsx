'use client';

import type { KindUi } from './definition-ui';
import { catalogLinkUi } from './kinds/catalog-link/ui';
import { catalogMessageUi } from './kinds/catalog-message/ui';
import { productUi } from './kinds/product/ui';
import { productListUi } from './kinds/product-list/ui';
import type { DraftOf, MessageDraft, MessageKind } from './registry';

/** What is drawn of every kind: the compiler asks for one per kind of the registry. */
const uis: { [Kind in MessageKind]: KindUi<DraftOf<Kind>> } = {
  catalog_message: catalogMessageUi,
  product: productUi,
  product_list: productListUi,
  catalog_link: catalogLinkUi,
};

/**
 * What is drawn of `kind`. Which kind a draft is of is known to whoever holds both; the compiler cannot follow that, so
 * the cast stands here, once.
 */
export function kindUi(kind: MessageKind): KindUi<MessageDraft> {
  return uis[kind] as unknown as KindUi<MessageDraft>;
}
