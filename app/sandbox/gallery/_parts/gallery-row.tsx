'use client';

import { useTranslations } from 'use-intl';
import type { GalleryCell } from './gallery-cell';
import { GalleryStage } from './gallery-stage';
import { type GalleryView, gallerySearch, shownPlatforms } from './gallery-view';

/** One drawing on every platform that is asked for; its name leads to it alone. */
export function GalleryRow({ cell, view }: { cell: GalleryCell; view: GalleryView }) {
  const t = useTranslations('gallery');
  return (
    <li className="grid gap-2" data-cell={cell.id}>
      <h3 className="text-ink-2 text-meta">
        <a
          href={gallerySearch({ ...view, cell: cell.id })}
          className="inline-flex items-center rounded-thumb hover:text-ink hover:underline touch:min-h-11"
        >
          {cell.name(t)}
        </a>
      </h3>
      <div className="flex flex-wrap items-start gap-4">
        {shownPlatforms(view).map((platform) => (
          <GalleryStage key={platform} platform={platform} view={view}>
            {cell.draw(t)}
          </GalleryStage>
        ))}
      </div>
    </li>
  );
}
