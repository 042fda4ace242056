import { isBlank } from '@/lib/messages/texts';
import { normalizeLineFeeds } from '@/lib/values/code-points';

/** @returns `body` with the link to the catalog of that number: where the person put it, else on a line of its own below. */
export function withCatalogLink(body: string, businessPhoneDigits: string): string {
  const link = `https://wa.me/c/${businessPhoneDigits}`;
  const text = normalizeLineFeeds(body);
  if (new RegExp(`${link.replaceAll('.', '\\.')}(?!\\d)`).test(text)) return text;
  return isBlank(text) ? link : `${text.trimEnd()}\n${link}`;
}
