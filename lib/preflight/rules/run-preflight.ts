import { cart, catalogLinked, catalogVisible, freshness } from './catalog-rules';
import { checkDraft } from './check-draft';
import type { PreflightFacts } from './facts';
import { currencies, duplicates, stock } from './list-rules';
import { approved, exists, isLeftOut, picture, thumbnail, visible } from './obstacle-rules';
import { draft, number, recipient, window } from './person-rules';
import { type Point, type RuleId, ruleIds, tones } from './point';
import type { Rule } from './rule';

const rules: Record<RuleId, Rule> = {
  recipient,
  draft,
  window,
  catalogLinked,
  catalogVisible,
  exists,
  visible,
  approved,
  picture,
  thumbnail,
  stock,
  duplicates,
  currencies,
  cart,
  number,
  freshness,
};

/** What would come of sending a draft. `shownCount` is how many of the listed products customers would find. */
export type Preflight = { points: readonly Point[]; passed: readonly RuleId[]; shownCount: number };

/**
 * Holds a draft against everything that Meta would refuse or leave out, as far as the desk knows it. Pure: the composer
 * runs it while one types, and the desk once more before it queues.
 *
 * @returns the points that speak against sending, the worst first, and the rules that have nothing to say
 */
export function runPreflight(facts: PreflightFacts): Preflight {
  const checked = checkDraft(facts);
  const points: Point[] = [];
  const passed: RuleId[] = [];
  for (const rule of ruleIds) {
    const result = rules[rule](checked);
    if (result === 'passed') passed.push(rule);
    else if (result !== 'idle') points.push({ rule, ...result });
  }
  points.sort((left, right) => tones.indexOf(left.tone) - tones.indexOf(right.tone));
  return { points, passed, shownCount: checked.listedCount - checked.listed.filter(isLeftOut).length };
}
