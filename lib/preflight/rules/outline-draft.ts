import { definitionOf, type MessageDraft, type MessageKind } from '@/lib/messages/registry';
import type { DraftOutline, NamedProduct } from './facts';

/** What the rules need of a draft. @param problemCount how many of its fields are not right yet */
export function outlineDraft(kind: MessageKind, fields: MessageDraft, problemCount: number): DraftOutline {
  const definition = definitionOf(kind);
  const { thumbnailProductRetailerId } = definition.contents(fields);
  const named = definition.productReferences(fields).map(({ retailerId, section }): NamedProduct => {
    if (section !== null) return { retailerId, as: 'listed' };
    return { retailerId, as: retailerId === thumbnailProductRetailerId ? 'thumbnail' : 'single' };
  });
  return { window: definition.window, isText: definition.wireType === 'text', problemCount, named };
}
