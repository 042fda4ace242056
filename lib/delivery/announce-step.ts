import { channel } from 'node:diagnostics_channel';

/** The moments of a send that differ in what a death leaves behind. The two transactions have one inside. */
export const deliverySteps = [
  'before_claim',
  'in_claim',
  'after_claim',
  'before_call',
  'after_call',
  'before_record',
  'in_record',
  'after_record',
] as const;
export type DeliveryStep = (typeof deliverySteps)[number];

export const deliveryChannel = 'vitrine:delivery';
const steps = channel(deliveryChannel);

/**
 * Tells whoever watches from inside this process where it stands in sending; it goes on when they have been told. In
 * the product nobody watches, and it costs nothing: fault tests end or freeze the process here.
 */
export function announceStep(step: DeliveryStep): void {
  if (steps.hasSubscribers) steps.publish(step);
}
