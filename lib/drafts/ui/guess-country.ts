/** Where a person who reads this language most likely dials from; the browser's own region comes first. */
export function guessCountry(locale: string): string {
  const region = typeof navigator === 'undefined' ? undefined : new Intl.Locale(navigator.language).region;
  return region ?? (locale === 'fr' ? 'FR' : 'US');
}
