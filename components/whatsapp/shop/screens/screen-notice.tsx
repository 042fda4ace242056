'use client';

import type { ReactNode } from 'react';
import { Glyph, type GlyphName } from '@/components/whatsapp/frame/glyph';

type ScreenNoticeProps = { icon: GlyphName; title: string; hint?: string; children?: ReactNode };

/** Fills a screen that has nothing else to show: why, and what can be done. */
export function ScreenNotice({ icon, title, hint, children }: ScreenNoticeProps) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center px-8 py-10 text-center text-balance">
      <span className="mb-4 grid size-20 flex-none place-items-center rounded-full bg-(--wa-accent-subtle) text-(--wa-accent-emphasized)">
        <Glyph name={icon} className="size-9" />
      </span>
      <p className="[font:var(--wa-type-row-title)]">{title}</p>
      {hint === undefined ? null : (
        <p className="mt-1 text-(--wa-text-muted) [font:var(--wa-type-row-text)]">{hint}</p>
      )}
      {children === undefined ? null : <div className="mt-5">{children}</div>}
    </div>
  );
}
