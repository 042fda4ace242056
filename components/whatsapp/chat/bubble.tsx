'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { whatsAppGeometry } from '@/components/whatsapp/geometry';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';
import { FailedMark } from './failed-mark';
import { ForwardedLabel } from './forwarded-label';
import type { BubblePlace } from './message-status';
import { Tail } from './tail';

type BubbleProps = {
  place: BubblePlace;
  /** Shrinks to its text, or has the fixed width of product messages. */
  width: 'text' | 'product';
  children: ReactNode;
};

/** The ground of one message, on the side of its speaker, with a tail on the first (iOS: the last) of a run. */
export function Bubble({ place, width, children }: BubbleProps) {
  const { platform, side } = useWhatsAppLook();
  const { from = 'business', first = true, last = true, forwarded = false, status } = place;
  const own = from === side;
  const { tail } = whatsAppGeometry[platform];
  const tailed = tail === 'top' ? first : last;
  return (
    <div
      data-bubble={own ? 'outgoing' : 'incoming'}
      className={clsx(
        'flex items-center gap-2',
        own ? 'justify-end' : 'justify-start',
        first ? 'mt-(--wa-gap-turn)' : 'mt-(--wa-gap-run)',
      )}
    >
      {own && status === 'failed' ? <FailedMark /> : null}
      <div
        className={clsx(
          'relative isolate min-w-0 rounded-(--wa-bubble-radius) shadow-[0_1px_.5px_rgba(11,20,26,.13)]',
          width === 'product' ? 'w-(--wa-product-width)' : 'max-w-(--wa-text-width-max)',
          own ? 'bg-(--wa-outgoing)' : 'bg-(--wa-incoming)',
          tailed && tailCorner(own, tail),
        )}
      >
        {tailed ? <Tail own={own} /> : null}
        {forwarded ? <ForwardedLabel /> : null}
        {children}
      </div>
    </div>
  );
}

function tailCorner(own: boolean, tail: 'top' | 'bottom'): string {
  if (tail === 'bottom') return '';
  return own ? 'rounded-se-none' : 'rounded-ss-none';
}
