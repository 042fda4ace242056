import * as z from 'zod';
import { interactiveWire } from '@/lib/sandbox/rules/interactive-types';
import { textWire } from '@/lib/sandbox/rules/text';
import type { PhoneProduct } from './phone-products';

/** Products are as the catalog has them now; null where it no longer shows one. */
export type PhoneContent =
  | { kind: 'text'; body: string; previewUrl: boolean }
  | { kind: 'catalog_message'; body: string; footer: string | null; thumbnail: PhoneProduct | null }
  | { kind: 'product'; body: string | null; footer: string | null; product: PhoneProduct | null }
  | {
      kind: 'product_list';
      header: string;
      body: string;
      footer: string | null;
      sections: { title: string | null; products: (PhoneProduct | null)[] }[];
    };

const wireSchema = z.union([
  z.object({ interactive: interactiveWire }).transform(({ interactive }) => interactive),
  z.object({ text: textWire }).transform(({ text }) => ({ type: 'text' as const, text })),
]);

export type WireContent = z.output<typeof wireSchema>;
export type FindProduct = (retailerId: string) => PhoneProduct | null;

/** @returns the part of a stored message that says something, null for a type that this phone does not draw */
export function readWireContent(message: Record<string, unknown>): WireContent | null {
  return wireSchema.safeParse(message).data ?? null;
}

/** @returns the ids of the products that a message names */
export function namedProducts(content: WireContent): string[] {
  switch (content.type) {
    case 'text':
      return [];
    case 'catalog_message':
      return [content.action.parameters?.thumbnail_product_retailer_id ?? []].flat();
    case 'product':
      return [content.action.product_retailer_id];
    case 'product_list':
      return content.action.sections.flatMap(({ product_items }) =>
        product_items.map((item) => item.product_retailer_id),
      );
  }
}

/**
 * @param dropped ids that were not in the catalog when the message was accepted: the customer never sees them
 * @param first the catalog's first product, the picture of a catalog message that names none
 */
export function toPhoneContent(
  content: WireContent,
  dropped: readonly string[],
  find: FindProduct,
  first: PhoneProduct | null,
): PhoneContent {
  switch (content.type) {
    case 'text':
      return { kind: 'text', body: content.text.body, previewUrl: content.text.preview_url ?? false };
    case 'catalog_message': {
      const id = content.action.parameters?.thumbnail_product_retailer_id;
      const thumbnail = id === undefined ? first : find(id);
      return { kind: content.type, ...texts(content), body: content.body.text, thumbnail };
    }
    case 'product':
      return { kind: content.type, ...texts(content), product: find(content.action.product_retailer_id) };
    case 'product_list':
      return {
        kind: content.type,
        ...texts(content),
        header: content.header.text,
        body: content.body.text,
        sections: shownSections(content.action.sections, dropped, find),
      };
  }
}

type Part = { text: string } | null | undefined;

function texts({ body, footer }: { body?: Part; footer?: Part }) {
  return { body: body?.text ?? null, footer: footer?.text ?? null };
}

type WireSection = {
  title?: string | null | undefined;
  product_items: { product_retailer_id: string }[];
};

/** A section of which nothing is left goes too. */
function shownSections(sections: WireSection[], dropped: readonly string[], find: FindProduct) {
  return sections.flatMap(({ title, product_items }) => {
    const ids = product_items.map((item) => item.product_retailer_id).filter((id) => !dropped.includes(id));
    return ids.length === 0 ? [] : [{ title: title ?? null, products: ids.map(find) }];
  });
}
