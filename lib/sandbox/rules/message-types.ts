import type { ContentRules } from './kind-rules';
import { mediaRules, mediaTypes } from './media';
import { contactsRules, locationRules, reactionRules } from './plain-messages';
import { templateRules } from './template';
import { textRules } from './text';

/** Every type of message this Meta knows, but `interactive`, whose rules are its own type's. */
export const messageTypes: ReadonlyMap<string, ContentRules> = new Map([
  ['text', textRules],
  ['template', templateRules],
  ['location', locationRules],
  ['contacts', contactsRules],
  ['reaction', reactionRules],
  ...mediaTypes.map((type) => [type, mediaRules(type)] as const),
]);
