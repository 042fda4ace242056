import { toMetaJson } from '@/lib/sandbox/graph/meta-json';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { answerTimeoutMs } from './claim';
import { deliveryBody } from './delivery-body';
import type { TakenEvent } from './schedule-events';
import { signWebhook } from './sign-webhook';

/** POSTs events to the business's webhook. @returns whether it was answered with 200, the only answer that counts */
export async function postWebhook({ webhook }: Sandbox, told: TakenEvent[]): Promise<boolean> {
  if (!webhook) return true;
  const body = toMetaJson(deliveryBody(told));
  try {
    const response = await fetch(webhook.url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Hub-Signature-256': signWebhook(body, webhook.appSecret),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}
