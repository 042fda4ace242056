'use client';

import { Moon, Sun } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SegmentedControl } from '@/components/ui/segmented-control';
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
        segments={[
          { id: 'android', label: 'Android' },
          { id: 'ios', label: 'iOS' },
          { id: 'web', label: 'Web' },
        ]}
      />
      <SegmentedControl
        label={t('phone.theme')}
        selected={view.theme}
        onSelect={(theme) => onChange({ theme })}
        segments={[
          { id: 'light', label: t('shell.light'), icon: <Sun aria-hidden /> },
          { id: 'dark', label: t('shell.dark'), icon: <Moon aria-hidden /> },
        ]}
      />
    </div>
  );
}
