import * as z from 'zod';
import { fail, ok, type Result } from '@/lib/values/result';
import { askMeta, type MetaAccess, type MetaRefusal } from './ask-meta';
import { stepFailure } from './step-failure';
import type { StepOutcome } from './step-outcome';

/** What Meta calls a number. */
export type NumberFacts = { displayNumber: string; businessName: string };

const numberSchema = z.object({
  id: z.string(),
  display_phone_number: z.string().min(1).max(40),
  verified_name: z.string().max(200).catch(''),
});

/** Asks Meta what a number is called (Meta, "WhatsApp Business Account Phone Number", 2026). */
export async function readNumberFacts(
  access: MetaAccess,
  phoneNumberId: string,
): Promise<Result<NumberFacts, MetaRefusal>> {
  const fields = 'id,display_phone_number,verified_name';
  const answer = await askMeta(access, { path: phoneNumberId, query: { fields } });
  if (!answer.ok) return answer;
  const number = numberSchema.safeParse(answer.value);
  // Something else than a number has that id.
  if (!number.success) return fail({ reason: 'unknown_object' });
  const { display_phone_number: displayNumber, verified_name } = number.data;
  return ok({ displayNumber, businessName: verified_name || displayNumber });
}

/** Whether the token reads the number. */
export async function checkNumber(
  access: MetaAccess,
  phoneNumberId: string,
): Promise<{ outcome: StepOutcome; facts: NumberFacts | null }> {
  const read = await readNumberFacts(access, phoneNumberId);
  if (!read.ok) {
    const means = { unknown: 'number_unknown', permission: 'whatsapp_business_management' } as const;
    return { outcome: stepFailure('number', read.error, means), facts: null };
  }
  const { businessName: name, displayNumber: number } = read.value;
  const outcome = { step: 'number', state: 'ok', finding: 'number_found', values: { name, number } } as const;
  return { outcome, facts: read.value };
}
