import { clsx } from 'clsx';
import { ImageOff } from 'lucide-react';

/** A product's picture beside its name, or a neutral tile where there is none. */
export function ProductThumb({ pictureId, className }: { pictureId: string | null; className: string }) {
  const shape = clsx('flex-none rounded-thumb bg-sunken', className);
  if (pictureId === null) {
    return (
      <span className={clsx(shape, 'grid place-items-center text-ink-3')}>
        <ImageOff aria-hidden />
      </span>
    );
  }
  return (
    <img
      src={`/api/pictures/${pictureId}`}
      alt=""
      loading="lazy"
      decoding="async"
      className={clsx(shape, 'object-cover')}
    />
  );
}
