import type { ProductAvailability } from '@/lib/values/product';
import { isSoldOut } from '@/lib/values/sendability';

/** What of an item the phone's page can play with, prices in minor units. */
export type ItemState = {
  availability: ProductAvailability;
  priceMinor: number;
  salePriceMinor: number | null;
  gone: boolean;
};

/** What is done to an item, against what it was. */
export type ItemPlay = { soldOut: boolean; repriced: boolean; gone: boolean };

/** @returns the item as `play` makes it */
export function playItem(was: ItemState, { soldOut, repriced, gone }: ItemPlay): ItemState {
  const availability = soldOut === isSoldOut(was) ? was.availability : soldOut ? 'out of stock' : 'in stock';
  if (!repriced) return { ...was, availability, gone };
  const { priceMinor, salePriceMinor } = was;
  return {
    availability,
    gone,
    priceMinor: raise(priceMinor),
    salePriceMinor: salePriceMinor === null ? null : raise(salePriceMinor),
  };
}

/** @returns what was done to an item that is `now` */
export function readPlay(was: ItemState, now: ItemState): ItemPlay {
  const repriced = now.priceMinor !== was.priceMinor || now.salePriceMinor !== was.salePriceMinor;
  return { soldOut: isSoldOut(now), repriced, gone: now.gone };
}

/** @returns whether the two differ in anything that can be played with */
export function isSameState(one: ItemState, other: ItemState): boolean {
  const { repriced } = readPlay(one, other);
  return !repriced && one.availability === other.availability && one.gone === other.gone;
}

/** A tenth dearer, and never the same. */
function raise(minor: number): number {
  return minor + Math.ceil(minor / 10);
}
