'use client';

import { ChevronUp, X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';

const peekId = 'preview-peek';

/** Where there is no room beside the form: the bar above Send that opens the preview over it. */
export function PreviewPeek({ isOpen, onOpen }: { isOpen: boolean; onOpen: () => void }) {
  const t = useTranslations('compose');
  return (
    <button
      id={peekId}
      type="button"
      aria-expanded={isOpen}
      onClick={onOpen}
      className="flex min-h-12 flex-none items-center justify-between border-line border-t bg-canvas px-4 text-start font-medium lg:hidden"
    >
      {t('preview')}
      <ChevronUp className="text-ink-3" aria-hidden />
    </button>
  );
}

type PreviewSheetProps = { title: string; isOpen: boolean; onClose: () => void; children: ReactNode };

/** A column beside the form where there is room; on a phone the whole screen while it is open. */
export function PreviewSheet({ title, isOpen, onClose, children }: PreviewSheetProps) {
  const t = useTranslations('compose');
  useEffect(() => {
    if (!isOpen) return;
    // A screen that is open on the drawn phone closes first.
    const onKeyDown = (event: KeyboardEvent) =>
      event.key === 'Escape' && !event.defaultPrevented && onClose();
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.getElementById(peekId)?.focus();
    };
  }, [isOpen, onClose]);
  return (
    <section
      aria-label={title}
      className={`flex min-h-0 min-w-0 flex-col border-line bg-canvas lg:border-s ${isOpen ? 'max-lg:fixed max-lg:inset-0 max-lg:z-40' : 'max-lg:hidden'}`}
    >
      {isOpen && (
        <div className="flex h-13 flex-none items-center justify-between border-line border-b px-4 lg:hidden">
          <h2 className="font-semibold text-head">{title}</h2>
          <IconButton label={t('previewHide')} icon={<X aria-hidden />} onClick={onClose} />
        </div>
      )}
      {children}
    </section>
  );
}
