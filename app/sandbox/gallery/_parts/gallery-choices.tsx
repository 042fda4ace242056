'use client';

import { Moon, Sun } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import { type WhatsAppLanguage, whatsAppLanguages } from '@/components/whatsapp/look';
import type { GalleryView } from './gallery-view';

type GalleryChoicesProps = { view: GalleryView; onChange: (part: Partial<GalleryView>) => void };

/** How everything on the page is drawn. */
export function GalleryChoices({ view, onChange }: GalleryChoicesProps) {
  const t = useTranslations();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SegmentedControl
        label={t('compose.platform')}
        selected={view.platform}
        onSelect={(platform) => onChange({ platform })}
        segments={[
          { id: 'all', label: t('gallery.allPlatforms') },
          { id: 'android', label: 'Android' },
          { id: 'ios', label: 'iOS' },
          { id: 'web', label: 'Web' },
        ]}
      />
      <SegmentedControl
        label={t('compose.theme')}
        selected={view.theme}
        onSelect={(theme) => onChange({ theme })}
        segments={[
          { id: 'light', label: t('compose.themeLight'), icon: <Sun aria-hidden /> },
          { id: 'dark', label: t('compose.themeDark'), icon: <Moon aria-hidden /> },
        ]}
      />
      <SegmentedControl
        label={t('compose.seen')}
        selected={view.side}
        onSelect={(side) => onChange({ side })}
        segments={[
          { id: 'customer', label: t('compose.seenByCustomer') },
          { id: 'business', label: t('compose.seenInInbox') },
        ]}
      />
      <Select
        label={t('compose.language')}
        hideLabel
        value={view.phone}
        onChange={(event) => onChange({ phone: event.target.value as WhatsAppLanguage })}
        options={whatsAppLanguages.map((id) => ({ id, label: nameOf(id) }))}
        className="w-44"
      />
    </div>
  );
}

/** A language in its own words. */
function nameOf(language: WhatsAppLanguage): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
