import * as z from 'zod';
import { parseMetaJson } from '@/lib/platform/graph/parse-json';
import { fail, ok, type Result } from '@/lib/values/result';

/** Meta counts time in seconds; beyond the year 9999 it is something else. */
export const metaSecondsMax = 253_402_300_799;

const deliverySchema = z.object({ entry: z.array(z.unknown()) });

const entrySchema = z.object({
  id: z.coerce.string().catch(''),
  time: z.number().max(metaSecondsMax).optional().catch(undefined),
  changes: z.array(z.unknown()).catch([]),
});

const changeSchema = z.object({ field: z.string(), value: z.unknown() });

/** One change of a delivery. `position` tells where it stood, so that applying it again gives the same ids. */
export type Change = {
  position: string;
  wabaId: string;
  field: string;
  value: unknown;
  entryTime: number | null;
};

/** Takes a stored delivery apart, leniently: what is not an entry or a change is named in `misshapen`, its neighbors go on. */
export function parseDelivery(
  body: Uint8Array,
): Result<{ changes: Change[]; misshapen: string[] }, { code: 'not_json' | 'not_a_delivery' }> {
  const json = parseMetaJson(Buffer.from(body).toString('utf8'));
  if (json === undefined) return fail({ code: 'not_json' });
  const delivery = deliverySchema.safeParse(json);
  if (!delivery.success) return fail({ code: 'not_a_delivery' });
  const changes: Change[] = [];
  const misshapen: string[] = [];
  delivery.data.entry.forEach((rawEntry, entryIndex) => {
    const entry = entrySchema.safeParse(rawEntry);
    if (!entry.success) misshapen.push(String(entryIndex));
    entry.data?.changes.forEach((raw, changeIndex) => {
      const position = `${entryIndex}.${changeIndex}`;
      const change = changeSchema.safeParse(raw);
      if (!change.success) misshapen.push(position);
      else
        changes.push({
          position,
          wabaId: entry.data.id,
          ...change.data,
          entryTime: entry.data.time ?? null,
        });
    });
  });
  return ok({ changes, misshapen });
}
