'use client';

import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { NumberAnswer } from '@/app/api/desk/numbers/[phoneNumberId]/route';
import { readDesk } from '@/app/(desk)/history/_parts/desk-request';
import { ConnectionTest } from './connection-test';
import { HoldReason } from './hold-reason';
import { NumberState } from './number-state';
import { type ResumeNumber, ResumeForm } from './resume-form';
import { SlowdownReason } from './slowdown-reason';

type NumberDetailProps = {
  /** As the server knew it when the page was opened; followed from then on. */
  initial: NumberAnswer;
  resumeNumber: ResumeNumber;
};

/** A number: what holds or slows it, whether Meta answers for it, and what waits. */
export function NumberDetail({ initial, resumeNumber }: NumberDetailProps) {
  const t = useTranslations('numbers');
  const { phoneNumberId } = initial.number;
  const { data, refetch } = useQuery({
    queryKey: ['numbers', 'one', phoneNumberId],
    queryFn: ({ signal }) => readDesk<NumberAnswer>(`/api/desk/numbers/${phoneNumberId}`, signal),
    initialData: initial,
    refetchInterval: 5000,
  });
  const { number, waiting } = data;
  const { hold, slowdown, pacePerSecond, accountName } = number;
  const again = async () => (await refetch()).data;
  return (
    <>
      <div className="border-line border-b px-5 py-4 max-md:px-4">
        <Link
          href="/settings/numbers"
          className="inline-flex items-center gap-1.5 rounded-thumb text-ink-3 text-meta hover:text-ink touch:min-h-11"
        >
          <ArrowLeft className="size-3.5 rtl:-scale-x-100" aria-hidden />
          {t('back')}
        </Link>
        <h2 className="pt-1 font-semibold text-title">
          <bdi>{number.businessName}</bdi>
        </h2>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 pt-1 text-ink-2">
          <span dir="ltr" className="tabular-nums">
            {number.displayNumber}
          </span>
          <NumberState number={number} />
          <span className="tabular-nums">{t('perSecond', { pace: pacePerSecond })}</span>
          <span className="text-ink-3">
            {t('account')} <bdi>{accountName}</bdi>
          </span>
        </p>
      </div>
      {hold && <HoldReason hold={hold} />}
      {!hold && slowdown && <SlowdownReason slowdown={slowdown} />}
      <ConnectionTest phoneNumberId={phoneNumberId} lastTest={number.lastTest} onTested={again} />
      {hold && (
        <ResumeForm
          phoneNumberId={phoneNumberId}
          waiting={waiting}
          resumeNumber={resumeNumber}
          readAgain={again}
        />
      )}
    </>
  );
}
