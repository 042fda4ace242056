import type { PreflightFacts, ProductFacts } from './facts';
import type { Point } from './point';

/** The facts, with the products of the draft looked up. */
export type CheckedDraft = PreflightFacts & {
  /** Whether what is known of the catalog is fresh enough to forbid a sending by. */
  isCertain: boolean;
  /** How many different products are listed. */
  listedCount: number;
  /** The listed products that are known, each once, in their order. */
  listed: readonly ProductFacts[];
  single: ProductFacts | null;
  thumbnail: ProductFacts | null;
};

/** What a rule finds: a point, nothing to say, or that it does not concern this draft. */
export type RuleResult = Omit<Point, 'rule'> | 'passed' | 'idle';

export type Rule = (checked: CheckedDraft) => RuleResult;
