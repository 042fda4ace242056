import type * as z from 'zod';
import type { KindDefinition } from './definition';
import { catalogLink } from './kinds/catalog-link/definition';
import { catalogMessage } from './kinds/catalog-message/definition';
import { product } from './kinds/product/definition';
import { productList } from './kinds/product-list/definition';

/** Every kind of message there is, in the order a person is offered them. The only list of kinds. */
const definitions = {
  catalog_message: catalogMessage,
  product,
  product_list: productList,
  catalog_link: catalogLink,
};

export type MessageKind = keyof typeof definitions;

export type DraftOf<Kind extends MessageKind> = z.infer<(typeof definitions)[Kind]['schema']>;

/** A draft of any kind. Only its own kind's definition knows which: hand it to no other. */
export type MessageDraft = DraftOf<MessageKind>;

export const messageKinds = Object.keys(definitions).filter(isMessageKind);

export function isMessageKind(kind: string): kind is MessageKind {
  return Object.hasOwn(definitions, kind);
}

/** @returns all knowledge of a kind; undefined for one this version does not know, such as in an old row. */
export function definitionOf(kind: MessageKind): KindDefinition<MessageDraft>;
export function definitionOf(kind: string): KindDefinition<MessageDraft> | undefined;
export function definitionOf(kind: string): KindDefinition<MessageDraft> | undefined {
  return isMessageKind(kind) ? definitions[kind] : undefined;
}
