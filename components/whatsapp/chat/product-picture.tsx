'use client';

import { clsx } from 'clsx';
import { useState } from 'react';
import { useWhatsAppLook } from '@/components/whatsapp/look-root';

type ProductPictureProps = {
  /** Null draws the neutral tile; so does a picture that cannot be loaded. */
  pictureId: string | null;
  className?: string;
  /** For what is out of stock. */
  dimmed?: boolean;
};

/** Picture of a product, cropped to fill its box. Decorative: the product's name always stands beside it. */
export function ProductPicture({ pictureId, className, dimmed = false }: ProductPictureProps) {
  const { pictureUrl } = useWhatsAppLook();
  const [brokenId, setBrokenId] = useState<string | null>(null);
  const shape = clsx('block object-cover', dimmed && 'opacity-50', className);
  if (pictureId === null || pictureId === brokenId) return <EmptyPicture className={shape} />;
  return (
    <img
      src={pictureUrl(pictureId)}
      alt=""
      draggable={false}
      className={shape}
      onError={() => setBrokenId(pictureId)}
    />
  );
}

function EmptyPicture({ className }: { className: string }) {
  return (
    <span
      aria-hidden="true"
      data-picture="none"
      className={clsx('grid place-items-center bg-(--wa-card)', className)}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        className="w-1/3 max-w-14 text-(--wa-outline) opacity-70"
      >
        <rect x={3.5} y={4.5} width={17} height={15} rx={2.5} />
        <circle cx={8.5} cy={9.5} r={1.5} />
        <path d="m4 17 5-4.5 3.5 3 3-2.5 4.5 4" />
      </svg>
    </span>
  );
}
