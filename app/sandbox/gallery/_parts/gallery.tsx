'use client';

import { useTranslations } from 'use-intl';
import { galleryGroups } from './gallery-cells';
import { GalleryChoices } from './gallery-choices';
import { GalleryRow } from './gallery-row';
import { GalleryStage } from './gallery-stage';
import { shownPlatforms } from './gallery-view';
import { useGalleryView } from './use-gallery-view';

/** Every bubble in every state, side by side, for a person to judge; or one alone, for a picture. */
export function Gallery() {
  const t = useTranslations('gallery');
  const { view, change } = useGalleryView();
  const alone = galleryGroups.flatMap(({ cells }) => [...cells]).find(({ id }) => id === view.cell);
  if (alone) {
    return (
      <main className="flex flex-wrap items-start gap-4 p-4" data-cell={alone.id}>
        <h1 className="sr-only">{alone.name(t)}</h1>
        {shownPlatforms(view).map((platform) => (
          <GalleryStage key={platform} platform={platform} view={view}>
            {alone.draw(t)}
          </GalleryStage>
        ))}
      </main>
    );
  }
  return (
    <main className="mx-auto max-w-[1329px] px-6 pb-16 max-md:px-3">
      <header className="grid gap-4 py-6">
        <div>
          <h1 className="font-semibold text-title">{t('title')}</h1>
          <p className="mt-0.5 max-w-2xl text-pretty text-ink-2">{t('lead')}</p>
        </div>
        <GalleryChoices view={view} onChange={change} />
      </header>
      {galleryGroups.map(({ id, cells }) => (
        <section key={id}>
          <h2 className="sticky top-0 z-10 border-line border-b bg-canvas py-2 font-semibold text-head">
            {t(`groups.${id}`)}
          </h2>
          <ul className="grid gap-6 pt-4 pb-10">
            {cells.map((cell) => (
              <GalleryRow key={cell.id} cell={cell} view={view} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
