'use client';

import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { catalogHref } from '@/app/(desk)/catalog/_parts/catalog-address';
import { ExactTime } from '@/components/ui/exact-time';
import type { ProductsHealth } from '@/lib/catalog/read-health';
import { noNarrowing } from '@/lib/catalog/ui/narrowing';
import type { Standing } from '@/lib/values/sendability';
import { HealthItem } from './health-item';

/** What is told however few it holds of; a price only where it is missing. */
const standingOut = ['hidden', 'rejected', 'inReview', 'noPicture', 'soldOut', 'noPrice'] as const;

/** Nothing to be alarmed at: it goes out poorer, or time mends it. */
const mild: readonly Standing[] = ['inReview', 'soldOut', 'noPrice'];

/** How many products can be sent, and each reason why others cannot or go out poorer, with what to do about it. */
export function ProductsHealthList({ products }: { products: ProductsHealth }) {
  const t = useTranslations('catalogPage');
  const { listed, counts, readAt } = products;
  return (
    <section aria-labelledby="products" className="px-5 pt-8 max-md:px-4">
      <h2 id="products" className="font-semibold text-head">
        {t('productsTitle')}
      </h2>
      {listed === 0 ? (
        <p className="text-ink-2">{t(readAt === null ? 'neverRead' : 'empty')}</p>
      ) : (
        <>
          <p className="pb-3 text-ink-2">
            {t.rich('sendable', {
              sendable: counts.sendable,
              listed,
              strong: (words) => <strong className="font-semibold text-ink tabular-nums">{words}</strong>,
            })}
          </p>
          <Reasons counts={counts} />
        </>
      )}
      <p className="border-line border-t pt-2 text-ink-3 text-meta">
        {readAt ? (
          <>
            {t('readAt')} <ExactTime at={readAt} />
          </>
        ) : (
          listed > 0 && t('notReadYet')
        )}
      </p>
    </section>
  );
}

function Reasons({ counts }: Pick<ProductsHealth, 'counts'>) {
  const t = useTranslations('catalogPage');
  const shown = standingOut.filter((name) => name !== 'noPrice' || counts[name] > 0);
  return (
    <ul>
      {shown.map((name) => (
        <HealthItem
          key={name}
          state={counts[name] === 0 ? 'good' : mild.includes(name) ? 'poor' : 'bad'}
          title={t(`healthTitles.${name}`, { count: counts[name] })}
          text={counts[name] === 0 ? undefined : t(`reasons.${name}.todo`)}
          action={counts[name] > 0 && <SeeLink standing={name} count={counts[name]} />}
        />
      ))}
    </ul>
  );
}

function SeeLink({ standing, count }: { standing: Standing; count: number }) {
  const t = useTranslations('catalogPage');
  return (
    <Link
      href={catalogHref({ ...noNarrowing, query: '', standing, product: null })}
      className="inline-flex items-center gap-1 rounded-thumb text-accent-ink hover:underline touch:min-h-11"
    >
      {t('see', { count })}
      <span className="sr-only">{` ${t(`standings.${standing}`)}`}</span>
      <ChevronRight className="size-3.5 rtl:-scale-x-100" aria-hidden />
    </Link>
  );
}
