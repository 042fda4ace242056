import type { Refusal } from '@/lib/sandbox/graph/refusal';
import type { SandboxSettings } from '@/lib/sandbox/settings';
import { ok, type Result } from '@/lib/values/result';
import type { FieldRule } from './field-rules';

/**
 * Products a message names: all that are `required` must be in the catalog, and one of those `listed`; of these the
 * others are left out. A `catalogId` of null is the catalog of the account.
 */
export type ProductDemand = { catalogId: string | null; required: string[]; listed: string[] };

/** Meta's rules for one type of message. Paths start at the type's own object. */
export type ContentRules = {
  /** Gets the content as it came, because one field may decide which others stand beside it. */
  fields: (content: unknown) => readonly FieldRule[];
  /** Called once the fields hold: what no field says alone, and the products the message needs, or null. */
  demand: (content: unknown, settings: SandboxSettings) => Result<ProductDemand | null, Refusal>;
  /** Where the content is a list of so many at most, and not an object. */
  itemsMax?: number;
};

/** For messages that need nothing beside their fields. */
export const demandNothing: ContentRules['demand'] = () => ok(null);

/** @returns `fields` as they stand under `place` */
export function under(place: string, fields: readonly FieldRule[]): FieldRule[] {
  return fields.map((field) => ({ ...field, path: `${place}.${field.path}` }));
}

/** Of an object whose type is not known, only that is said: what belongs beside it depends on the type. */
export function openUnless(known: boolean): { open?: true } {
  return known ? {} : { open: true };
}
