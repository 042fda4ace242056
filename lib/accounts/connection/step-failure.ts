import type { MetaRefusal } from './ask-meta';
import type { ConnectionStep, ProblemFinding, StepOutcome } from './step-outcome';

/**
 * A step that Meta gave no answer to.
 *
 * @param unknown what it means here when Meta does not show the object that was asked for
 * @param permission what the token needs for this step
 */
export function stepFailure(
  step: ConnectionStep,
  refusal: MetaRefusal,
  { unknown, permission }: { unknown: ProblemFinding; permission: string },
): StepOutcome {
  const finding = refusal.reason === 'unknown_object' ? unknown : refusal.reason;
  return {
    step,
    state: 'failed',
    finding,
    values: { permission },
    ...(refusal.meta && { meta: refusal.meta }),
  };
}
