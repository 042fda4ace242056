/** Meta's availabilities of a catalog item (Graph API `ProductItem.availability`, read 2026-11). */
export const availabilities = [
  'in stock',
  'out of stock',
  'preorder',
  'available for order',
  'discontinued',
  'pending',
  'mark_as_sold',
] as const;
export type ProductAvailability = (typeof availabilities)[number];

/**
 * A price as Meta gives it: a localised display string, plus the amount only where string and currency leave one
 * reading. `amountMinor` is in minor units of the ISO 4217 `currency`.
 */
export type ProductPrice = { display: string; amountMinor: number | null; currency: string | null };

/** A catalog item as the desk shows it: in the picker, the preview, and frozen beside a sent message. */
export type Product = {
  /** The seller's id, the one messages name ("content id" in Commerce Manager). */
  retailerId: string;
  name: string;
  description: string;
  brand: string;
  price: ProductPrice | null;
  salePrice: ProductPrice | null;
  availability: ProductAvailability;
  visibility: 'published' | 'hidden';
  reviewStatus: 'approved' | 'pending' | 'rejected' | 'outdated' | '';
  /** Id under `/api/pictures/`, or null when the item has no usable picture. */
  pictureId: string | null;
};
