import type { products } from '@/lib/sandbox/tables';

type Item = Pick<typeof products.$inferSelect, 'reviewStatus' | 'picture'>;

// Meta, catalog, fetching the errors of items, read November 2026.
const notApproved = {
  error_type: 'PRODUCT_NOT_APPROVED',
  error_priority: 'HIGH',
  title: 'Item not approved',
  description: 'This item goes against the commerce policy and cannot be shown in messages.',
};
const noPicture = {
  error_type: 'INVALID_IMAGES',
  error_priority: 'HIGH',
  title: 'Missing or invalid images',
  description: 'This item has no image that can be displayed.',
};

/** What Meta has against an item; undefined, which leaves the field out, where that is nothing. */
export function itemErrors({ reviewStatus, picture }: Item): object[] | undefined {
  const errors = [
    ...(reviewStatus === 'rejected' ? [notApproved] : []),
    ...(picture === null ? [noPicture] : []),
  ];
  return errors.length > 0 ? errors : undefined;
}
