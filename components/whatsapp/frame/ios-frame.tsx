'use client';

import { clsx } from 'clsx';
import type { FrameShapeProps } from './frame-props';
import { Glyph } from './glyph';
import { PhoneClock } from './phone-clock';

/** An iPhone with a screen of 393 × 852. */
export function IosFrame({ label, clock, bare, children }: FrameShapeProps) {
  return (
    <section
      aria-label={label}
      className={clsx(
        'size-full',
        !bare &&
          'rounded-[64px] bg-black p-[9px] shadow-[inset_0_0_0_1px_rgba(255,255,255,.14),0_0_0_1px_rgba(0,0,0,.12)]',
      )}
    >
      {/* Clipped twice: scaled, a scroller's edge would else show as a light line over the device's. */}
      <div
        className={clsx(
          'flex h-full flex-col overflow-hidden bg-(--wa-tray)',
          !bare && 'rounded-[55px] [clip-path:inset(0_round_55px)]',
        )}
      >
        {bare ? null : <IosStatusBar clock={clock} />}
        {children}
      </div>
    </section>
  );
}

function IosStatusBar({ clock }: { clock: number }) {
  return (
    <div
      dir="ltr"
      className="relative flex h-[54px] flex-none items-center justify-between ps-[52px] pe-8 pt-2"
    >
      <PhoneClock clock={clock} className="text-[16px] leading-5 font-semibold" />
      <span
        aria-hidden="true"
        className="absolute top-[11px] left-1/2 h-9 w-[122px] -translate-x-1/2 rounded-full bg-black"
      />
      <span className="flex items-center gap-1.5">
        <Glyph name="bars" className="size-[17px]" />
        <Glyph name="wifi" className="size-[16px]" />
        <span aria-hidden="true" className="h-[12px] w-[24px] rounded-[4px] border border-current p-[1.5px]">
          <span className="block size-full rounded-[2px] bg-current" />
        </span>
      </span>
    </div>
  );
}
