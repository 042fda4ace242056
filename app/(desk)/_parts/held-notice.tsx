'use client';

import { CircleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { ExactTime } from '@/components/ui/exact-time';
import type { HeldNumber } from '@/lib/accounts/list-held-numbers';
import { holdCause } from './hold-cause';
import { useHeldNumbers } from './use-held-numbers';

/** Tells those who can mend it, on every page, that a number sends nothing: since when, why, and where to go. */
export function HeldNotice({ initial }: { initial: readonly HeldNumber[] }) {
  const t = useTranslations('numbers');
  const held = useHeldNumbers(initial);
  const [first] = held;
  return (
    <div role="status">
      {first && (
        <div className="flex items-start gap-2 border-red-line border-b bg-red-tint px-4 py-1.5 text-ink max-md:py-2">
          <CircleAlert className="mt-0.5 flex-none text-red" aria-hidden />
          <p className="min-w-0 flex-1">
            {held.length === 1 ? <One number={first} /> : t('heldMany', { count: held.length })}
          </p>
          <Link
            href={held.length === 1 ? `/settings/numbers/${first.phoneNumberId}` : '/settings/numbers'}
            className="flex-none rounded-thumb font-medium text-accent-ink hover:underline max-md:py-2"
          >
            {t('seeNumber')}
          </Link>
        </div>
      )}
    </div>
  );
}

function One({ number: { displayNumber, since, code } }: { number: HeldNumber }) {
  const t = useTranslations('numbers');
  return (
    <>
      <strong className="font-semibold">
        {t.rich('held', {
          number: displayNumber,
          digits: (digits) => <bdi className="whitespace-nowrap tabular-nums">{digits}</bdi>,
        })}
      </strong>{' '}
      {t(`causes.${holdCause(code)}`)}{' '}
      <span className="text-ink-2 max-md:hidden">
        <ExactTime at={since} />
      </span>
    </>
  );
}
