import type * as z from 'zod';
import { fail, ok, type Result } from '@/lib/values/result';
import { type FieldProblem, isProblemCode } from './field-problem';
import { definitionOf, type MessageDraft, type MessageKind } from './registry';

/**
 * Whether a draft may be sent as it is.
 *
 * @param draft what stands in the form, or what came over the wire: nothing is assumed about it
 * @returns the draft, or every problem in the order of its fields
 */
export function validateDraft(kind: MessageKind, draft: unknown): Result<MessageDraft, FieldProblem[]> {
  const parsed = definitionOf(kind).schema.safeParse(draft);
  return parsed.success ? ok(parsed.data) : fail(parsed.error.issues.map(problemOf));
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  const field = issue.path.findLast((part) => typeof part === 'string') ?? '';
  const params: FieldProblem['values'] = issue.code === 'custom' ? (issue.params ?? {}) : {};
  return {
    path: issue.path.join('.'),
    code: isProblemCode(issue.message) ? issue.message : 'invalid',
    values: { ...params, field },
  };
}
