import * as z from 'zod';
import type { GraphCall } from '@/lib/sandbox/graph/graph-call';
import { type Refusal, refuseParameter } from '@/lib/sandbox/graph/refusal';
import type { products } from '@/lib/sandbox/tables';
import { fail, ok, type Result } from '@/lib/values/result';

const minorMax = 2_000_000_000;

/** A whole number, as JSON or as text. */
function whole(min: number) {
  const text = z.string().regex(/^\d{1,10}$/);
  return z.union([z.int(), text.transform(Number)]).pipe(z.int().min(min).max(minorMax));
}

function text(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !value.includes('\0'), 'is no text');
}

// Meta, product item, read November 2026: prices are whole numbers of minor units.
const changes = {
  name: text(200),
  description: text(9_999),
  brand: text(100),
  category: text(250),
  price: whole(1),
  /** 0 ends a sale. */
  sale_price: whole(0),
  currency: z.string().regex(/^[A-Z]{3}$/),
  availability: z.enum([
    'in stock',
    'out of stock',
    'preorder',
    'available for order',
    'discontinued',
    'pending',
    'mark_as_sold',
  ]),
  visibility: z.enum(['published', 'staging']),
  /** Only the sandbox's own pictures are fetched: the address of one of them. */
  image_url: z.string().max(2_000),
};
const changesSchema = z.strictObject(changes).partial();
const newItemSchema = changesSchema.extend({
  retailer_id: text(100),
  name: changes.name,
  price: changes.price,
  currency: changes.currency,
});

/** The columns that a write sets; what is left out stays. */
export type ItemChanges = Partial<typeof products.$inferInsert>;

/** Reads what a call wants changed about an item, from its body and its query. */
export function readItemChanges(call: GraphCall): Result<ItemChanges, Refusal> {
  const parsed = changesSchema.safeParse(parameters(call));
  return parsed.success ? columns(parsed.data, call.sandbox.baseUrl) : fail(complaint(parsed.error));
}

/** Reads a new item: `retailer_id`, `name`, `price` and `currency` cannot be left out. */
export function readNewItem(call: GraphCall): Result<ItemChanges & { retailerId: string }, Refusal> {
  const parsed = newItemSchema.safeParse(parameters(call));
  if (!parsed.success) return fail(complaint(parsed.error));
  const { retailer_id: retailerId, ...rest } = parsed.data;
  const read = columns(rest, call.sandbox.baseUrl);
  return read.ok ? ok({ ...read.value, retailerId }) : read;
}

function parameters({ query, body }: GraphCall): Record<string, unknown> {
  const { access_token: _, appsecret_proof: __, ...given } = Object.fromEntries(query);
  return { ...given, ...body };
}

function columns(
  { name, description, category, price, sale_price, image_url, ...same }: z.output<typeof changesSchema>,
  baseUrl: string,
): Result<ItemChanges, Refusal> {
  const picture = image_url === undefined ? undefined : readPicture(image_url, baseUrl);
  if (picture === null)
    return fail(refuseParameter('Param image_url must be the address of a picture of the sandbox.'));
  return ok({
    ...Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined)),
    ...(name !== undefined && { names: { en: name, fr: name } }),
    ...(description !== undefined && { descriptions: { en: description, fr: description } }),
    ...(category !== undefined && { productSet: category }),
    ...(price !== undefined && { priceMinor: price }),
    ...(sale_price !== undefined && { salePriceMinor: sale_price === 0 ? null : sale_price }),
    ...(picture !== undefined && { picture }),
  });
}

function readPicture(address: string, baseUrl: string): string | null {
  const folder = `${baseUrl}/pictures/`;
  const name = address.startsWith(folder) ? address.slice(folder.length) : '';
  return /^[a-z0-9-]+\.png$/.test(name) ? name : null;
}

function complaint(error: z.ZodError): Refusal {
  const [issue] = error.issues;
  const name = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  const wrong = issue?.code === 'unrecognized_keys' ? 'is unknown' : 'is missing or not valid';
  return refuseParameter(`Param ${String(name)} ${wrong}.`);
}
