import type { ReactNode } from 'react';
import type { useTranslations } from 'use-intl';
import type en from '@/lib/i18n/en.json';

type GalleryWords = ReturnType<typeof useTranslations<'gallery'>>;

/** One drawing: some part of a chat on its wallpaper. `id` names it in the address. */
export type GalleryCell = {
  id: string;
  name: (t: GalleryWords) => string;
  draw: (t: GalleryWords) => ReactNode;
};

/** @returns a drawing whose name stands in the words under its id */
export function cell(id: keyof typeof en.gallery.cells, draw: GalleryCell['draw']): GalleryCell {
  return { id, name: (t) => t(`cells.${id}`), draw };
}
