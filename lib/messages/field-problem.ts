/** Everything that can keep a draft from being sent. Each code has its sentence in the strings beside this file. */
export const problemCodes = [
  'required',
  'too_long',
  'too_many_sections',
  'too_many_products',
  'section_title_required',
  'unsendable_character',
  'invalid',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/**
 * What is wrong with one field. `path` names it with dots (`sections.0.title`), `''` being the draft as a whole;
 * `values` are the arguments of the sentence: always `field`, the name that ends the path, and the numbers of the code.
 */
export type FieldProblem = { path: string; code: ProblemCode; values: Record<string, string | number> };

export function isProblemCode(code: unknown): code is ProblemCode {
  return problemCodes.some((known) => known === code);
}
