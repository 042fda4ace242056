import type { ResolvedProduct } from '@/lib/messages/definition-ui';
import { formatPrice } from '@/lib/values/price-format';
import type { ProductPrice } from '@/lib/values/product';
import { isSoldOut } from '@/lib/values/sendability';

/** What may become of a product after a message named it. */
export type ProductTurn = 'soldOut' | 'newPrice' | 'deleted';

/** What may become of everything else: the shop, or the app the customer has. */
export type ShopTurn = 'catalogHidden' | 'cartOff' | 'appTooOld';

export type Turn = { what: ShopTurn } | { what: ProductTurn; retailerId: string };

/** What the preview takes to have happened; nothing at first. */
export type WhatIf = readonly Turn[];

/** A new price is a tenth higher: near enough to be believed, and never the same. */
const priceFactor = 1.1;

/** @returns whether `turn` is taken to have happened */
export function isTaken(whatIf: WhatIf, turn: Turn): boolean {
  return whatIf.some((taken) => isSame(taken, turn));
}

/** @returns with `turn` where it was not, without it where it was */
export function switchTurn(whatIf: WhatIf, turn: Turn): WhatIf {
  return isTaken(whatIf, turn) ? whatIf.filter((taken) => !isSame(taken, turn)) : [...whatIf, turn];
}

/** @returns what may become of a product; nothing of one that is not there, no second time what it is already */
export function possibleTurns(product: ResolvedProduct): ProductTurn[] {
  if (typeof product === 'string') return [];
  const turns: (ProductTurn | null)[] = [
    isSoldOut(product) ? null : 'soldOut',
    isKnown(product.price) ? 'newPrice' : null,
    'deleted',
  ];
  return turns.filter((turn) => turn !== null);
}

/** @returns what a product is once all of it has happened to it; the very same one when nothing has */
export function afterTurns(retailerId: string, product: ResolvedProduct, whatIf: WhatIf): ResolvedProduct {
  const happens = (what: ProductTurn) => isTaken(whatIf, { what, retailerId });
  if (typeof product === 'string') return product;
  if (happens('deleted')) return 'missing';
  const priced = happens('newPrice')
    ? { ...product, price: raised(product.price), salePrice: raised(product.salePrice) }
    : product;
  return happens('soldOut') ? { ...priced, availability: 'out of stock' } : priced;
}

function isSame(one: Turn, other: Turn): boolean {
  return one.what === other.what && retailerIdOf(one) === retailerIdOf(other);
}

function retailerIdOf(turn: Turn): string | null {
  return 'retailerId' in turn ? turn.retailerId : null;
}

function isKnown(price: ProductPrice | null): boolean {
  return price !== null && price.amountMinor !== null && price.currency !== null;
}

/** A price that is known by Meta's words alone cannot be counted with, and stays. */
function raised(price: ProductPrice | null): ProductPrice | null {
  if (price?.amountMinor == null) return price;
  const amountMinor = Math.max(price.amountMinor + 1, Math.round(price.amountMinor * priceFactor));
  const next = { ...price, amountMinor };
  return { ...next, display: formatPrice(next, 'en') };
}
