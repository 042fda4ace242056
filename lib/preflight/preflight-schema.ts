import * as z from 'zod';

/** A message names 30 products at most: of a draft that names more than this the rest is not looked at. */
export const checkedProductsMax = 50;

/** The query of `GET /api/desk/preflight`: a number that sends, and the products a draft names. */
export const numberFactsQuerySchema = z.object({
  phoneNumberId: z.string().max(64),
  ids: z
    .union([z.string(), z.array(z.string()).max(checkedProductsMax)])
    .transform((ids) => [ids].flat())
    .default([]),
});
export type NumberFactsQuery = z.output<typeof numberFactsQuerySchema>;
