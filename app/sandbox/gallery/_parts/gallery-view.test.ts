import { expect, test } from 'vitest';
import { gallerySearch, readGalleryView, shownPlatforms } from './gallery-view';

const view = { platform: 'ios', theme: 'dark', phone: 'ar', side: 'business', cell: 'product' } as const;

test('an address says all that is chosen, and means it when it is read again', () => {
  const search = gallerySearch(view);
  expect(search).toBe('?platform=ios&theme=dark&phone=ar&side=business&cell=product');
  expect(readGalleryView(new URLSearchParams(search))).toEqual(view);
});

test('what makes no sense counts as not said', () => {
  const all = { platform: 'all', theme: 'light', phone: 'en', side: 'customer', cell: null };
  expect(readGalleryView(new URLSearchParams('platform=palm&theme=sepia&phone=xx&side=me'))).toEqual(all);
  expect(readGalleryView(new URLSearchParams(gallerySearch(readGalleryView(new URLSearchParams()))))).toEqual(
    all,
  );
});

test('without a choice all platforms stand side by side', () => {
  expect(shownPlatforms({ ...view, platform: 'all' })).toEqual(['android', 'ios', 'web']);
  expect(shownPlatforms(view)).toEqual(['ios']);
});
