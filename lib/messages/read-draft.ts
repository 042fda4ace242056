import type { KindDefinition } from './definition';
import { definitionOf, type MessageDraft } from './registry';

/**
 * Reads a draft as it was stored.
 *
 * @returns the draft and all knowledge of its kind; null when the kind is unknown to this version, or the fields do not
 *   belong to it
 */
export function readDraft(
  kind: string,
  fields: unknown,
): { definition: KindDefinition<MessageDraft>; draft: MessageDraft } | null {
  const definition = definitionOf(kind);
  const parsed = definition?.draftSchema.safeParse(fields);
  return definition && parsed?.success ? { definition, draft: parsed.data } : null;
}
