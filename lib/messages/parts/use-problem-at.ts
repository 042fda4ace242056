'use client';

import { useLocale } from 'use-intl';
import { describeProblem } from '@/lib/messages/describe-problem';
import type { FieldProblem } from '@/lib/messages/field-problem';

/** @returns what to say beside the field of a path, or undefined when nothing is wrong with it. */
export function useProblemAt(problems: readonly FieldProblem[]): (path: string) => string | undefined {
  const locale = useLocale();
  return (path) => {
    const problem = problems.find((candidate) => candidate.path === path);
    return problem && describeProblem(problem, locale);
  };
}
