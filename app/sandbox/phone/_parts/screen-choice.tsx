'use client';

import { useTranslations } from 'use-intl';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { platformSegments, ThemeControl } from '@/components/whatsapp/look-controls';
import type { PhoneView } from './phone-view';

type ScreenChoiceProps = { view: PhoneView; onChange: (part: Partial<PhoneView>) => void };

/** What kind of screen the customer has, and its theme. */
export function ScreenChoice({ view, onChange }: ScreenChoiceProps) {
  const t = useTranslations();
  return (
    <div className="flex flex-wrap gap-2">
      <SegmentedControl
        label={t('phone.platform')}
        selected={view.platform}
        onSelect={(platform) => onChange({ platform })}
        segments={platformSegments}
      />
      <ThemeControl
        label={t('phone.theme')}
        selected={view.theme}
        onSelect={(theme) => onChange({ theme })}
      />
    </div>
  );
}
