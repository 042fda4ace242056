'use client';

import { type FormEvent, useId, useState } from 'react';
import { useNow, useTimeZone, useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { DialogModal } from '@/components/ui/dialog-modal';
import { TextField } from '@/components/ui/text-field';
import { type DayRange, type Period, periodOf, readPeriod } from '@/lib/history/period';
import { addDays, dayAt } from '@/lib/values/calendar-day';

type DaysDialogProps = {
  range: DayRange | null;
  onChoose: (period: Period) => void;
  onClose: () => void;
};

/** From one day through another; at first the week that ends today. */
export function DaysDialog({ range, onChoose, onClose }: DaysDialogProps) {
  const t = useTranslations('history.days');
  const id = useId();
  const today = dayAt(useNow(), useTimeZone() ?? 'UTC');
  const [from, setFrom] = useState(range?.from ?? addDays(today, -6));
  const [to, setTo] = useState(range?.to ?? today);
  const [isWrong, setIsWrong] = useState(false);

  function apply(event: FormEvent) {
    event.preventDefault();
    const period = readPeriod(periodOf({ from, to }));
    if (period === null) return setIsWrong(true);
    onChoose(period);
    onClose();
  }
  return (
    <DialogModal
      title={t('title')}
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
        <TextField
          type="date"
          label={t('from')}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField type="date" label={t('to')} value={to} onChange={(event) => setTo(event.target.value)} />
        {isWrong && (
          <p role="alert" className="col-span-2 text-meta text-red">
            {t('wrong')}
          </p>
        )}
      </form>
    </DialogModal>
  );
}
