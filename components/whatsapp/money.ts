import { minorDigits } from '@/lib/values/money';
import { formatPrice } from '@/lib/values/price-format';
import type { ProductPrice } from '@/lib/values/product';
import type { WhatsAppLanguage } from './look';

/** WhatsApp writes the currency's code in these, its symbol elsewhere (web client, August 2026; phones are taken to agree). */
const codeLanguages: readonly WhatsAppLanguage[] = ['es', 'pt-BR'];

/**
 * Writes an amount in the language of the customer's phone: prices, sums, savings.
 * @param amountMinor in minor units of the ISO 4217 `currency`
 */
export function formatMoney(amountMinor: number, currency: string, language: WhatsAppLanguage): string {
  const display = `${currency} ${amountMinor / 10 ** (minorDigits(currency) ?? 2)}`;
  return displayPrice({ display, amountMinor, currency }, language);
}

/** @returns the price in the language of the customer's phone; Meta's own words where its amount is not sure. */
export function displayPrice(price: ProductPrice, language: WhatsAppLanguage): string {
  return formatPrice(price, language, codeLanguages.includes(language) ? 'code' : 'symbol');
}
