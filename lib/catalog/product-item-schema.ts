import * as z from 'zod';

const retailerIdCharactersMax = 256;

/** What the walk asks Meta for, in the words of its `fields` parameter. */
export const productItemFields =
  'id,retailer_id,name,description,brand,price,sale_price,currency,availability,visibility,review_status,image_url,url';

const text = z.string().catch('');
const optionalText = z.string().nullable().default(null).catch(null);

/**
 * An item of `GET /{catalog}/products` (Meta, Graph API `ProductItem`, September 2026). Only what a message cannot do
 * without is required; a word that is new to us is kept as it came.
 */
export const productItemSchema = z.object({
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

export type ProductItem = z.output<typeof productItemSchema>;
