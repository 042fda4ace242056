import type { ProductState } from '@/components/whatsapp/product-state';
import type { PhoneProduct } from '@/lib/sandbox/phone/phone-products';
import type { Product } from '@/lib/values/product';

/** What the bubbles draw of a product; its picture is named by its address. */
export function drawnProduct({ pictureUrl, ...rest }: PhoneProduct): Product {
  return { ...rest, visibility: 'published', reviewStatus: 'approved', pictureId: pictureUrl };
}

/** The same of one that the catalog may not show any more. */
export function productState(product: PhoneProduct | null): ProductState {
  return product === null ? 'missing' : drawnProduct(product);
}
