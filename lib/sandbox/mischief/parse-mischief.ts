import { fail, ok, type Result } from '@/lib/values/result';
import { type MischiefRule, mischiefKinds, mischiefRuleSchema } from './mischief-rule';

const form = /^([a-z0-9_]+)(?::([^@]+))?(?:@(.+))?$/;

/**
 * Reads rules as a command line says them: `kind`, `kind:0.05` by chance, `kind:next` or `kind:next3`, each with
 * `@recipient` where it is for one alone, separated by commas; `none` for no rule at all.
 *
 * @returns the rules, or a sentence about the first that makes no sense
 */
export function parseMischief(text: string): Result<MischiefRule[], string> {
  if (text === 'none') return ok([]);
  const rules: MischiefRule[] = [];
  for (const part of text.split(',').map((piece) => piece.trim())) {
    const [, kind, when, recipient] = form.exec(part) ?? [];
    const parsed = mischiefRuleSchema.safeParse({ kind, when: readWhen(when), recipient });
    if (!parsed.success) return fail(complaint(part));
    rules.push(parsed.data);
  }
  return ok(rules);
}

function readWhen(when: string | undefined): unknown {
  if (when === undefined) return undefined;
  const next = /^next(\d*)$/.exec(when)?.[1];
  return next === undefined ? { probability: Number(when) } : { next: Number(next === '' ? 1 : next) };
}

function complaint(part: string): string {
  return `“${part}” is no mischief. Say kind, kind:0.05 or kind:next3, and @number for one person. Kinds: ${mischiefKinds.join(', ')}.`;
}
