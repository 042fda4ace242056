'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';

/** Says beside the button that what stands in the form is what is kept. */
export function SavedMark({ isSaved }: { isSaved: boolean }) {
  const t = useTranslations('organization');
  return (
    <span role="status" className="flex items-center gap-1.5 text-ink-2">
      {isSaved && (
        <>
          <Check className="text-accent-ink" aria-hidden />
          {t('saved')}
        </>
      )}
    </span>
  );
}
