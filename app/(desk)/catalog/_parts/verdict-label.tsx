'use client';

import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { StatusLabel } from '@/components/ui/status-label';
import type { ProductDetail } from '@/lib/catalog/get-product';

/** Whether a product can be sent, in a word. */
export function VerdictLabel({ detail }: { detail: ProductDetail }) {
  const t = useTranslations('catalogPage.verdict');
  const { obstacles, isSoldOut } = detail.sendability;
  if (obstacles.length > 0) {
    return (
      <StatusLabel tone="bad" icon={<CircleX aria-hidden />}>
        {t('blocked')}
      </StatusLabel>
    );
  }
  return isSoldOut ? (
    <StatusLabel tone="warn" icon={<TriangleAlert aria-hidden />}>
      {t('poorer')}
    </StatusLabel>
  ) : (
    <StatusLabel tone="good" icon={<CircleCheck aria-hidden />}>
      {t('good')}
    </StatusLabel>
  );
}
