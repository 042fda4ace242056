import * as z from 'zod';
import { listedStatuses } from './listed-status';
import { readPeriod } from './period';
import { readProductKey } from './product-key';

/** A query parameter given once or several times. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.union([z.array(item), item.transform((one) => [one])]).default([]);
}

/** The filters of the history as an address carries them, for the routes that read it. */
export const filtersQuerySchema = z
  .object({
    status: listOf(z.enum(listedStatuses)),
    kind: listOf(z.string().max(64)),
    sender: listOf(z.uuid()),
    period: z.string().max(40).optional(),
    contact: z.uuid().optional(),
    product: z.string().max(300).optional(),
  })
  .refine(({ period }) => period === undefined || readPeriod(period) !== null)
  .refine(({ product }) => product === undefined || readProductKey(product) !== null);

/** @returns what such a query asks of `listMessages` and `countMessages`. */
export function filtersOfQuery(query: z.output<typeof filtersQuerySchema>) {
  return {
    statuses: query.status,
    kinds: query.kind,
    senders: query.sender,
    period: query.period ?? null,
    contactId: query.contact ?? null,
    product: query.product === undefined ? null : readProductKey(query.product),
  };
}
