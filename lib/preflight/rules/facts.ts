import type { Commerce } from '@/lib/accounts/number-condition';
import type { CustomerServiceWindow } from '@/lib/contacts/customer-service-window';
import type { Obstacle } from '@/lib/values/sendability';

/** A product as the rules see it. One that the catalog never had is `gone` under its id. */
export type ProductFacts = {
  retailerId: string;
  name: string;
  /** Why Meta would not show it, the weightiest first. */
  obstacles: readonly Obstacle[];
  isSoldOut: boolean;
  /** ISO 4217, null where no price is known. */
  currency: string | null;
};

/** When the whole catalog was last read (ISO 8601), whether it is being read, and whether that has failed since. */
type CatalogReading = { lastReadAt: string | null; isUnderWay: boolean; hasFailed: boolean };

/** What the desk knows of a number that sends, and of products in its catalog. Plain JSON; times in ISO 8601. */
export type NumberFacts = {
  catalogId: string | null;
  isHeld: boolean;
  /** Until when at least it is slowed down. */
  slowedUntil: string | null;
  commerce: Commerce | null;
  reading: CatalogReading;
  /** One entry for each product that was asked for; a product without entry is not known yet. */
  products: readonly ProductFacts[];
};

/** A product a draft names, and as what. */
export type NamedProduct = { retailerId: string; as: 'listed' | 'single' | 'thumbnail' };

/** What a draft is, as far as the rules ask. */
export type DraftOutline = {
  window: 'free_form' | 'any_time';
  /** A text with a link asks nothing of the catalog when it is sent. */
  isText: boolean;
  problemCount: number;
  named: readonly NamedProduct[];
};

/** Everything a verdict follows from. `window` is the recipient's, null while nobody is chosen. */
export type PreflightFacts = {
  draft: DraftOutline;
  window: CustomerServiceWindow | null;
  number: NumberFacts;
  now: Date;
};
