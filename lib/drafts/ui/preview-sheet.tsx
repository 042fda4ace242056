'use client';

import { ChevronUp, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';

/** A column beside the form where there is room; on a phone a bar to tap, and then the whole screen. */
export function PreviewSheet({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations('compose');
  const [isOpen, setIsOpen] = useState(false);
  const peek = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setIsOpen(false);
      peek.current?.focus();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [isOpen]);
  return (
    <>
      <button
        ref={peek}
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
        className="order-first flex min-h-12 items-center justify-between border-line border-b bg-canvas px-4 text-start font-medium lg:hidden"
      >
        {title}
        <ChevronUp className="text-ink-3" aria-hidden />
      </button>
      <section
        aria-label={title}
        className={`flex min-h-0 min-w-0 flex-col border-line bg-canvas lg:border-s ${isOpen ? 'max-lg:fixed max-lg:inset-0 max-lg:z-40' : 'max-lg:hidden'}`}
      >
        {isOpen && (
          <div className="flex h-13 flex-none items-center justify-between border-line border-b px-4 lg:hidden">
            <h2 className="font-semibold text-head">{title}</h2>
            <IconButton
              label={t('previewHide')}
              icon={<X aria-hidden />}
              onClick={() => {
                setIsOpen(false);
                peek.current?.focus();
              }}
            />
          </div>
        )}
        {children}
      </section>
    </>
  );
}
