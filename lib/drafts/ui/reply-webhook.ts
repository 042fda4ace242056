import type { CartLine } from '@/components/whatsapp/shop/cart';
import type { CustomerReply } from '@/lib/messages/customer-replies';
import { minorDigits } from '@/lib/values/money';

type Parties = {
  /** Digits of the customer's number; null where the message goes to a user id. */
  customerDigits: string | null;
  businessDigits: string;
  catalogId: string;
};

/**
 * What Meta would tell the business of an answer: one entry of `messages` in its webhook, without ids that only Meta can
 * give. Prices are numbers in major units, as the customer saw them, and there is no total (Meta, "Receive responses",
 * 2026).
 */
export function replyWebhook(reply: CustomerReply, parties: Parties): Record<string, unknown> {
  const { customerDigits, businessDigits, catalogId } = parties;
  const common = {
    ...(customerDigits === null ? {} : { from: customerDigits }),
    id: 'wamid.…',
    timestamp: String(Math.floor(reply.at / 1000)),
  };
  if (reply.what === 'order') {
    const { lines, note } = reply.order;
    const order = { catalog_id: catalogId, text: note, product_items: lines.map(toItem) };
    return { ...common, type: 'order', order };
  }
  const referred_product = { catalog_id: catalogId, product_retailer_id: reply.about };
  return {
    ...(reply.about === null ? {} : { context: { from: businessDigits, id: 'wamid.…', referred_product } }),
    ...common,
    type: 'text',
    text: { body: reply.text },
  };
}

function toItem({ product, quantity }: CartLine) {
  const { amountMinor, currency } = product.salePrice ??
    product.price ?? { amountMinor: null, currency: null };
  const digits = currency === null ? null : minorDigits(currency);
  return {
    product_retailer_id: product.retailerId,
    quantity,
    ...(amountMinor === null || digits === null ? {} : { item_price: amountMinor / 10 ** digits, currency }),
  };
}
