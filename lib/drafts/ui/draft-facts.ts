import type { FieldProblem } from '@/lib/messages/field-problem';
import { definitionOf, type MessageDraft, type MessageKind } from '@/lib/messages/registry';
import { validateDraft } from '@/lib/messages/validate-draft';
import type { DraftOutline } from '@/lib/preflight/rules/facts';
import { outlineDraft } from '@/lib/preflight/rules/outline-draft';

/** What follows from a draft: what is wrong with it, and which products it names. */
export type DraftFacts = {
  problems: readonly FieldProblem[];
  retailerIds: readonly string[];
  /** What the rules of the verdict ask of it. */
  outline: DraftOutline;
};

/** Works out everything the composer needs to know of a draft. Pure; loaded after the first paint, rules and all. */
export function draftFacts(kind: MessageKind, fields: MessageDraft): DraftFacts {
  const definition = definitionOf(kind);
  const checked = validateDraft(kind, fields);
  const problems = checked.ok ? [] : checked.error;
  return {
    problems,
    retailerIds: [...new Set(definition.productReferences(fields).map(({ retailerId }) => retailerId))],
    outline: outlineDraft(kind, fields, problems.length),
  };
}
