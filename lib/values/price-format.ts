import { minorDigits } from './money';
import type { ProductPrice } from './product';

/**
 * Writes a price in the reader's language; where the amount is not known for sure, Meta's own words stand.
 * @param locale BCP 47 tag. @param currencyDisplay symbol by default; `code` writes EUR.
 */
export function formatPrice(
  price: ProductPrice,
  locale: string,
  currencyDisplay: 'symbol' | 'code' = 'symbol',
): string {
  if (price.amountMinor === null || price.currency === null) return price.display;
  try {
    const digits = minorDigits(price.currency) ?? 2;
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: price.currency,
      currencyDisplay,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(price.amountMinor / 10 ** digits);
  } catch {
    // Intl throws on a currency that is not three letters; Meta's display text needs none.
    return price.display;
  }
}
