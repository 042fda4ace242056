import type { Mischief, MischiefRule } from './mischief-rule';

/** @returns the rules as a command line says them, in the form that `parseMischief` reads */
export function sayRules(rules: MischiefRule[]): string {
  return rules.length === 0 ? 'none' : rules.map(sayRule).join(',');
}

/** @returns what holds, as a line for a terminal */
export function sayMischief({ seed, rules }: Mischief): string {
  return rules.length === 0 ? sayRules(rules) : `${sayRules(rules)} (seed ${seed})`;
}

function sayRule({ kind, when, recipient }: MischiefRule): string {
  const forWhom = recipient === null ? '' : `@${recipient}`;
  if (when === 'always') return `${kind}${forWhom}`;
  return `${kind}:${'next' in when ? `next${when.next}` : when.probability}${forWhom}`;
}
