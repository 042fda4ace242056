import * as z from 'zod';
import {
  type WhatsAppPlatform,
  whatsAppLanguages,
  whatsAppPlatforms,
  whatsAppSides,
  whatsAppThemes,
} from '@/components/whatsapp/look';

const viewSchema = z.object({
  platform: z.enum(['all', ...whatsAppPlatforms]).catch('all'),
  theme: z.enum(whatsAppThemes).catch('light'),
  /** Language of the phone. */
  phone: z.enum(whatsAppLanguages).catch('en'),
  side: z.enum(whatsAppSides).catch('customer'),
  /** The only cell to show, with nothing around it. */
  cell: z.string().nullable().catch(null),
});

/** What the gallery shows: all of it stands in the address. */
export type GalleryView = z.infer<typeof viewSchema>;

/** @returns the view of an address; what makes no sense in it counts as not said */
export function readGalleryView(search: URLSearchParams): GalleryView {
  const names = ['platform', 'theme', 'phone', 'side', 'cell'];
  return viewSchema.parse(Object.fromEntries(names.map((name) => [name, search.get(name)])));
}

/** @returns the query of an address that shows this view, `?` included */
export function gallerySearch({ cell, ...look }: GalleryView): string {
  return `?${new URLSearchParams(cell === null ? look : { ...look, cell })}`;
}

/** @returns the platforms to draw on, side by side */
export function shownPlatforms({ platform }: GalleryView): readonly WhatsAppPlatform[] {
  return platform === 'all' ? whatsAppPlatforms : [platform];
}
