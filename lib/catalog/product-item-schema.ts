import * as z from 'zod';

const retailerIdCharactersMax = 256;

/** What a message cannot do without, in the words of Meta's `fields` parameter. */
export const basicItemFields = [
  'id',
  'retailer_id',
  'name',
  'description',
  'brand',
  'price',
  'sale_price',
  'currency',
  'availability',
  'visibility',
  'review_status',
  'image_url',
  'url',
] as const;

/** What else is asked, and kept as it comes. */
export const detailFields = [
  'category',
  'condition',
  'inventory',
  'additional_image_urls',
  'retailer_product_group_id',
  'capability_to_review_status',
  'review_rejection_reasons',
  'errors',
  'image_fetch_status',
  'sale_price_start_date',
  'sale_price_end_date',
  'origin_country',
  'wa_compliance_category',
] as const;

const text = z.string().catch('');
const optionalText = z.string().nullable().default(null).catch(null);

const itemSchema = z.looseObject({
  id: z.string().min(1),
  retailer_id: z.string().min(1).max(retailerIdCharactersMax),
  name: z.string().trim().min(1),
  description: text,
  brand: text,
  price: optionalText,
  sale_price: optionalText,
  currency: optionalText,
  availability: text,
  visibility: text,
  review_status: text,
  image_url: optionalText,
  url: optionalText,
});

/**
 * An item of `GET /{catalog}/products` (Meta, Graph API `ProductItem`, September 2026). Only what a message cannot do
 * without is required; a word that is new to us is kept as it came.
 */
export const productItemSchema = itemSchema.transform(
  (item): ProductItem => ({ ...item, details: detailsOf(item) }),
);

export type ProductItem = z.output<typeof itemSchema> & { details?: Record<string, unknown> };

function detailsOf(item: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    detailFields.filter((field) => item[field] !== undefined).map((field) => [field, item[field]]),
  );
}
