'use client';

import { useTranslations } from 'use-intl';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import { languageName, type WhatsAppLanguage, whatsAppLanguages } from '@/components/whatsapp/look';
import { platformSegments, SideControl, ThemeControl } from '@/components/whatsapp/look-controls';
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
        segments={[{ id: 'all', label: t('gallery.allPlatforms') }, ...platformSegments]}
      />
      <ThemeControl
        label={t('compose.theme')}
        selected={view.theme}
        onSelect={(theme) => onChange({ theme })}
      />
      <SideControl selected={view.side} onSelect={(side) => onChange({ side })} />
      <Select
        label={t('compose.language')}
        hideLabel
        value={view.phone}
        onChange={(event) => onChange({ phone: event.target.value as WhatsAppLanguage })}
        options={whatsAppLanguages.map((id) => ({ id, label: languageName(id) }))}
        className="w-44"
      />
    </div>
  );
}
