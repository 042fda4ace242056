import type { ProductPage } from '@/lib/catalog/products-query';
import { type Narrowing, writeNarrowing } from './narrowing';

/**
 * Asks the desk for products. The answer is our own server's, so its shape is taken from the type.
 *
 * @throws when there is no answer, or one that is no success
 */
export async function fetchProducts(
  {
    narrowing,
    ...question
  }: {
    narrowing?: Narrowing;
    catalogId?: string;
    query?: string;
    cursor?: string | null;
    ids?: readonly string[];
  },
  signal: AbortSignal,
): Promise<ProductPage> {
  const search = new URLSearchParams();
  if (narrowing) writeNarrowing(search, narrowing);
  for (const [name, value] of Object.entries(question)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) search.append(name, one);
  }
  const answer = await fetch(`/api/desk/products?${search}`, { signal });
  if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
  return (await answer.json()) as ProductPage;
}
