import type { ProductState } from '@/components/whatsapp/product-state';
import type { PhoneProduct } from '@/lib/sandbox/phone/phone-products';

/** What the bubbles draw of a product; its picture is named by its address. */
export function productState(product: PhoneProduct | null): ProductState {
  if (product === null) return 'missing';
  const { pictureUrl, ...rest } = product;
  return { ...rest, visibility: 'published', reviewStatus: 'approved', pictureId: pictureUrl };
}
