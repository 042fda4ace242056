import { v7 } from 'uuid';
import type { mischiefRules } from '@/lib/sandbox/tables';
import type { MischiefRule } from './mischief-rule';

/** @returns the rule as a new row: rows keep the order in which they were made */
export function ruleRow({ kind, when, recipient }: MischiefRule): typeof mischiefRules.$inferInsert {
  return {
    id: v7(),
    kind,
    recipient,
    remaining: typeof when === 'object' && 'next' in when ? when.next : null,
    probability: typeof when === 'object' && 'probability' in when ? when.probability : null,
  };
}

/** @returns the rule of a row */
export function rowRule(row: typeof mischiefRules.$inferSelect): MischiefRule {
  const { kind, recipient, remaining, probability } = row;
  if (remaining !== null) return { kind, when: { next: remaining }, recipient };
  return { kind, when: probability === null ? 'always' : { probability }, recipient };
}
