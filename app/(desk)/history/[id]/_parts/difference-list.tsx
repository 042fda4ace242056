'use client';

import { useTranslations } from 'use-intl';
import { ProductThumb } from '@/lib/catalog/ui/product-thumb';
import type { DifferentProduct } from './product-differences';
import { useChangeWords } from './use-change-words';

/** In words, what a customer sees otherwise today; one line when nothing is. */
export function DifferenceList({ differences }: { differences: readonly DifferentProduct[] }) {
  const t = useTranslations('history.thenAndNow');
  const wordsOf = useChangeWords();
  if (differences.length === 0) return <p className="pt-3 text-ink-2">{t('same')}</p>;
  return (
    <section className="pt-3">
      <h4 className="font-medium">{t('since', { count: differences.length })}</h4>
      <ul>
        {differences.map(({ product, changes }) => (
          <li key={product.retailerId} className="flex gap-3 border-line py-2 not-last:border-b">
            <ProductThumb pictureId={product.pictureId} className="size-10" />
            <div className="min-w-0 flex-1">
              <bdi className="block truncate font-medium">{product.name}</bdi>
              {changes.map((change) => (
                <p key={change.what} className="break-words text-ink-2 text-meta">
                  {wordsOf(change)}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
