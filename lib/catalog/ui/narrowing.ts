import type { ProductAvailability } from '@/lib/values/product';
import type { Standing } from '@/lib/values/sendability';

/** What a person narrows a list of products to; empty and null let everything through. */
export type Narrowing = {
  availability: readonly ProductAvailability[];
  /** Id of a product set. */
  set: string | null;
  standing: Standing | null;
};

export const noNarrowing: Narrowing = { availability: [], set: null, standing: null };

export function isNarrowed({ availability, set, standing }: Narrowing): boolean {
  return availability.length > 0 || set !== null || standing !== null;
}
