import { version } from 'emojibase-data/package.json';
import * as z from 'zod';
import { route } from '@/lib/entrypoints/route';
import { locales } from '@/lib/i18n/locales';

/** What the picker of emoji asks for: every emoji with its name and words to find it by, and the names of their groups. */
const files = {
  en: {
    'data.json': () => import('emojibase-data/en/data.json'),
    'messages.json': () => import('emojibase-data/en/messages.json'),
  },
  fr: {
    'data.json': () => import('emojibase-data/fr/data.json'),
    'messages.json': () => import('emojibase-data/fr/messages.json'),
  },
};

const schema = z.object({ language: z.enum(locales), file: z.enum(['data.json', 'messages.json']) });

/** The emoji by name in a language of the desk; a browser keeps them until their version is another. */
export const GET = route({ right: 'compose', schema }, async (_ctx, { language, file }) => {
  const { default: data } = await files[language][file]();
  return Response.json(data, {
    headers: { 'cache-control': 'private, max-age=86400', etag: `"${version}"` },
  });
});
