const knownCurrencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** ISO 4217, list one; every other currency has two digits. */
const unusualMinorDigits: ReadonlyMap<string, number> = new Map([
  ...withDigits(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...withDigits(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...withDigits(4, 'CLF UYW'),
]);

/** As many digits behind a mark may be a fraction, or the last group of a whole number. */
const groupDigits = 3;
const displayCharactersMax = 100;

/** Formatters of Intl are dear, and a catalog has few currencies. */
const signsOfCurrency = new Map<string, ReadonlySet<string>>();

/** A reading that is possible, but whose amount is no whole number of minor units. */
const inexpressible = Symbol('inexpressible');

/**
 * The amount a display price of Meta's stands for. Meta gives prices as text in a language it does not name
 * (Meta, Graph API `ProductItem.price`, September 2026), so an amount comes out only where the text can be read in one
 * way: "€14.90", "14,90 €", "1.234,50". "€1.500" may be one and a half or fifteen hundred, and is left alone.
 *
 * @param currency ISO 4217 code
 * @returns minor units of `currency`, or null when in doubt
 */
export function parseDisplayPrice(display: string, currency: string | null): number | null {
  if (currency === null || display.length > displayCharactersMax) return null;
  const digits = minorDigits(currency);
  const match = /^(\D*?)(\d(?:[\d.,\s'’]*\d)?)(\D*)$/u.exec(display.replace(/\p{Cf}/gu, ''));
  if (digits === null || !match) return null;
  const [, before = '', number = '', after = ''] = match;
  if (!namesOnly(before, currency) || !namesOnly(after, currency)) return null;
  const readings = [
    readWhole(number, digits),
    ...['.', ','].map((mark) => readDecimal(number, mark, digits)),
  ];
  const possible = readings.filter((reading) => reading !== null);
  const [only] = possible;
  return possible.length === 1 && typeof only === 'number' && Number.isSafeInteger(only) ? only : null;
}

/**
 * @returns how many digits the minor unit of `currency` has by ISO 4217, or null when there is no such currency. Not
 * taken from Intl: its data calls HUF and IDR whole in one release and not in another, a factor of 100.
 */
export function minorDigits(currency: string): number | null {
  if (!knownCurrencies.has(currency)) return null;
  return unusualMinorDigits.get(currency) ?? 2;
}

/** Nothing but this currency's own signs beside the number: no "from", no minus, no second amount, no other currency. */
function namesOnly(text: string, currency: string): boolean {
  const signs = signsOfCurrency.get(currency) ?? currencySigns(currency);
  signsOfCurrency.set(currency, signs);
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => signs.has(bareSign(word)));
}

function currencySigns(currency: string): ReadonlySet<string> {
  const locales = ['en-US', 'en-GB', 'fr-FR'];
  const displays = ['code', 'symbol', 'narrowSymbol'] as const;
  const signs = locales.flatMap((locale) =>
    displays.map((currencyDisplay) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
        .formatToParts(0)
        .filter((part) => part.type === 'currency')
        .map((part) => bareSign(part.value))
        .join(''),
    ),
  );
  return new Set(signs);
}

/** Without the full stop of an abbreviation ("kr."), in small letters. */
function bareSign(word: string): string {
  return word.replace(/\.$/, '').toLowerCase();
}

function readWhole(number: string, digits: number): number | null {
  const whole = readGrouped(number);
  return whole === null ? null : whole * 10 ** digits;
}

function readDecimal(number: string, mark: string, digits: number): number | typeof inexpressible | null {
  const [whole = '', fraction, ...more] = number.split(mark);
  if (digits === 0 || fraction === undefined || more.length > 0 || !/^\d+$/.test(fraction)) return null;
  const amount = readGrouped(whole);
  if (amount === null || fraction.length > Math.max(digits, groupDigits)) return null;
  if (fraction.length > digits) return inexpressible;
  return amount * 10 ** digits + Number(fraction.padEnd(digits, '0'));
}

/** Digits alone, or in groups of three behind one kind of mark, or in the Indian way (1,00,000). */
function readGrouped(text: string): number | null {
  const marks = new Set(text.replace(/\s/g, ' ').replace(/’/g, "'").match(/\D/g));
  if (marks.size > 1) return null;
  const even = /^(\d+|[1-9]\d{0,2}(\D\d{3})+)$/.test(text);
  const indian = /^[1-9]\d?(,\d{2})+,\d{3}$/.test(text);
  return even || indian ? Number(text.replace(/\D/g, '')) : null;
}

function withDigits(digits: number, currencies: string): [string, number][] {
  return currencies.split(' ').map((currency) => [currency, digits]);
}
