/** What is recognised when it changes; the first three are the product's coming and going, which have no value. */
export const productChangeFields = [
  'appeared',
  'vanished',
  'returned',
  'name',
  'price',
  'sale_price',
  'availability',
  'visibility',
  'review_status',
  'picture',
] as const;
export type ProductChangeField = (typeof productChangeFields)[number];
