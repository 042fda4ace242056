import { DeskRequestError } from '@/app/(desk)/history/_parts/desk-request';
import type { ConnectionTest } from '@/lib/accounts/number-condition';

/** Has the desk test a number's connection to Meta; takes five seconds at most. */
export async function requestTest(phoneNumberId: string): Promise<ConnectionTest> {
  const answer = await fetch(`/api/desk/numbers/${phoneNumberId}/test`, { method: 'POST' });
  if (!answer.ok) throw new DeskRequestError(answer.status);
  return (await answer.json()) as ConnectionTest;
}
