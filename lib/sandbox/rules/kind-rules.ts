import type { Refusal } from '@/lib/sandbox/graph/refusal';
import type { SandboxSettings } from '@/lib/sandbox/settings';
import type { Result } from '@/lib/values/result';
import type { FieldRule } from './field-rules';

/** Products a message names. `enough` says whether one of them in the catalog will do, or all must be there. */
export type ProductDemand = { catalogId: string | null; retailerIds: string[]; enough: 'one' | 'all' };

/** Meta's rules for one type of interactive message. */
export type InteractiveRules = {
  fields: readonly FieldRule[];
  /** Called once the fields hold: what no field says alone, and the products the message needs. */
  demand: (interactive: unknown, settings: SandboxSettings) => Result<ProductDemand, Refusal>;
};
