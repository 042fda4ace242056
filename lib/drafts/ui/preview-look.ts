import * as z from 'zod';
import {
  type WhatsAppLook,
  whatsAppLanguages,
  whatsAppPlatforms,
  whatsAppSides,
  whatsAppThemes,
} from '@/components/whatsapp/look';

/** `phone` is the language of the customer's phone. */
const lookSchema = z.object({
  platform: z.enum(whatsAppPlatforms).nullable().catch(null),
  theme: z.enum(whatsAppThemes).nullable().catch(null),
  phone: z.enum(whatsAppLanguages).nullable().catch(null),
  side: z.enum(whatsAppSides).nullable().catch(null),
});

/**
 * How the preview is drawn, of what the address says of it, else of what was chosen last; what makes no sense counts as
 * not said.
 *
 * @param search the address's query
 * @param chosen the query of the last choice
 * @param language of the phone, where neither says
 */
export function readPreviewLook(
  search: URLSearchParams,
  chosen: URLSearchParams,
  language: WhatsAppLook['language'],
): WhatsAppLook {
  const [said, last] = [read(search), read(chosen)];
  return {
    platform: said.platform ?? last.platform ?? 'android',
    theme: said.theme ?? last.theme ?? 'light',
    language: said.phone ?? last.phone ?? language,
    side: said.side ?? last.side ?? 'customer',
  };
}

function read(search: URLSearchParams) {
  return lookSchema.parse(
    Object.fromEntries(['platform', 'theme', 'phone', 'side'].map((name) => [name, search.get(name)])),
  );
}

/** @returns the query of an address that shows this look to everybody, whatever they chose last; the rest of `search` stays */
export function withPreviewLook(
  search: URLSearchParams,
  { platform, theme, language, side }: WhatsAppLook,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries({ platform, theme, phone: language, side }))
    next.set(name, value);
  return next;
}
