'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { filterClass } from '@/components/ui/filter-class';
import { minorDigits } from '@/lib/values/money';
import type { PriceRange } from './narrowing';

const PriceDialog = dynamic(() => import('./price-dialog').then((loaded) => loaded.PriceDialog));

type PriceFilterProps = {
  range: PriceRange | null;
  /** What prices are asked for in while there is no range; null while that is not known. */
  currency: string | null;
  onChange: (range: PriceRange | null) => void;
};

/** Narrows a list to prices from one amount to another. A product whose price is not known is in no range. */
export function PriceFilter({ range, currency, onChange }: PriceFilterProps) {
  const t = useTranslations('catalog.filters');
  const say = useAmounts();
  const [isChoosing, setIsChoosing] = useState(false);
  const asked = range?.currency ?? currency;
  if (asked === null || minorDigits(asked) === null) return null;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setIsChoosing(true)}
        className={filterClass(range !== null)}
      >
        {range === null ? (
          t('price')
        ) : (
          <span className="tabular-nums">
            <span className="sr-only">{`${t('price')} `}</span>
            {say(range)}
          </span>
        )}
      </button>
      {isChoosing && (
        <PriceDialog
          range={range}
          currency={asked}
          onChoose={onChange}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </>
  );
}

function useAmounts(): (range: PriceRange) => string {
  const t = useTranslations('catalog.filters');
  const locale = useLocale();
  return ({ currency, min, max }) => {
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    });
    const amount = (minor: number) => format.format(minor / 10 ** (minorDigits(currency) ?? 2));
    if (min === null) return t('priceTo', { max: amount(max ?? 0) });
    if (max === null) return t('priceFrom', { min: amount(min) });
    return t('priceBetween', { min: amount(min), max: amount(max) });
  };
}
