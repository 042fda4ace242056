import { createHmac } from 'node:crypto';
import { askMeta, type MetaAccess } from './ask-meta';
import { stepFailure } from './step-failure';
import type { StepOutcome } from './step-outcome';

/**
 * Whether the app secret is that of the app the token belongs to. Webhooks will be signed with it, and none has come
 * yet; but Meta checks the proof of a call that brings one (Meta, "Secure Graph API calls", 2026), so a call that the
 * token alone may make is made with it.
 */
export async function checkSecret(
  access: MetaAccess,
  phoneNumberId: string,
  appSecret: string,
): Promise<StepOutcome> {
  const proof = createHmac('sha256', appSecret).update(access.accessToken).digest('hex');
  const query = { fields: 'id', appsecret_proof: proof };
  const answer = await askMeta(access, { path: phoneNumberId, query });
  if (answer.ok) return { step: 'secret', state: 'ok', finding: 'secret_right' };
  const means = { unknown: 'secret_wrong', permission: 'whatsapp_business_management' } as const;
  return stepFailure('secret', answer.error, means);
}
