'use client';

import { clsx } from 'clsx';
import type { FrameShapeProps } from './frame-props';
import { Glyph } from './glyph';
import { PhoneClock } from './phone-clock';

/** An Android phone with a screen of 360 × 800. */
export function AndroidFrame({ label, clock, bare, children }: FrameShapeProps) {
  return (
    <section
      aria-label={label}
      className={clsx(
        'size-full',
        !bare &&
          'rounded-[46px] bg-black p-2 shadow-[inset_0_0_0_1px_rgba(255,255,255,.14),0_0_0_1px_rgba(0,0,0,.12)]',
      )}
    >
      {/* Clipped twice: scaled, a scroller's edge would else show as a light line over the device's. */}
      <div
        className={clsx(
          'flex h-full flex-col overflow-hidden bg-(--wa-screen)',
          !bare && 'rounded-[38px] [clip-path:inset(0_round_38px)]',
        )}
      >
        {bare ? null : <AndroidStatusBar clock={clock} />}
        {children}
      </div>
    </section>
  );
}

function AndroidStatusBar({ clock }: { clock: number }) {
  return (
    <div dir="ltr" className="relative flex h-8 flex-none items-center justify-between ps-6 pe-[22px] pt-1">
      <PhoneClock clock={clock} className="text-[13px] leading-4 font-medium" />
      <span
        aria-hidden="true"
        className="absolute top-2.5 left-1/2 size-3 -translate-x-1/2 rounded-full bg-black ring-1 ring-white/10"
      />
      <span className="flex items-center gap-1.5">
        <Glyph name="wifi" className="size-[15px]" />
        <Glyph name="signal" className="size-[14px]" />
        <Glyph name="battery" className="size-[15px]" />
      </span>
    </div>
  );
}
