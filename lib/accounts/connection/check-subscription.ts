import * as z from 'zod';
import { askMeta, type MetaAccess } from './ask-meta';
import { stepFailure } from './step-failure';
import type { StepOutcome } from './step-outcome';

const appsSchema = z.object({ data: z.array(z.unknown()) });

const means = { unknown: 'waba_unknown', permission: 'whatsapp_business_management' } as const;

/**
 * Subscribes the token's app to the business account's webhooks. Meta's list does not say which app is the asker's, and
 * subscribing one that is subscribed changes nothing, so it is always done; the list only tells which of both it was
 * (Meta, "Subscribed Apps API", 2026).
 */
export async function checkSubscription(access: MetaAccess, wabaId: string): Promise<StepOutcome> {
  const path = `${wabaId}/subscribed_apps`;
  const before = await askMeta(access, { path });
  if (!before.ok) return stepFailure('subscription', before.error, means);
  const apps = appsSchema.safeParse(before.value);
  const subscribed = await askMeta(access, { method: 'POST', path });
  if (!subscribed.ok) return stepFailure('subscription', subscribed.error, means);
  const isNew = apps.success && apps.data.data.length === 0;
  return { step: 'subscription', state: 'ok', finding: isNew ? 'subscribed_now' : 'subscribed' };
}
