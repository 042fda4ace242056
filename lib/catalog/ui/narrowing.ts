import { availabilities, type ProductAvailability } from '@/lib/values/product';
import { type Standing, standings } from '@/lib/values/sendability';

/** From one price to another, both included, in minor units of `currency`; null is open. */
export type PriceRange = { currency: string; min: number | null; max: number | null };

/** What a person narrows a list of products to; empty and null let everything through. */
export type Narrowing = {
  availability: readonly ProductAvailability[];
  /** Id of a product set. */
  set: string | null;
  price: PriceRange | null;
  standing: Standing | null;
};

export const noNarrowing: Narrowing = { availability: [], set: null, price: null, standing: null };

export function isNarrowed({ availability, set, price, standing }: Narrowing): boolean {
  return availability.length > 0 || set !== null || price !== null || standing !== null;
}

/** Adds a narrowing to an address, by the names that `GET /api/desk/products` knows too. */
export function writeNarrowing(search: URLSearchParams, narrowing: Narrowing): void {
  const { availability, set, price, standing } = narrowing;
  for (const one of availability) search.append('availability', one);
  if (set !== null) search.set('set', set);
  if (price !== null) {
    search.set('currency', price.currency);
    if (price.min !== null) search.set('priceMin', String(price.min));
    if (price.max !== null) search.set('priceMax', String(price.max));
  }
  if (standing !== null) search.set('standing', standing);
}

/** @returns the narrowing an address says; what is none is left out. */
export function readNarrowing(search: URLSearchParams): Narrowing {
  const asked = search.getAll('availability');
  return {
    availability: availabilities.filter((known) => asked.includes(known)),
    set: search.get('set') || null,
    price: readPrice(search),
    standing: standings.find((known) => known === search.get('standing')) ?? null,
  };
}

function readPrice(search: URLSearchParams): PriceRange | null {
  const currency = search.get('currency') ?? '';
  const [min, max] = [readMinor(search.get('priceMin')), readMinor(search.get('priceMax'))];
  return /^[A-Z]{3}$/.test(currency) && (min !== null || max !== null) ? { currency, min, max } : null;
}

function readMinor(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
