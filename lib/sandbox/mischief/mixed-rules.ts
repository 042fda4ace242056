import type { MischiefRule } from './mischief-rule';
import { mischiefKinds } from './mischief-rule';
import { statusKinds } from './status-kinds';

const answerProbability = 0.01;
const statusProbability = 0.1;

/** Something of everything, for a seed alone. Not the expired token: after it nothing else would be seen. */
export function mixedRules(): MischiefRule[] {
  const isStatus = new Set<string>(statusKinds);
  return mischiefKinds
    .filter((kind) => kind !== 'token_expired')
    .map((kind) => ({
      kind,
      when: { probability: isStatus.has(kind) ? statusProbability : answerProbability },
      recipient: null,
    }));
}
