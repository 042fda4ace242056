'use client';

import { clsx } from 'clsx';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import type { ScreenPlace } from './screen';

type PopupProps = { text: string; place: ScreenPlace; onOk: () => void };

/** A sentence in the middle of the dimmed screen, which one can only accept. */
export function Popup({ text, place, onOk }: PopupProps) {
  const { platform, strings } = useWhatsAppLook();
  const box = boxes[platform];
  return (
    <div
      role="alertdialog"
      aria-label={text}
      tabIndex={-1}
      inert={!place.top}
      aria-hidden={!place.top || undefined}
      data-screen={platform}
      className="absolute inset-0 grid place-items-center overflow-y-auto bg-(--wa-dim) p-6 outline-none motion-safe:transition-opacity motion-safe:starting:opacity-0"
    >
      <div className={clsx('bg-(--wa-sheet) shadow-[0_8px_28px_rgba(0,0,0,.25)]', box.shape)}>
        <p className={clsx('[font:var(--wa-type-page-text)]', box.text)}>{text}</p>
        <div className={box.foot}>
          <button
            type="button"
            data-first-focus
            onClick={onOk}
            className={clsx('cursor-pointer [font:var(--wa-type-sheet-button)]', box.button)}
          >
            {strings.ok}
          </button>
        </div>
      </div>
    </div>
  );
}

const boxes = {
  android: {
    shape: 'w-full max-w-[312px] rounded-[28px] p-6',
    text: 'text-(--wa-text-muted)',
    foot: 'mt-5 flex justify-end',
    button: '-my-1 min-h-10 min-w-12 rounded-full px-3 text-(--wa-button)',
  },
  ios: {
    shape: 'w-full max-w-[270px] overflow-hidden rounded-[14px] text-center',
    text: 'px-4 py-5 text-balance',
    foot: 'border-t-[.5px] border-(--wa-divider)',
    button: 'h-11 w-full rounded-b-[14px] text-(--wa-button) -outline-offset-2',
  },
  web: {
    shape: 'w-full max-w-[440px] rounded-[16px] px-6 pt-6 pb-5',
    text: '',
    foot: 'mt-8 flex justify-end',
    button: 'min-h-10 rounded-full bg-(--wa-accent) px-6 text-(--wa-on-accent) outline-offset-2',
  },
};
