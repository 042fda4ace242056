'use client';

import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min';
import { useLocale, useTranslations } from 'use-intl';

type CountrySelectProps = { country: string; onChange: (country: string) => void };

/** The country whose dialling rules a typed number follows unless it says its own. */
export function CountrySelect({ country, onChange }: CountrySelectProps) {
  const t = useTranslations('compose');
  const locale = useLocale();
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const countries = getCountries()
    .map((code) => ({ code, name: names.of(code) ?? code, calling: getCountryCallingCode(code) }))
    .sort((left, right) => left.name.localeCompare(right.name, locale));
  const chosen = countries.find(({ code }) => code === country);
  return (
    <span className="relative flex flex-none items-center text-ink-3 text-meta tabular-nums focus-within:text-ink">
      <span aria-hidden>{`${country} +${chosen?.calling ?? ''}`}</span>
      <select
        aria-label={t('recipientCountry')}
        value={country}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="absolute inset-0 cursor-default opacity-0"
      >
        {countries.map(({ code, name, calling }) => (
          <option key={code} value={code}>{`${name} (+${calling})`}</option>
        ))}
      </select>
    </span>
  );
}
