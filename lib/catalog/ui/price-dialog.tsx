'use client';

import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { DialogModal } from '@/components/ui/dialog-modal';
import { TextField } from '@/components/ui/text-field';
import type { PriceRange } from './narrowing';
import { readAmount, writeAmount } from './typed-amount';

type PriceDialogProps = {
  range: PriceRange | null;
  currency: string;
  onChoose: (range: PriceRange | null) => void;
  onClose: () => void;
};

/** From one price to another; a side left empty is open, both empty is every price. */
export function PriceDialog({ range, currency, onChoose, onClose }: PriceDialogProps) {
  const t = useTranslations('catalog.filters');
  const id = useId();
  const [from, setFrom] = useState(writeAmount(range?.min ?? null, currency));
  const [to, setTo] = useState(writeAmount(range?.max ?? null, currency));
  const [isWrong, setIsWrong] = useState(false);

  function apply(event: FormEvent) {
    event.preventDefault();
    const [min, max] = [readAmount(from, currency), readAmount(to, currency)];
    if (min === 'wrong' || max === 'wrong' || (min !== null && max !== null && min > max)) {
      return setIsWrong(true);
    }
    onChoose(min === null && max === null ? null : { currency, min, max });
    onClose();
  }
  const side = (label: string, value: string, onType: (typed: string) => void) => (
    <TextField
      label={label}
      inputMode="decimal"
      maxLength={16}
      value={value}
      trailing={<span className="text-ink-3">{currency}</span>}
      onChange={(event) => onType(event.target.value)}
    />
  );
  return (
    <DialogModal
      title={t('price')}
      size="small"
      onOpenChange={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={id} variant="primary">
            {t('apply')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={apply} className="grid grid-cols-2 gap-3">
        {side(t('from'), from, setFrom)}
        {side(t('to'), to, setTo)}
        {isWrong && (
          <p role="alert" className="col-span-2 text-meta text-red">
            {t('priceWrong')}
          </p>
        )}
      </form>
    </DialogModal>
  );
}
