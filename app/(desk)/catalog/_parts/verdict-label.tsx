'use client';

import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { StatusLabel } from '@/components/ui/status-label';
import type { Sendability } from '@/lib/catalog/sendability';

type VerdictLabelProps = { sendability: Sendability; isCatalogHidden: boolean };

/** Whether a product can be sent, in a word. */
export function VerdictLabel({ sendability, isCatalogHidden }: VerdictLabelProps) {
  const t = useTranslations('catalogPage.verdict');
  const { obstacles, isSoldOut } = sendability;
  if (obstacles.length > 0 || isCatalogHidden) {
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
