'use client';

import { clsx } from 'clsx';
import { whatsAppGeometry } from '@/components/whatsapp/geometry';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';

/** The small horn that points to the speaker's edge of the screen: at the top, on iOS a curl at the bottom. */
export function Tail({ own }: { own: boolean }) {
  const { platform, direction } = useWhatsAppLook();
  const { tail, length } = whatsAppGeometry[platform];
  const atLeft = own === (direction === 'rtl');
  const { viewBox, path, place, mirrored } = drawings[tail];
  return (
    <svg
      aria-hidden="true"
      width={length['tail-width']}
      height={length['tail-height']}
      viewBox={viewBox}
      preserveAspectRatio="none"
      className={clsx(
        'pointer-events-none absolute -z-1',
        own ? 'text-(--wa-outgoing)' : 'text-(--wa-incoming)',
        atLeft ? place : mirrored,
      )}
    >
      <path fill="currentColor" d={path} />
    </svg>
  );
}

/** Both point to the left. The curl lies over the bubble's rounded corner; the horn stands outside a square one. */
const drawings = {
  top: {
    viewBox: '0 0 8 11',
    path: 'M8 0H1.3C.1 0-.4 1.3.4 2.2L8 11Z',
    place: 'top-0 -left-[7.5px]',
    mirrored: 'top-0 -right-[7.5px] -scale-x-100',
  },
  bottom: {
    viewBox: '0 0 20 17',
    path: 'M6 0c0 8-1.6 12.8-6 16.2 5 .9 9.4-.2 12.3-2.8L20 17V0Z',
    place: 'bottom-0 -left-1.5',
    mirrored: '-right-1.5 bottom-0 -scale-x-100',
  },
};
