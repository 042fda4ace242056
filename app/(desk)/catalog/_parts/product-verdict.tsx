'use client';

import { CircleX, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Sendability } from '@/lib/catalog/sendability';

/** Each reason why a product cannot be sent, or goes out poorer, and what to do about it. Nothing when there is none. */
export function ProductVerdict({ sendability: { obstacles, isSoldOut } }: { sendability: Sendability }) {
  const t = useTranslations('catalogPage.reasons');
  if (obstacles.length === 0 && !isSoldOut) return null;
  return (
    <ul className="grid gap-3 border-line border-t px-5 py-4 max-md:px-4">
      {obstacles.map((obstacle) => (
        <li key={obstacle} className="flex gap-2.5">
          <CircleX className="mt-0.5 size-4 flex-none text-red" aria-hidden />
          <div className="min-w-0">
            <p className="font-medium">{t(`${obstacle}.what`)}</p>
            <p className="text-pretty text-ink-2">{t(`${obstacle}.todo`)}</p>
          </div>
        </li>
      ))}
      {isSoldOut && (
        <li className="flex gap-2.5">
          <TriangleAlert className="mt-0.5 size-4 flex-none text-amber" aria-hidden />
          <div className="min-w-0">
            <p className="font-medium">{t('soldOut.what')}</p>
            <p className="text-pretty text-ink-2">{t('soldOut.todo')}</p>
          </div>
        </li>
      )}
    </ul>
  );
}
