/** The languages of the desk. */
export const locales = ['en', 'fr'] as const;
export type Locale = (typeof locales)[number];

function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/**
 * The language a request is answered in: what the person chose, else the first the browser asks for that the desk
 * speaks, else English.
 */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const asked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag.split('-')[0], quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .sort((left, right) => right.quality - left.quality);
  return asked.map((entry) => entry.language).find(isLocale) ?? 'en';
}
