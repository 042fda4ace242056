import type { FoundContact } from '@/lib/history/find-contacts';
import type { FoundProduct } from '@/lib/history/find-named-products';
import type { ListedMessage } from '@/lib/history/listed-message';
import type { FoundInHistory } from '@/lib/history/search-history';

/** One thing the search leads to. `text` is what it is called. */
export type Found = { id: string; text: string } & (
  | { sort: 'message'; message: ListedMessage }
  | { sort: 'customer'; contact: FoundContact }
  | { sort: 'product'; found: FoundProduct }
);

/** @returns all that was found, sort by sort. */
export function foundItems({ messages, contacts, products }: FoundInHistory): Found[] {
  return [
    ...messages.map((message): Found => {
      const { title } = message.summary;
      return { sort: 'message', id: message.id, text: title || message.recipient.masked, message };
    }),
    ...contacts.map((contact): Found => {
      const text = contact.name || contact.masked;
      return { sort: 'customer', id: contact.contactId, text, contact };
    }),
    ...products.map((found): Found => {
      const { retailerId, name } = found.product;
      return {
        sort: 'product',
        id: `${found.catalogId}:${retailerId}`,
        text: `${retailerId} ${name}`,
        found,
      };
    }),
  ];
}
