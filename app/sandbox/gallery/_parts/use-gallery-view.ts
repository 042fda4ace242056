'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { type GalleryView, gallerySearch, readGalleryView } from './gallery-view';

/** The view this address began with. Changing it replaces the address and asks the server for nothing. */
export function useGalleryView() {
  const search = useSearchParams();
  const [view, setView] = useState(() => readGalleryView(new URLSearchParams(search)));
  function change(part: Partial<GalleryView>) {
    const next = { ...view, ...part };
    setView(next);
    window.history.replaceState(null, '', `${window.location.pathname}${gallerySearch(next)}`);
  }
  return { view, change };
}
