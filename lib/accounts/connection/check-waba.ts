import type { MetaAccess } from './ask-meta';
import { listIds } from './list-ids';
import { stepFailure } from './step-failure';
import type { StepOutcome } from './step-outcome';

/** Whether the number is one of the business account's: its webhooks and its catalog are the account's. */
export async function checkWaba(
  access: MetaAccess,
  { wabaId, phoneNumberId }: { wabaId: string; phoneNumberId: string },
): Promise<StepOutcome> {
  const numbers = await listIds(access, `${wabaId}/phone_numbers`);
  if (!numbers.ok) {
    const means = { unknown: 'waba_unknown', permission: 'whatsapp_business_management' } as const;
    return stepFailure('waba', numbers.error, means);
  }
  return numbers.value.has(phoneNumberId)
    ? { step: 'waba', state: 'ok', finding: 'number_in_waba' }
    : { step: 'waba', state: 'failed', finding: 'number_elsewhere' };
}
