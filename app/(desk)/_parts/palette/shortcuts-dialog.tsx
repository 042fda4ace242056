'use client';

import { useTranslations } from 'use-intl';
import { DialogModal } from '@/components/ui/dialog-modal';
import { Kbd } from '@/components/ui/kbd';
import { useModKey } from '@/components/ui/mod-key';
import { shortcuts } from './shortcuts';

/** All keys, by where they work. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('shortcuts');
  const mod = useModKey();
  const nameOf = (key: string) => (key === 'Mod' ? mod : key === 'Space' ? t('space') : key);
  return (
    <DialogModal title={t('title')} onOpenChange={(open) => !open && onClose()}>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        {shortcuts.map(({ place, keys }) => (
          <section key={place} aria-labelledby={`shortcuts-${place}`}>
            <h3 id={`shortcuts-${place}`} className="pb-1 font-semibold">
              {t(`places.${place}`)}
            </h3>
            <dl>
              {keys.map(({ does, press }) => (
                <div
                  key={does}
                  className="flex min-h-8 items-center justify-between gap-3 border-line border-t py-1"
                >
                  <dt className="text-ink-2">{t(`does.${does}`)}</dt>
                  <dd className="flex flex-none gap-1">
                    {press.map((key) => (
                      <Kbd key={key}>{nameOf(key)}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogModal>
  );
}
