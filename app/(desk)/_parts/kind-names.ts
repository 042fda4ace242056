import type { Locale } from '@/lib/i18n/locales';
import { definitionOf, type MessageKind, messageKinds } from '@/lib/messages/registry';

/** What the desk calls each kind of message. */
export function kindNames(locale: Locale): Record<MessageKind, string> {
  const names = messageKinds.map((kind) => [kind, definitionOf(kind).strings[locale].name] as const);
  return Object.fromEntries(names) as Record<MessageKind, string>;
}
