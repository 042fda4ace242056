'use client';

import { Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Kbd } from '@/components/ui/kbd';
import { useModKey } from '@/components/ui/mod-key';
import type { PaletteFacts } from './palette-items';
import { type Opened, usePaletteKeys } from './use-palette-keys';

const PaletteDialog = dynamic(() => import('./palette-dialog').then((loaded) => loaded.PaletteDialog));
const ShortcutsDialog = dynamic(() => import('./shortcuts-dialog').then((loaded) => loaded.ShortcutsDialog));

/**
 * The search over everything, as a button in the bar and behind its keys on every page. Nothing of it is loaded before
 * it is first opened.
 */
export function Palette(facts: PaletteFacts) {
  const t = useTranslations('palette');
  const mod = useModKey();
  const [opened, setOpened] = useState<Opened | null>(null);
  usePaletteKeys(opened, setOpened);
  return (
    <>
      <button
        type="button"
        aria-label={t('open')}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpened('everything')}
        className="me-2 inline-flex h-7 cursor-default items-center gap-2 rounded-control border border-line-strong ps-2 pe-1.5 text-ink-3 transition-colors hover:bg-hover hover:text-ink max-md:me-0 max-md:border-transparent max-md:px-0 touch:h-11 touch:min-w-11 touch:justify-center"
      >
        <Search aria-hidden />
        <span className="max-[70rem]:hidden">{t('button')}</span>
        <Kbd className="max-md:hidden">{mod} K</Kbd>
      </button>
      {(opened === 'everything' || opened === 'products') && (
        <PaletteDialog
          facts={facts}
          isOfProducts={opened === 'products'}
          onClose={() => setOpened(null)}
          onShortcuts={() => setOpened('shortcuts')}
        />
      )}
      {opened === 'shortcuts' && <ShortcutsDialog onClose={() => setOpened(null)} />}
    </>
  );
}
