import { availabilities, type Product, type ProductPrice } from '@/lib/values/product';
import type { products } from './tables';

const reviewStatuses = ['approved', 'pending', 'rejected', 'outdated'] as const;

/**
 * A row as the desk shows it. An availability that is new to us reads as pending, every visibility but `published` as
 * hidden, a review state that is new to us as none.
 */
export function toProduct(row: Omit<typeof products.$inferSelect, 'searchText' | 'details'>): Product {
  return {
    retailerId: row.retailerId,
    name: row.name,
    description: row.description,
    brand: row.brand,
    price: toPrice(row.priceDisplay, row.priceMinor, row.currency),
    salePrice: toPrice(row.salePriceDisplay, row.salePriceMinor, row.currency),
    availability: availabilities.find((known) => known === row.availability) ?? 'pending',
    visibility: ['published', ''].includes(row.visibility) ? 'published' : 'hidden',
    reviewStatus: reviewStatuses.find((known) => known === row.reviewStatus) ?? '',
    pictureId: row.pictureHash,
  };
}

function toPrice(
  display: string | null,
  amountMinor: number | null,
  currency: string | null,
): ProductPrice | null {
  return display === null || display === '' ? null : { display, amountMinor, currency };
}
