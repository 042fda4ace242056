/** A product by its catalog and the seller's id. */
export type ProductKey = { catalogId: string; retailerId: string };

/** @returns the product as an address names it. A catalog's id is Meta's and has no colon; a seller's may. */
export function productText({ catalogId, retailerId }: ProductKey): string {
  return `${catalogId}:${retailerId}`;
}

/** @returns the product an address names, or null for what is none. */
export function readProductKey(text: string): ProductKey | null {
  const [, catalogId = '', retailerId = ''] = /^([^:]{1,64}):(.{1,200})$/su.exec(text) ?? [];
  return catalogId === '' ? null : { catalogId, retailerId };
}
