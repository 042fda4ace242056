import type { Obstacle } from '@/lib/values/sendability';
import type { ProductFacts } from './facts';
import type { ObstacleRule } from './point';
import type { CheckedDraft, Rule, RuleResult } from './rule';

const ruleOf = {
  gone: 'exists',
  hidden: 'visible',
  rejected: 'approved',
  inReview: 'approved',
  noPicture: 'picture',
} as const satisfies Record<Obstacle, ObstacleRule>;

export const exists: Rule = (checked) => tellObstacle(checked, 'exists');
export const visible: Rule = (checked) => tellObstacle(checked, 'visible');
export const approved: Rule = (checked) => tellObstacle(checked, 'approved');
export const picture: Rule = (checked) => tellObstacle(checked, 'picture');

/** Meta refuses a catalog message whose thumbnail it cannot show (observed as 131009, 2026). */
export const thumbnail: Rule = ({ draft, thumbnail: product, isCertain }) => {
  if (!draft.named.some(({ as }) => as === 'thumbnail')) return 'idle';
  const reason = product && obstacleOf(product);
  if (!product || !reason) return 'passed';
  return refused('thumbnailRefused', { product, reason, isCertain });
};

/**
 * Meta leaves out the listed products it cannot show, and refuses a list of which nothing is left, or a single product
 * it cannot show (Meta, "Multi-product messages", March 2026; observed as 131009, 2026). A product counts under the
 * weightiest of its obstacles alone, so that the numbers add up.
 */
function tellObstacle(checked: CheckedDraft, reason: ObstacleRule): RuleResult {
  const { listed, listedCount: total, single: product, isCertain } = checked;
  if (product && obstacleOf(product) === reason)
    return refused('singleRefused', { product, reason, isCertain });
  if (!checked.draft.named.some(({ as }) => as !== 'thumbnail')) return 'idle';
  const left = listed.filter((one) => obstacleOf(one) === reason);
  if (left.length === 0) return 'passed';
  const shown = total - listed.filter(isLeftOut).length;
  return {
    tone: shown === 0 && isCertain ? 'red' : 'amber',
    sentence: shown === 0 ? 'noneShown' : 'someShown',
    values: { shown, total, count: left.length, reason },
    names: left.map(({ name }) => name),
    action: { do: 'remove', retailerIds: left.map(({ retailerId }) => retailerId) },
  };
}

/** Whether Meta would not show a product. */
export function isLeftOut({ obstacles }: ProductFacts): boolean {
  return obstacles.length > 0;
}

function obstacleOf({ obstacles: [first] }: ProductFacts): ObstacleRule | null {
  return first ? ruleOf[first] : null;
}

type Refused = { product: ProductFacts; reason: ObstacleRule; isCertain: boolean };

function refused(
  sentence: 'singleRefused' | 'thumbnailRefused',
  { product, reason, isCertain }: Refused,
): RuleResult {
  const names = [product.name];
  const tone = isCertain ? 'red' : 'amber';
  return { tone, sentence, values: { reason }, names, action: { do: 'chooseProduct' } };
}
