import * as z from 'zod';
import { interactiveWire } from '@/lib/sandbox/rules/interactive-types';
import { textWire } from '@/lib/sandbox/rules/text';
import type { PhoneProduct, PhoneProducts } from './phone-products';

/** A product that a message names: as the catalog has it now, or null where it no longer shows it. */
export type NamedProduct = { retailerId: string; now: PhoneProduct | null };

export type PhoneContent =
  /** `about` is the product that a question is about. */
  | { kind: 'text'; body: string; previewUrl: boolean; about: NamedProduct | null }
  | { kind: 'catalog_message'; body: string; footer: string | null; thumbnail: PhoneProduct | null }
  | { kind: 'product'; body: string | null; footer: string | null; product: NamedProduct }
  | {
      kind: 'product_list';
      header: string;
      body: string;
      footer: string | null;
      sections: { title: string | null; products: NamedProduct[] }[];
    }
  | { kind: 'order'; lines: OrderLine[]; note: string };

/** `product` is at the price of then, whatever has become of it. */
type OrderLine = NamedProduct & { product: PhoneProduct; quantity: number };

const contextWire = z.object({ referred_product: z.object({ product_retailer_id: z.string() }) });
const orderWire = z.object({
  text: z.string(),
  product_items: z.array(
    z.object({
      product_retailer_id: z.string(),
      quantity: z.int(),
      item_price: z.number(),
      currency: z.string(),
    }),
  ),
});

const wireSchema = z.union([
  z.object({ interactive: interactiveWire }).transform(({ interactive }) => interactive),
  z.object({ order: orderWire }).transform(({ order }) => ({ type: 'order' as const, order })),
  z.object({ text: textWire, context: contextWire.nullish().catch(null) }).transform(({ text, context }) => ({
    type: 'text' as const,
    text,
    about: context?.referred_product.product_retailer_id ?? null,
  })),
]);

export type WireContent = z.output<typeof wireSchema>;

/** @returns the part of a stored message that says something, null for a type that this phone does not draw */
export function readWireContent(message: Record<string, unknown>): WireContent | null {
  return wireSchema.safeParse(message).data ?? null;
}

/** @returns the ids of the products that a message names */
export function namedProducts(content: WireContent): string[] {
  switch (content.type) {
    case 'text':
      return [content.about ?? []].flat();
    case 'catalog_message':
      return [content.action.parameters?.thumbnail_product_retailer_id ?? []].flat();
    case 'product':
      return [content.action.product_retailer_id];
    case 'product_list':
      return content.action.sections.flatMap(({ product_items }) =>
        product_items.map((item) => item.product_retailer_id),
      );
    case 'order':
      return content.order.product_items.map((item) => item.product_retailer_id);
  }
}

/** @param dropped ids that were not in the catalog when the message was accepted: the customer never sees them */
export function toPhoneContent(
  content: WireContent,
  dropped: readonly string[],
  products: PhoneProducts,
): PhoneContent {
  const name = (retailerId: string) => ({ retailerId, now: products.find(retailerId) });
  switch (content.type) {
    case 'text': {
      const { text, about } = content;
      const said = { body: text.body, previewUrl: text.preview_url ?? false };
      return { kind: 'text', ...said, about: about === null ? null : name(about) };
    }
    case 'catalog_message': {
      const id = content.action.parameters?.thumbnail_product_retailer_id;
      const thumbnail = id === undefined ? products.first : products.find(id);
      return { kind: content.type, ...texts(content), body: content.body.text, thumbnail };
    }
    case 'product':
      return { kind: content.type, ...texts(content), product: name(content.action.product_retailer_id) };
    case 'product_list':
      return {
        kind: content.type,
        ...texts(content),
        header: content.header.text,
        body: content.body.text,
        sections: shownSections(content.action.sections, dropped, name),
      };
    case 'order':
      return {
        kind: content.type,
        lines: content.order.product_items.map((item) => ({
          ...name(item.product_retailer_id),
          product: products.asOrdered(item.product_retailer_id, item.item_price, item.currency),
          quantity: item.quantity,
        })),
        note: content.order.text,
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
function shownSections(
  sections: WireSection[],
  dropped: readonly string[],
  name: (retailerId: string) => NamedProduct,
) {
  return sections.flatMap(({ title, product_items }) => {
    const ids = product_items.map((item) => item.product_retailer_id).filter((id) => !dropped.includes(id));
    return ids.length === 0 ? [] : [{ title: title ?? null, products: ids.map(name) }];
  });
}
