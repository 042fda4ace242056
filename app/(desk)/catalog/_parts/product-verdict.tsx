'use client';

import { CircleX, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Sendability } from '@/lib/catalog/sendability';

type ProductVerdictProps = { sendability: Sendability; isCatalogHidden: boolean };

/** Each reason why a product cannot be sent, or goes out poorer, and what to do about it. Nothing when there is none. */
export function ProductVerdict({
  sendability: { obstacles, isSoldOut },
  isCatalogHidden,
}: ProductVerdictProps) {
  const t = useTranslations('catalogPage.reasons');
  if (obstacles.length === 0 && !isSoldOut && !isCatalogHidden) return null;
  return (
    <ul className="grid gap-3 border-line border-t px-5 py-4 max-md:px-4">
      {isCatalogHidden && (
        <Reason isBlocking what={t('catalogHidden.what')}>
          <Link href="/catalog/health" className="rounded-thumb text-accent-ink underline underline-offset-2">
            {t('catalogHidden.todo')}
          </Link>
        </Reason>
      )}
      {obstacles.map((obstacle) => (
        <Reason key={obstacle} isBlocking what={t(`${obstacle}.what`)}>
          {t(`${obstacle}.todo`)}
        </Reason>
      ))}
      {isSoldOut && (
        <Reason isBlocking={false} what={t('soldOut.what')}>
          {t('soldOut.todo')}
        </Reason>
      )}
    </ul>
  );
}

function Reason({ isBlocking, what, children }: { isBlocking: boolean; what: string; children: ReactNode }) {
  return (
    <li className="flex gap-2.5 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:flex-none">
      {isBlocking ? (
        <CircleX className="text-red" aria-hidden />
      ) : (
        <TriangleAlert className="text-amber" aria-hidden />
      )}
      <div className="min-w-0">
        <p className="font-medium">{what}</p>
        <p className="text-pretty text-ink-2">{children}</p>
      </div>
    </li>
  );
}
