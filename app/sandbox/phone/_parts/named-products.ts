import type { NamedProduct } from '@/lib/sandbox/phone/phone-content';
import type { ShownThread } from './read-shown-thread';

/** @returns the products of a thread's messages as they are now */
export function namedProducts(thread: ShownThread | undefined): NamedProduct[] {
  return (thread?.messages ?? []).flatMap(({ content }) => {
    switch (content?.kind) {
      case 'text':
        return content.about ?? [];
      case 'catalog_message':
        return content.thumbnail ? { retailerId: content.thumbnail.retailerId, now: content.thumbnail } : [];
      case 'product':
        return content.product;
      case 'product_list':
        return content.sections.flatMap(({ products }) => products);
      case 'order':
        return content.lines;
      default:
        return [];
    }
  });
}
