import { obstaclesOf } from '@/lib/values/sendability';
import type { ResolvedProduct } from './definition-ui';

/** What customers see of a product: one that is hidden, or not through its review, is missing to them. */
export function seenProduct(product: ResolvedProduct): ResolvedProduct {
  if (typeof product === 'string') return product;
  return obstaclesOf({ ...product, isListed: true, hasPicture: true }).length > 0 ? 'missing' : product;
}
