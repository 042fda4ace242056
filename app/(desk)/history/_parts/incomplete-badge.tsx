import { PackageX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { StatusLabel } from '@/components/ui/status-label';

/** That a message went out poorer than it was written; `dropped` is how many products are not shown, 0 if not known. */
export function IncompleteBadge({ dropped }: { dropped: number }) {
  const t = useTranslations('history.incomplete');
  return (
    <StatusLabel tone="warn" icon={<PackageX aria-hidden />} className="flex-none text-meta">
      {t('badge', { count: dropped })}
      <span className="sr-only">, </span>
    </StatusLabel>
  );
}
